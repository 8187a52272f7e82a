"""The words of the common lägesbild."""

from collections.abc import Mapping
from datetime import date

from flask_babel import LazyString, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.answers.common_picture.compiling import Data
from regional_app.i18n import day
from regional_app.work.risk_calendar import words as calendar

TEXTS: dict[str, LazyString] = {
    "mobility": _l("Rörlighet"),
    "season": _l("Säsong"),
    "analysis": _l("Analys"),
    "priorities": _l("Prioriteringar"),
}
HINTS: dict[str, LazyString] = {
    "mobility": _l("Hur brott och personer rör sig mellan kommunerna: vägar, orter, grannområden."),
    "season": _l("Vad som kommer och går med året, till exempel fjällturism och marknadshelger."),
    "analysis": _l("Vad lägesbilderna säger tillsammans som de inte säger var för sig."),
    "priorities": _l("Vad området tar tag i gemensamt."),
}


def missing(data: Data) -> list[str]:
    """The kommuner without a decided lägesbild."""
    return [one["name"] for one in data["kommuner"] if one["status"] == "missing"]


def coverage(data: Data) -> str:
    """How many lägesbilder the counts rest on, and who is missing."""
    said = ngettext(
        "%(having)s av %(num)s kommun har en fastställd lägesbild.",
        "%(having)s av %(num)s kommuner har en fastställd lägesbild.",
        data["of"],
        having=data["having"],
    )
    without = missing(data)
    return f"{said} {_('Saknas: %(names)s.', names=', '.join(without))}" if without else str(said)


def count(problem: Data) -> str:
    """`5 av 6`."""
    return str(_("%(count)s av %(of)s", count=problem["count"], of=problem["of"]))


def spread(counts: Mapping[str, int], words: Mapping[str, LazyString]) -> str:
    """`ökar: 3, oförändrat: 1`; what nobody says is left out."""
    return ", ".join(f"{word}: {counts[key]}" for key, word in words.items() if counts[key])


def on(iso: str) -> str:
    """A day that lies in the data, as the page says it."""
    return day(date.fromisoformat(iso))


def days(event: Data) -> str:
    """The days of an event of the risk calendar."""
    return calendar.days(date.fromisoformat(event["first_on"]), date.fromisoformat(event["last_on"]))
