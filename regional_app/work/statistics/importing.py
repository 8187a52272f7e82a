"""A file into the series: first what would happen to every cell, then exactly that."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from flask_babel import gettext as _

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.exactness import Exactness, typed
from regional_app.concepts.tables.books import read_book
from regional_app.concepts.tables.preview import Change, Fate, Outcome, Preview
from regional_app.errors import SomeoneWasFirst
from regional_app.work.statistics import services, words
from regional_app.work.statistics.models import EnteredBy, Indicator, StatisticsFile
from regional_app.work.statistics.reading import Ours, Said, said_in


def outcomes(content: bytes, ours: Ours) -> Preview:
    """Every cell's fate, in the order of the file; Unreadable when the file cannot be read."""
    read = said_in(read_book(content), ours)
    return Preview(list(_at_odds([_outcome(said, _refusal(said, ours)) for said in read.cells])), read.unread)


def write(file: StatisticsFile, found: Preview, shown: str) -> int:
    """Write what is new or changed, and keep the file no more; return how many values.

    `shown` marks the fates that were looked through: SomeoneWasFirst when they are no longer these.
    """
    if shown != found.seen:
        raise SomeoneWasFirst
    years: dict[Indicator, list[int]] = {}
    for one in found.written:
        one.record.measure(**one.values, note=file.name, entered_by=EnteredBy.FILE)
        years.setdefault(one.record, []).append(one.values["year"])
    for indicator, changed in years.items():
        indicator.note_saved(sorted(changed), EnteredBy.FILE)
    audit.record("statistics_file.written", file, name=file.name, values=len(found.written))
    services.forget_file(file)
    return len(found.written)


def _outcome(said: Said, why: str) -> Outcome:
    one = said.indicator
    was = one.in_year(said.year) if one else None
    change = Change(str(said.year), typed(was.value, was.exactness) if was else "", said.text)
    outcome = Outcome(said.row, said.subject, Fate.NEW, one, [change], guesses=said.guesses)
    if why:
        return replace(outcome, fate=Fate.ASKED if why == said.asks else Fate.REFUSED, why=[why])
    values = {"year": said.year, "value": said.value, "exactness": said.exactness}
    if was is None:
        return replace(outcome, values=values)
    same = (was.value, was.exactness) == (said.value, said.exactness)
    return replace(outcome, fate=Fate.SAME if same else Fate.CHANGED, values=values)


def _at_odds(found: list[Outcome]) -> Iterator[Outcome]:
    """Two cells of a year that say the same are one; when they do not, neither is written without an answer."""
    said: dict[tuple[Any, int], list[Outcome]] = {}
    for one in found:
        if one.values:
            said.setdefault((one.record.id, one.values["year"]), []).append(one)
    for one in found:
        several = said[one.record.id, one.values["year"]] if one.values else [one]
        if len({(other.values.get("value"), other.values.get("exactness")) for other in several}) > 1:
            told = ", ".join(f"{other.changes[0].after} ({_('rad %(row)s', row=other.number)})" for other in several)
            yield replace(
                one, fate=Fate.ASKED, values={}, why=[_("Filen säger olika: %(told)s. Vilket gäller?", told=told)]
            )
        else:
            yield one if one is several[0] else replace(one, fate=Fate.SAME)


def _refusal(said: Said, ours: Ours) -> str:
    """Why the cell is not written; empty when it is."""
    if said.place and not ours.is_here(said.place):
        return str(_("Raden gäller %(place)s.", place=said.place))
    if said.indicator is None:
        return str(_("Ni har ingen indikator som heter så. Lägg till den, eller ändra namnet i filen."))
    if said.why or said.asks:
        return said.why or said.asks
    if said.year > today().year:
        return str(_("Året har inte varit än."))
    return str(words.NO_COUNT) if said.value is not None and not said.indicator.admits(said.value) else ""


def sign_of(value: Decimal | None, exactness: str = Exactness.EXACT) -> str | Decimal:
    """A cell of our own file: what is not known is `..`, and how exact a value is stands before it."""
    if value is None:
        return ".."
    return value if exactness == Exactness.EXACT else typed(value, exactness)
