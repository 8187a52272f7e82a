"""A file into the series: first what would happen to every cell, then exactly that."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from flask_babel import gettext as _

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.exactness import Exactness, typed
from regional_app.concepts.tables.preview import Change, Fate, Outcome, Preview
from regional_app.concepts.tables.reading import folded, opened
from regional_app.errors import SomeoneWasFirst
from regional_app.tenancy import Room
from regional_app.work.statistics import services, words
from regional_app.work.statistics.models import EnteredBy, Indicator, StatisticsFile
from regional_app.work.statistics.tables import Said, said_in


def outcomes(content: bytes, indicators: Sequence[Indicator], room: Room, code: str | None) -> Preview:
    """Every cell's fate, in the order of the file; Unreadable when the file cannot be read."""
    known = {name: one for one in indicators for name in _names(one)}
    here = _names_of_room(room, code)
    taken: set[tuple[str, int]] = set()
    found, read = [], said_in(opened(content))
    for said in read.cells:
        one = known.get(folded(said.subject)) or (known.get(folded(said.code)) if said.code else None)
        outcome = _outcome(said, one, _refusal(said, one, taken, here))
        if one and outcome.values:
            taken.add((str(one.id), said.year))
        found.append(outcome)
    return Preview(found, read.unread)


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


def _outcome(said: Said, one: Indicator | None, why: str) -> Outcome:
    was = one.in_year(said.year) if one else None
    change = Change(str(said.year), typed(was.value, was.exactness) if was else "", said.text)
    outcome = Outcome(said.row, said.subject, Fate.NEW, one, [change])
    if why:
        return replace(outcome, fate=Fate.ASKED if why == said.asks else Fate.REFUSED, why=[why])
    values = {"year": said.year, "value": said.value, "exactness": said.exactness}
    if was is None:
        return replace(outcome, values=values)
    same = (was.value, was.exactness) == (said.value, said.exactness)
    return replace(outcome, fate=Fate.SAME if same else Fate.CHANGED, values=values)


def _refusal(said: Said, one: Indicator | None, taken: set[tuple[str, int]], here: set[str]) -> str:
    """Why the cell is not written; empty when it is."""
    if said.place and not _plain_place(said.place) & here:
        return str(_("Raden gäller %(place)s.", place=said.place))
    if one is None:
        return str(_("Ni har ingen indikator som heter så. Lägg till den, eller ändra namnet i filen."))
    if said.why or said.asks:
        return said.why or said.asks
    if said.year > today().year:
        return str(_("Året har inte varit än."))
    if (str(one.id), said.year) in taken:
        return str(_("Året finns redan på en rad högre upp i filen."))
    return str(words.NO_COUNT) if said.value is not None and not one.admits(said.value) else ""


def _names(one: Indicator) -> set[str]:
    return {folded(name) for name in (one.name, one.source_code, one.key or "") if name}


def _names_of_room(room: Room, code: str | None) -> set[str]:
    return {one for name in (room.name, room.slug, code or "") for one in _plain_place(name)}


def _plain_place(text: str) -> set[str]:
    """`2462 Vilhelmina kommun` is known by its code or by its name."""
    parts = [one for one in folded(text).replace("-", " ").split() if one not in {"kommun", "kommuns"}]
    digits = {one for one in parts if one.isdigit()}
    return digits | {" ".join(one for one in parts if not one.isdigit())} - {""}


def sign_of(value: Decimal | None, exactness: str = Exactness.EXACT) -> str | Decimal:
    """A cell of our own file: what is not known is `..`, and how exact a value is stands before it."""
    if value is None:
        return ".."
    return value if exactness == Exactness.EXACT else typed(value, exactness)
