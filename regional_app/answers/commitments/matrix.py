"""Åtagandena, the heart of del 1: each commitment × each party, met or missing, derived from the records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from uuid import UUID

from flask_babel import gettext as _

from regional_app.answers.commitments.evidence import Asked, is_recorded, of_kommun, of_police
from regional_app.answers.commitments.words import JUDGED, State
from regional_app.concepts.evidence import Evidence, Fact
from regional_app.concepts.year import Year
from regional_app.tenancy import Room
from regional_app.work.agreements.models import Agreement, Commitment, Party
from regional_app.work.agreements.queries import signed_for

_NOTHING = Evidence("")


@dataclass(frozen=True)
class Ground:
    """What matrices are made of: agreements, the rooms that can be read, their facts, and published rollups."""

    agreements: Sequence[Agreement]
    rooms: Sequence[Room]
    facts: Sequence[Fact]
    published: Mapping[int, date] = field(default_factory=dict)

    @property
    def years(self) -> list[int]:
        """The years that the signed agreements are called by, the latest first; none that is to come."""
        signed = [one for one in self.agreements if one.is_signed and one.valid_from]
        spans = (one.label_years or [one.valid_from.year] for one in signed if one.valid_from)
        years = {year for span in spans for year in range(span[0], span[-1] + 1)}
        return sorted((year for year in years if Year(year) <= Year.this()), reverse=True)

    @cached_property
    def by_room(self) -> dict[UUID, list[Fact]]:
        """The facts of each room that can be read."""
        held: dict[UUID, list[Fact]] = {room.id: [] for room in self.rooms}
        for fact in self.facts:
            if fact.space_id in held:
                held[fact.space_id].append(fact)
        return held


@dataclass(frozen=True)
class Cell:
    """A commitment for a party; `room` is the kommun whose page `found` leads to, None the region's own."""

    party: Party
    state: State
    found: Evidence
    room: Room | None = None

    def address(self, *, external: bool = False) -> str | None:
        """Where the evidence is read."""
        return self.found.address(self.room, external=external)


@dataclass(frozen=True)
class Row:
    """A commitment, party by party."""

    commitment: Commitment
    cells: list[Cell]

    @property
    def is_recorded(self) -> bool:
        """There is something to judge by."""
        return is_recorded(self.commitment.evidence)

    @property
    def met(self) -> int:
        """How many parties have met it."""
        return sum(cell.state is State.MET for cell in self.cells)

    @property
    def judged(self) -> int:
        """How many it binds, of those whose records can be read."""
        return sum(cell.state in JUDGED for cell in self.cells)


@dataclass(frozen=True)
class Matrix:
    """The commitments of an agreement in a year."""

    agreement: Agreement
    year: int
    rows: list[Row]

    @property
    def columns(self) -> list[Cell]:
        """The parties, and the rooms of those that have one to read."""
        return self.rows[0].cells if self.rows else []


def matrices(ground: Ground, year: int, *, police: bool) -> list[Matrix]:
    """The agreements that bind the readable rooms in the year, each once; with the `police` all their parties."""
    rooms = {room.id for room in ground.rooms}
    chosen = {found.id: found for room in rooms if (found := _binding(room, ground.agreements, year))}
    kept = [one for one in ground.agreements if one.id in chosen]
    return [_matrix(ground, Asked(one, Year(year)), _columns(one, rooms, Year(year), police=police)) for one in kept]


def _binding(room_id: UUID, agreements: Sequence[Agreement], year: int) -> Agreement | None:
    mine = [one for one in agreements if one.binds(room_id, Year(year))]
    return signed_for(year, mine)


def _columns(agreement: Agreement, rooms: set[UUID], year: Year, *, police: bool) -> list[Party]:
    return [one for one in agreement.parties if one.takes_part_in(year) and (police or one.space_id in rooms)]


def _matrix(ground: Ground, asked: Asked, parties: Sequence[Party]) -> Matrix:
    rows = [
        Row(commitment, [_cell(ground, asked, commitment, party) for party in parties])
        for commitment in asked.agreement.commitments
    ]
    return Matrix(asked.agreement, asked.year.number, rows)


def _cell(ground: Ground, asked: Asked, commitment: Commitment, party: Party) -> Cell:
    room = next((one for one in ground.rooms if one.id == party.space_id), None)
    if commitment.who not in {"all", "police" if party.kind == "police" else "kommuner"}:
        return Cell(party, State.NOT_APPLICABLE, _NOTHING, room)
    if not is_recorded(commitment.evidence):
        return Cell(party, State.NOT_YET, _NOTHING, room)
    if party.kind == "police":
        return _of_police(ground, asked, commitment.evidence, party)
    if room is None:
        return _unread(party)
    found = of_kommun(commitment.evidence, ground.by_room[room.id], asked)
    return _judged(party, found, _met_as(commitment.evidence), room)


def _of_police(ground: Ground, asked: Asked, evidence: str, party: Party) -> Cell:
    """The police report by publishing the rollup; the rest they do with the kommuner, in every one of them."""
    if evidence == "annual_report":
        on = ground.published.get(asked.year.number)
        said, values = str(_("Publicerad sammanställning")), {"year": asked.year.number}
        found = Evidence(said, on, "annual_reports.show", values) if on else None
        none = str(_("Ingen sammanställning är publicerad för året."))
        return _judged(party, found or none, _met_as(evidence))
    taking_part = (one for one in asked.agreement.parties if one.takes_part_in(asked.year))
    names = {one.space_id: one.name for one in taking_part if one.space_id in ground.by_room}
    answers = {name: of_police(evidence, ground.by_room[room], asked) for room, name in names.items() if room}
    if not answers:
        return _unread(party)
    days = [found.on for found in answers.values() if isinstance(found, Evidence) and found.on]
    lacking = [name for name, found in answers.items() if isinstance(found, str)]
    if not lacking:
        return _judged(party, Evidence(str(_("I alla %(of)s kommuner", of=len(answers))), max(days, default=None)))
    said = _(
        "%(met)s av %(of)s. Saknas i %(names)s.",
        met=len(answers) - len(lacking),
        of=len(answers),
        names=", ".join(lacking),
    )
    return _judged(party, str(said))


def _unread(party: Party) -> Cell:
    return Cell(party, State.NOT_YET, Evidence(str(_("Kommunens rum går inte att läsa härifrån."))))


def _met_as(evidence: str) -> State:
    """A report is met by the receipts of both leaderships; nobody can give one here yet."""
    return State.DELIVERED if evidence == "annual_report" else State.MET


def _judged(party: Party, found: Evidence | str, met: State = State.MET, room: Room | None = None) -> Cell:
    if isinstance(found, str):
        return Cell(party, State.MISSING, Evidence(found), room)
    return Cell(party, met, found, room)
