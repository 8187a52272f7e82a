"""From one time to another: `jan–mars 2019`, `1–15 mars 2019`, `våren 2031 och tre år framåt`, `2019 och framåt`."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.timing.timing import Precision, Timing

Read = Callable[[str], Timing]

_BETWEEN: Final = re.compile(
    r"\s+[–—-]\s+|\s*[–—]\s*|\s+(?:till och med|t\.? ?o\.? ?m\.?|till|tills|to|until)\s+|(?<=[a-zåäö.])-(?=[a-zåäö])"
)
_NUMBERS: Final = dict(zip(("ett", "två", "tre", "fyra", "fem", "sex"), range(1, 7), strict=True)) | dict(
    zip(("one", "two", "three", "four", "five", "six"), range(1, 7), strict=True)
)
_YEARS_AHEAD: Final = re.compile(
    r"(.+?),? (?:och|samt|\+|and) (\w+) (?:år|years?) (?:framåt|framöver|ahead|onwards?)"
)
_ONWARDS: Final = re.compile(r"(.+?)(?: och (?:framåt|framöver)| and onwards?| ?[–-])")


def read_span(text: str, read: Read) -> Timing | None:
    """The whole time, with both ends read by `read`; None when it is no such time. ValueError when it ends first."""
    if ahead := _YEARS_AHEAD.fullmatch(text):
        return _years_ahead(read(ahead[1]), ahead[2])
    if onwards := _ONWARDS.fullmatch(text):
        return Timing(read(onwards[1]).first, None, Precision.SPAN)
    for separator in _BETWEEN.finditer(text):
        span = _between(text[: separator.start()], text[separator.end() :], read)
        if span:
            return span
    return None


def _between(begins: str, ends: str, read: Read) -> Timing | None:
    last = _readable(ends, read)
    first = next((found for one in _with_the_years_of(begins, ends) if (found := _readable(one, read))), None)
    if first is None or last is None or first.first is None:
        return None
    if last.last is not None and last.last < first.first:
        raise ValueError(_("Slutet kommer före början."))
    return Timing(first.first, last.last, Precision.SPAN)


def _with_the_years_of(begins: str, ends: str) -> Iterator[str]:
    """What is said once, at the end, is meant of both: "1 mars–15 maj 2019", "1–15 mars 2019"."""
    words = ends.split()
    if words and re.fullmatch(r"\d{4}", words[-1]) and not re.search(r"\d{4}", begins):
        yield f"{begins} {words[-1]}"
        yield " ".join([begins, *words[1:]])
    yield begins


def _readable(text: str, read: Read) -> Timing | None:
    try:
        return read(text)
    except ValueError:
        return None


def _years_ahead(begins: Timing, count: str) -> Timing | None:
    """So many years from its first day. Whether they are counted from the beginning is a guess."""
    years = int(count) if count.isdigit() else _NUMBERS.get(count, 0)
    if not years or begins.first is None:
        return None
    first = begins.first
    same_day = date(first.year + years, first.month, 1) + timedelta(days=first.day - 1)
    return Timing(first, same_day - timedelta(days=1), Precision.SPAN, is_assumed=True)
