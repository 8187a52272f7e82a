"""Days the way people type them: `14/12 2018`, `14 dec`, `181214`, `i morgon`. Day before month, as Swedes write.

What had to be guessed (a year that was left out, 3/4 that another might read as the fourth of March) is marked, so
that the page can say which day it became.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date, get_day_names, get_month_names
from flask_babel import get_locale
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.foundation.web.plain_text import one_line

# Further back or ahead is a slip of the hand.
FIRST_YEAR, LAST_YEAR = 1900, 2999

_WORDS = {
    "i dag": 0,
    "idag": 0,
    "today": 0,
    "i morgon": 1,
    "imorgon": 1,
    "tomorrow": 1,
    "i går": -1,
    "igår": -1,
    "yesterday": -1,
}
_MONTH_WORDS = """
jan januari january | feb febr februari february | mar mars march | apr april | maj may | jun juni june |
jul juli july | aug augusti august | sep sept september | okt oct oktober october | nov november | dec december
"""
MONTHS = {word: number for number, words in enumerate(_MONTH_WORDS.split("|"), 1) for word in words.split()}
# "den 14:e december 2018", "14th of December, 2018": what adds nothing to the day.
_IDLE = re.compile(r"\b(den|the|of)\b")
_SWEDISH = "mån|tis|ons|tors|fre|lör|sön"
_ENGLISH = "mon|tues|wednes|thurs|fri|satur|sun"
_WEEKDAY = {word: number for words in (_SWEDISH, _ENGLISH) for number, word in enumerate(words.split("|"))}
_NAMED_WEEKDAY = re.compile(rf"\b(?:({_SWEDISH})(?:dag(?:en)?)?|({_ENGLISH})day)\b\.?")
# "2018-12-14 00:00:00", "2018-12-14T09:05Z": the time of day, as other programs write a day.
_TIME_OF_DAY = re.compile(r"(?<=\d{4}-\d{2}-\d{2})[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$")
_ORDINAL = re.compile(r"(?<=\d)(:?[ae]|st|nd|rd|th)\b")


@dataclass(frozen=True)
class Reading:
    """A day as it was read. `is_guess`: the page says back which day it became."""

    day: date
    is_guess: bool = False


class NotADay(ValueError):
    """Nothing that looks like a day."""


def read_day(typed: str) -> Reading:
    """The day; ValueError with a sentence for the person when there is none."""
    text = _TIME_OF_DAY.sub("", one_line(typed).casefold())
    if text in _WORDS:
        return Reading(today() + timedelta(days=_WORDS[text]), is_guess=True)
    named = _NAMED_WEEKDAY.search(text)
    text = _IDLE.sub(" ", _NAMED_WEEKDAY.sub(" ", text))
    text = " ".join(_ORDINAL.sub("", text).replace(",", " ").split())
    for pattern, read in _FORMS:
        if found := pattern.fullmatch(text):
            reading = read(*found.groups())
            return _on_its_weekday(reading, _WEEKDAY[named[1] or named[2]]) if named else reading
    raise NotADay(_("Skriv dagen så här: 14 dec 2018, 14/12 2018 eller 2018-12-14."))


def _on_its_weekday(reading: Reading, weekday: int) -> Reading:
    """A day and its weekday say the same, or the person is asked which of them is right."""
    if reading.day.weekday() == weekday:
        return reading
    names = get_day_names("wide", locale=get_locale() or "sv")
    said = {"day": _named(reading.day), "is": names[reading.day.weekday()], "typed": names[weekday]}
    raise ValueError(
        _("%(day)s är en %(is)s, inte en %(typed)s. Rätta dagen, eller skriv den utan veckodag.", **said)
    )


def _named(day: date) -> str:
    return str(format_date(day, "d MMMM y", locale=get_locale() or "sv"))


def _iso(year: str, month: str, day: str) -> Reading:
    return Reading(_day(int(year), int(month), int(day)))


def _six(year: str, month: str, day: str) -> Reading:
    return Reading(_day(_century(year), int(month), int(day)), is_guess=True)


def _numbers(day: str, month: str, year: str | None) -> Reading:
    both_ways = int(day) <= 12 and day.lstrip("0") != month.lstrip("0")
    found = _in_year(int(day), int(month), year)
    return Reading(found, is_guess=both_ways or year is None or len(year) == 2)


def _day_first(day: str, month: str, year: str | None) -> Reading:
    if month not in MONTHS:
        raise ValueError(_("Vi känner inte igen månaden ”%(word)s”. Skriv till exempel 14 dec 2018.", word=month))
    return Reading(_in_year(int(day), MONTHS[month], year), is_guess=year is None or len(year) == 2)


def _month_first(month: str, day: str, year: str | None) -> Reading:
    return _day_first(day, month, year)


_YEAR = r"(?:[ /.-]+(\d{4}|\d{2}))?"
_AFTER_WORD = r"(?:[ /.-]*(\d{4}|\d{2}))?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Reading]], ...] = (
    (re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})"), _iso),
    (re.compile(r"(\d{4})(\d{2})(\d{2})"), _iso),
    (re.compile(r"(\d{2})(\d{2})(\d{2})"), _six),
    (re.compile(rf"(\d{{1,2}})[-/. ]+(\d{{1,2}}){_YEAR}\.?"), _numbers),
    (re.compile(rf"(\d{{1,2}})[ .-]*([a-zåäö]+)\.?{_AFTER_WORD}"), _day_first),
    (re.compile(rf"([a-zåäö]+)\.? *(\d{{1,2}}){_YEAR}"), _month_first),
)


def _in_year(day: int, month: int, year: str | None) -> date:
    """Without a year: the one that lies nearest to today."""
    if year is not None:
        return _day(_century(year), month, day)
    _require_month(month)
    near = [date(one, month, 1) for one in range(today().year - 1, today().year + 2)]
    nearest = min(near, key=lambda first: abs(first.replace(day=min(day, 28)) - today()))
    return _day(nearest.year, month, day)


def _century(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)


def _day(year: int, month: int, day: int) -> date:
    """The day, or a sentence that says why there is no such day."""
    _require_month(month)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(_("Kontrollera årtalet. %(year)s är för långt bort.", year=str(year)))
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ValueError(_no_such_day(year, month, last))
    return date(year, month, day)


def _require_month(month: int) -> None:
    if not 1 <= month <= 12:
        raise ValueError(_("Det finns ingen månad %(number)s. Skriv dagen först och månaden sedan.", number=month))


def _no_such_day(year: int, month: int, last: int) -> str:
    name = get_month_names("wide", locale=get_locale() or "sv")[month].capitalize()
    if month == 2:
        return str(_("%(month)s %(year)s har %(days)s dagar.", month=name, year=str(year), days=last))
    return str(_("%(month)s har %(days)s dagar.", month=name, days=last))
