"""Kolada's API, version 3: asks for the values of a municipality, and believes nothing of the answer unread.

`GET /data/kpi/{kpi,…}/municipality/{code}/year/{year,…}` answers `{"values": [{"kpi", "municipality", "period",
"values": [{"gender": "T", "value": …}]}], "next_url": …}`. Källa: Kolada, RKA.
"""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from email.message import Message
from http.client import HTTPException
from typing import IO, Any, Final
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from regional_app.errors import KoladaAway

AGENT: Final = "Samverkansrummet/1 (statistik)"
SECONDS: Final = 15
MOST_TRIES: Final = 3
MOST_PAGES: Final = 20
LARGEST_PAGE: Final = 4 * 1024 * 1024
# What Kolada takes in one question.
MOST_YEARS: Final = 25
# Asked again: too many questions at once, or a server that has trouble of its own.
_PASSING: Final = {429, 500, 502, 503, 504}
_BOTH_SEXES: Final = "T"


@dataclass(frozen=True)
class KoladaValue:
    """The value of a nyckeltal for a year, both sexes together."""

    kpi: str
    year: int
    value: Decimal


class _StayHere(HTTPRedirectHandler):
    """An answer from another address than the one we trust is no answer."""

    def redirect_request(
        self, _req: Request, _fp: IO[bytes], _code: int, _msg: str, _headers: Message, _newurl: str
    ) -> None:
        """Follow no redirect."""


_OPENER: Final = build_opener(_StayHere)


def values(base: str, kpis: Sequence[str], municipality: str, years: Sequence[int]) -> list[KoladaValue]:
    """What Kolada knows of these nyckeltal; KoladaAway when it does not answer or cannot be understood."""
    codes = ",".join(quote(kpi, safe="") for kpi in kpis)
    latest = ",".join(str(year) for year in sorted(years)[-MOST_YEARS:])
    url: str | None = f"{base}/data/kpi/{codes}/municipality/{quote(municipality, safe='')}/year/{latest}"
    found: list[KoladaValue] = []
    for _page in range(MOST_PAGES):
        page = _page_at(str(url))
        found += _read(page, municipality)
        url = page.get("next_url")
        if not url:
            return found
        _require_same_place(base, str(url))
    raise KoladaAway


def _page_at(url: str) -> dict[str, Any]:
    """One page of the answer; tried again, a little later each time, when the trouble may pass."""
    request = Request(url, headers={"User-Agent": AGENT, "Accept": "application/json"})  # noqa: S310  (https, by the setting)
    for tried in range(1, MOST_TRIES + 1):
        try:
            with _OPENER.open(request, timeout=SECONDS) as answer:
                return _parsed(answer.read(LARGEST_PAGE + 1))
        except HTTPError as error:
            if error.code not in _PASSING or tried == MOST_TRIES:
                raise KoladaAway from error
        except (OSError, HTTPException) as error:
            if tried == MOST_TRIES:
                raise KoladaAway from error
        time.sleep(_pause(tried))
    raise KoladaAway


def _pause(tried: int) -> float:
    return 0.5 * tried


def _parsed(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST_PAGE:
        raise KoladaAway
    try:
        page = json.loads(content, parse_float=Decimal, parse_int=Decimal, parse_constant=_no_number)
    except ValueError as error:
        raise KoladaAway from error
    if not isinstance(page, dict):
        raise KoladaAway
    return page


def _no_number(_sign: str) -> Decimal:
    raise ValueError


def _read(page: dict[str, Any], municipality: str) -> Iterator[KoladaValue]:
    """Values that are there; a year Kolada does not know is left out, not zero."""
    try:
        for row in page["values"]:
            if str(row["municipality"]) != municipality:
                continue
            for one in row["values"]:
                if one["gender"] == _BOTH_SEXES and isinstance(one["value"], Decimal) and not one.get("isdeleted"):
                    yield KoladaValue(str(row["kpi"]), int(row["period"]), one["value"])
    except (KeyError, TypeError, ValueError) as error:
        raise KoladaAway from error


def _require_same_place(base: str, url: str) -> None:
    trusted, asked = urlsplit(base), urlsplit(url)
    if (trusted.scheme, trusted.netloc) != (asked.scheme, asked.netloc):
        raise KoladaAway
