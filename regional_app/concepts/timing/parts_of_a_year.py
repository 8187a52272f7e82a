"""Weeks, months, seasons, terms, quarters, half-years and years, as people name them: the days they hold."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.timing.timing import Precision, Timing
from regional_app.foundation.web.dates import FIRST_YEAR, LAST_YEAR, MONTHS

_ORDINALS: Final = {
    **dict.fromkeys(("1", "1:a", "i", "första", "1st", "first"), 1),
    **dict.fromkeys(("2", "2:a", "ii", "andra", "2nd", "second"), 2),
    **dict.fromkeys(("3", "3:e", "iii", "tredje", "3rd", "third"), 3),
    **dict.fromkeys(("4", "4:e", "iv", "fjärde", "4th", "fourth"), 4),
}
# The first month of a season and how many it has; the winter also lies in the year after.
_SEASONS: Final = {
    **dict.fromkeys(("vår", "våren", "spring"), (3, 3)),
    **dict.fromkeys(("sommar", "sommaren", "summer"), (6, 3)),
    **dict.fromkeys(("höst", "hösten", "autumn", "fall"), (9, 3)),
}
# A term is half of the year, as skolan counts it.
_TERMS: Final = {
    **dict.fromkeys(("vt", "vårterminen", "vårtermin", "spring term"), 1),
    **dict.fromkeys(("ht", "höstterminen", "hösttermin", "autumn term"), 7),
}
_YEAR: Final = r"(?:år )?(\d{4}|['’´-]?\d{2})"


def read_part(text: str) -> Timing | None:
    """A part of a year, or a year; None when it is nothing of the kind. ValueError when the year is missing."""
    for pattern, read in _FORMS:
        if (found := pattern.fullmatch(text)) and (timing := read(*found.groups())):
            return timing
    return None


def year_of(typed: str) -> int:
    """2019 of "2019", "19" and "-19"."""
    digits = typed.lstrip("'’´-")
    year = int(digits) + (2000 if len(digits) == 2 else 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(_("Kontrollera årtalet. %(year)s är för långt bort.", year=str(year)))
    return year


def months(year: int, first: int, count: int, precision: Precision) -> Timing:
    """So many whole months, from the first of one of them."""
    years, last = divmod(first + count - 2, 12)
    ends = date(year + years, last + 1, monthrange(year + years, last + 1)[1])
    return Timing(date(year, first, 1), ends, precision)


def _year(year: str) -> Timing:
    return months(year_of(year), 1, 12, Precision.YEAR)


def _years(year: str, last: str) -> Timing | None:
    first, after = year_of(year), int(last) if len(last) == 4 else int(year[:2] + last)
    return months(first, 1, 12 * (after - first + 1), Precision.SPAN) if first < after <= LAST_YEAR else None


def _month(name: str, year: str) -> Timing | None:
    if name not in MONTHS:
        return None
    if len(year) == 2 and 1 <= int(year) <= 31:
        raise ValueError(
            _("Skriv hela årtalet: %(month)s 2019, eller 19 %(month)s 2019 om det är en dag.", month=name)
        )
    return months(year_of(year), MONTHS[name], 1, Precision.MONTH)


def _month_in_figures(month: str, year: str) -> Timing | None:
    return months(year_of(year), int(month), 1, Precision.MONTH) if 1 <= int(month) <= 12 else None


def _week(week: str, year: str) -> Timing:
    number, of_year = int(week), year_of(year)
    weeks = date(of_year, 12, 28).isocalendar().week
    if not 1 <= number <= weeks:
        raise ValueError(_("%(year)s har veckorna 1–%(weeks)s.", year=str(of_year), weeks=weeks))
    monday = date.fromisocalendar(of_year, number, 1)
    return Timing(monday, monday + timedelta(days=6), Precision.WEEK)


def _weeks(first: str, last: str, year: str) -> Timing:
    begins, ends = _week(first, year), _week(last, year)
    return Timing(begins.first, ends.last, Precision.SPAN)


def _season(name: str, year: str) -> Timing:
    return months(year_of(year), *_SEASONS[name], Precision.SEASON)


def _winter(year: str, after: str) -> Timing | None:
    first = year_of(year)
    return months(first, 12, 3, Precision.SEASON) if year_of(after) % 100 == (first + 1) % 100 else None


def _some_winter(year: str) -> Timing:
    number = year_of(year)
    raise ValueError(
        _(
            "Vintern börjar i december. Skriv vintern %(before)s eller vintern %(after)s.",
            before=f"{number - 1}/{number}",
            after=f"{number}/{number + 1}",
        )
    )


def _term(name: str, year: str) -> Timing:
    return months(year_of(year), _TERMS[name], 6, Precision.TERM)


def _school_year(year: str, after: str) -> Timing | None:
    first = year_of(year)
    return months(first, 7, 12, Precision.SPAN) if year_of(after) % 100 == (first + 1) % 100 else None


def _quarter(number: str, year: str) -> Timing:
    return months(year_of(year), 3 * _ORDINALS[number] - 2, 3, Precision.QUARTER)


def _half_year(number: str, year: str) -> Timing | None:
    half = _ORDINALS[number]
    return months(year_of(year), 6 * half - 5, 6, Precision.HALF_YEAR) if half <= 2 else None


def _turned(read: Callable[[str, str], Timing | None]) -> Callable[[str, str], Timing | None]:
    return lambda year, part: read(part, year)


def _ask_for_the_year() -> Timing:
    raise ValueError(_("Skriv också vilket år, till exempel mars 2019 eller v 40 2019."))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_ORDINAL = f"({_any_of(_ORDINALS)})"
_QUARTER_WORD = r"(?:kvartalet|kvartal|kv\.?|quarter)"
_HALF_WORD = r"(?:halvåret|halvår|half)"
_WEEK_WORD = r"(?:veckan|vecka|v\.?|week|w)"
_WINTER = r"(?:vintern?|winter)"
_SEASON, _TERM = f"({_any_of(_SEASONS)})", f"({_any_of(_TERMS)})"
_PART_ALONE = (
    rf"(?:{_any_of(MONTHS | _SEASONS | _TERMS)}|{_WINTER})\.?",
    rf"{_WEEK_WORD} *\d{{1,2}}(?: ?[–-] ?\d{{1,2}})?",
    rf"(?:q|{_QUARTER_WORD}) *[1-4]",
    rf"(?:{_any_of(_ORDINALS)}) *(?:{_QUARTER_WORD}|{_HALF_WORD})",
)
_TWO_YEARS = r"(\d{4}) ?[/–-] ?(\d{4}|\d{2})"
_READ: Final[tuple[tuple[str, Callable[..., Timing | None]], ...]] = (
    (r"(?:år )?(\d{4})", _year),
    (rf"([a-zåäö]+)\.? *{_YEAR}", _month),
    (r"(\d{1,2})[/.-](\d{4})", _month_in_figures),
    (r"(\d{4})[/.-](\d{1,2})", _turned(_month_in_figures)),
    (_TWO_YEARS, _years),
    (rf"{_WEEK_WORD} *(\d{{1,2}})[ ,/-]+{_YEAR}", _week),
    (rf"(\d{{4}})[ -]*{_WEEK_WORD} *(\d{{1,2}})", _turned(_week)),
    (rf"{_WEEK_WORD} *(\d{{1,2}}) ?[–-] ?(?:{_WEEK_WORD} *)?(\d{{1,2}})[ ,]+{_YEAR}", _weeks),
    (rf"{_SEASON} *{_YEAR}", _season),
    (rf"{_WINTER} *{_TWO_YEARS}", _winter),
    (rf"{_WINTER} *{_YEAR}", _some_winter),
    (rf"{_TERM} *{_YEAR}", _term),
    (rf"(?:läsåret|läsår|skolåret|school year) *{_TWO_YEARS}", _school_year),
    (rf"(?:q|k|{_QUARTER_WORD}) *([1-4])[ ,/-]*{_YEAR}", _quarter),
    (rf"{_ORDINAL} *{_QUARTER_WORD},? *{_YEAR}", _quarter),
    (rf"(\d{{4}})[ -]*(?:q|k|{_QUARTER_WORD}) *([1-4])", _turned(_quarter)),
    (rf"(?:h|{_HALF_WORD}) *([12])[ ,/-]*{_YEAR}", _half_year),
    (rf"{_ORDINAL} *{_HALF_WORD},? *{_YEAR}", _half_year),
    *((alone, _ask_for_the_year) for alone in _PART_ALONE),
)
_FORMS: Final = tuple((re.compile(pattern), read) for pattern, read in _READ)
