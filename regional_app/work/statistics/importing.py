"""A file into the series: first what would happen to every cell, then exactly that."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from flask_babel import gettext as _

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.exactness import Exactness, typed
from regional_app.errors import SomeoneWasFirst
from regional_app.tenancy import Room
from regional_app.work.statistics import services, words
from regional_app.work.statistics.models import EnteredBy, Indicator, Measurement, StatisticsFile
from regional_app.work.statistics.table_files import cells
from regional_app.work.statistics.tables import Said, said_in


class Fate(StrEnum):
    """What happens to a cell."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True)
class Outcome:
    """A cell and what happens to it; `indicator` is None when nobody knows what it speaks of."""

    said: Said
    fate: Fate
    indicator: Indicator | None = None
    was: Measurement | None = None
    was_said: str = ""
    why: str = ""


def outcomes(content: bytes, indicators: Sequence[Indicator], room: Room, code: str | None) -> list[Outcome]:
    """Every cell's fate, in the order of the file; Unreadable when the file cannot be read."""
    known = {name: one for one in indicators for name in _names(one)}
    taken: set[tuple[str, int]] = set()
    found = []
    for said in said_in(cells(content)):
        one = known.get(_plain(said.subject)) or (known.get(_plain(said.code)) if said.code else None)
        outcome = _outcome(said, one, _refusal(said, one, taken, _names_of_room(room, code)))
        if one and outcome.fate != Fate.REFUSED:
            taken.add((str(one.id), said.year))
        found.append(outcome)
    return found


def seen(found: Iterable[Outcome]) -> str:
    """A mark of exactly these fates: another file, or somebody else's change meanwhile, makes another."""
    told = [
        [one.said.row, one.said.year, one.fate, one.was_said, one.said.text, str(one.indicator and one.indicator.id)]
        for one in found
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def write(file: StatisticsFile, found: Sequence[Outcome], shown: str) -> int:
    """Write what is new or changed, and keep the file no more; return how many values.

    `shown` marks the fates that were looked through: SomeoneWasFirst when they are no longer these.
    """
    if shown != seen(found):
        raise SomeoneWasFirst
    years: dict[Indicator, list[int]] = {}
    for one in found:
        if one.indicator and one.said.value is not None and one.fate in {Fate.NEW, Fate.CHANGED}:
            one.indicator.measure(
                one.said.year, one.said.value, one.said.exactness, note=file.name, entered_by=EnteredBy.FILE
            )
            years.setdefault(one.indicator, []).append(one.said.year)
    for indicator, changed in years.items():
        indicator.note_saved(sorted(changed), EnteredBy.FILE)
    written = sum(map(len, years.values()))
    audit.record("statistics_file.written", file, name=file.name, values=written)
    services.forget_file(file)
    return written


def _outcome(said: Said, one: Indicator | None, why: str) -> Outcome:
    was = one.in_year(said.year) if one else None
    was_said = typed(was.value, was.exactness) if was else ""
    if why or one is None or said.value is None:
        return Outcome(said, Fate.REFUSED, one, was, was_said, why)
    if was is None:
        return Outcome(said, Fate.NEW, one)
    same = (was.value, was.exactness) == (said.value, said.exactness)
    return Outcome(said, Fate.SAME if same else Fate.CHANGED, one, was, was_said)


def _refusal(said: Said, one: Indicator | None, taken: set[tuple[str, int]], here: set[str]) -> str:
    """Why the cell is not written; empty when it is."""
    if said.place and not _plain_place(said.place) & here:
        return str(_("Raden gäller %(place)s.", place=said.place))
    if one is None:
        return str(_("Ni har ingen indikator som heter så. Lägg till den, eller ändra namnet i filen."))
    if said.why:
        return said.why
    if said.year > today().year:
        return str(_("Året har inte varit än."))
    if (str(one.id), said.year) in taken:
        return str(_("Året finns redan på en rad högre upp i filen."))
    return str(words.NO_COUNT) if said.value is not None and not one.admits(said.value) else ""


def _names(one: Indicator) -> set[str]:
    return {_plain(name) for name in (one.name, one.source_code, one.key or "") if name}


def _names_of_room(room: Room, code: str | None) -> set[str]:
    return {one for name in (room.name, room.slug, code or "") for one in _plain_place(name)}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _plain_place(text: str) -> set[str]:
    """`2462 Vilhelmina kommun` is known by its code or by its name."""
    parts = [one for one in _plain(text).replace("-", " ").split() if one not in {"kommun", "kommuns"}]
    digits = {one for one in parts if one.isdigit()}
    return digits | {" ".join(one for one in parts if not one.isdigit())} - {""}


def sign_of(value: Decimal | None, exactness: str = Exactness.EXACT) -> str | Decimal:
    """A cell of our own file: what is not known is `..`, and how exact a value is stands before it."""
    if value is None:
        return ".."
    return value if exactness == Exactness.EXACT else typed(value, exactness)
