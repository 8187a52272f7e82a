"""Reads when something is to be, as people write it: `jan 2019`, `kv 4 2019`, `v 40 2019`, `löpande`, `–`.

No day is made up: what could be several (a week without its year, `vintern 2031`) is refused with a question,
and words without figures are kept as words.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.timing.parts_of_a_year import read_part
from regional_app.concepts.timing.spans import read_span
from regional_app.concepts.timing.timing import Precision, Timing
from regional_app.foundation.web.dates import NotADay, read_day
from regional_app.foundation.web.plain_text import one_line

_UNSTATED: Final = frozenset(
    {"–", "-", "—", "?", ".", "…", "...", "x", "n/a", "tbd"}
    | {"ej angivet", "ej angiven", "ej bestämt", "ej bestämd", "ej satt", "inte angivet", "inte bestämt", "obestämt"}
    | {"ingen uppgift", "uppgift saknas", "saknas", "oklart", "okänt", "inget datum"}
    | {"not stated", "not decided", "not set", "unknown"}
)
_ONGOING: Final = frozenset(
    {"löpande", "fortlöpande", "kontinuerligt", "kontinuerlig", "ständigt", "pågår", "pågående", "tills vidare"}
    | {"tillsvidare", "året om", "året runt", "hela tiden", "ongoing", "continuously", "until further notice"}
)
# What stands before a time without changing which it is: "senast mars 2019", "under hösten 2019".
_LEADS: Final = re.compile(
    r"(?:senast|klart?|färdigt?|löpande|från och med|fr\.? ?o\.? ?m\.?|från|till och med|t\.? ?o\.? ?m\.?|till|under|"
    r"med start|start|börjar|början av|mitten av|slutet av|i(?! ?(?:dag|morgon|går)\b)|på|by|from|until|during|"
    r"early|late|mid|in|the beginning of|the end of)\b\.? +"
)
# What says that it is somebody's guess.
_ROUGHLY: Final = re.compile(
    r"(?:omkring|runt|kring|cirka|circa|ca|ungefär|preliminärt|prel|troligen|about|around)\b\.? *"
)
_ASSUMED: Final = re.compile(r"(?: *\?| *\((?:antage[nt]|preliminärt?|prel\.?|ca\.?|assumed)\))$")
_BOUNDS: Final = re.compile(r"(?:(före|innan|before)|(?:efter|after))\b +(.+)")
# Spreadsheets count days from here; what they show as 43480 is 15 January 2019.
_DAY_ZERO, _SERIAL = date(1899, 12, 30), re.compile(r"[345]\d{4}(?:[.,]0+)?")


@dataclass(frozen=True)
class Reading:
    """A time as it was read. `is_guess`: no plainly written day, so the page says back what it became."""

    timing: Timing
    is_guess: bool = False


def read_timing(typed: str) -> Reading:
    """When it is; ValueError with a question for the person when it could be several times."""
    wording = one_line(typed)
    text = wording.casefold()
    if not text or text in _UNSTATED:
        return Reading(Timing(None, None, Precision.UNSTATED, wording))
    if text in _ONGOING:
        return Reading(Timing(None, None, Precision.ONGOING, wording), is_guess=True)
    certain = _ASSUMED.sub("", text)
    plain = _bare(certain)
    found = _read(plain)
    is_assumed = found.timing.is_assumed or certain != text or _ROUGHLY.match(certain) is not None
    return replace(found, timing=replace(found.timing, wording=wording, is_assumed=is_assumed))


def _bare(text: str) -> str:
    """Without the words that stand before a time."""
    while (lead := _LEADS.match(text) or _ROUGHLY.match(text)) and lead.end() < len(text):
        text = text[lead.end() :]
    return text


def _read(text: str) -> Reading:
    if bound := _BOUNDS.fullmatch(text):
        return _bounded(_read(_bare(bound[2])), is_before=bool(bound[1]))
    if _SERIAL.fullmatch(text):
        return Reading(Timing.on(_DAY_ZERO + timedelta(days=int(text[:5]))), is_guess=True)
    if timing := read_part(text) or read_span(text, _within):
        return Reading(timing, is_guess=True)
    return _day_or_words(text)


def _within(text: str) -> Timing:
    """A time that is the beginning or the end of another."""
    if text in _ONGOING:
        return Timing(None, None, Precision.ONGOING)
    timing = read_part(_bare(text))
    return timing or Timing.on(read_day(_bare(text)).day)


def _day_or_words(text: str) -> Reading:
    try:
        found = read_day(text)
    except NotADay:
        if not any(sign.isdigit() for sign in text):
            return Reading(Timing(None, None, Precision.WORDS), is_guess=True)
        raise NotADay(
            _("Skriv till exempel 14 dec 2018, mars 2019, kv 2 2019, våren 2019, 2019 eller löpande.")
        ) from None
    return Reading(Timing.on(found.day), is_guess=found.is_guess)


def _bounded(found: Reading, *, is_before: bool) -> Reading:
    """Before something ends the day before it begins; after it begins the day after it has ended."""
    first, last = found.timing.first, found.timing.last
    if first is None or last is None:
        return Reading(Timing(None, None, Precision.WORDS), is_guess=True)
    one = timedelta(days=1)
    begins, ends = (None, first - one) if is_before else (last + one, None)
    return Reading(Timing(begins, ends, Precision.SPAN), is_guess=True)
