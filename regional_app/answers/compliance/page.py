"""The law page of a kommun, and of the area: a row per duty, a column per kommun."""

from collections.abc import Sequence
from dataclasses import dataclass

from regional_app.answers.compliance.judging import Answer, Asked, Outside, State, clock
from regional_app.answers.compliance.queries import outside_evidence
from regional_app.answers.compliance.requirements import REQUIREMENTS, Requirement
from regional_app.answers.reports.commitments import known_facts
from regional_app.clock import today
from regional_app.concepts.evidence import Evidence, Fact
from regional_app.people.guidance.laws import Binding
from regional_app.tenancy import Room
from regional_app.work.agreements.models import Agreement
from regional_app.work.situation_pictures.models import renewed_by

# States that say nothing of whether the duty is met.
_UNJUDGED = {State.NOT_DUE, State.ALLOWED}


@dataclass(frozen=True)
class Cell:
    """A duty in a kommun."""

    room: Room
    answer: Answer
    outside: Outside | None = None

    def address(self, *, external: bool = False) -> str | None:
        """Where the evidence is read."""
        return self.answer.evidence.address(self.room, external=external)


@dataclass(frozen=True)
class Row:
    """A duty and how it stands, kommun by kommun."""

    requirement: Requirement
    cells: list[Cell]

    @property
    def met(self) -> int:
        """In how many kommuner it is met, also when it soon is due."""
        return sum(cell.answer.state in {State.MET, State.SOON} for cell in self.cells)

    @property
    def judged(self) -> int:
        """In how many it is asked for."""
        return sum(cell.answer.state not in _UNJUDGED for cell in self.cells)


@dataclass(frozen=True)
class Records:
    """What the readable rooms show: their records, and what they keep outside the service."""

    facts: Sequence[Fact] = ()
    outside: Sequence[Outside] = ()

    def asked(self, room: Room, agreements: Sequence[Agreement]) -> Asked:
        """Those of one room, today."""
        return Asked(
            room.id,
            [one for one in self.facts if one.space_id == room.id],
            agreements,
            today(),
            [one for one in self.outside if one.space_id == room.id],
        )


def records() -> Records:
    """What the present scope reads."""
    return Records(known_facts(), [one.as_outside() for one in outside_evidence()])


def rows(rooms: Sequence[Room], found: Records, agreements: Sequence[Agreement]) -> list[Row]:
    """Every duty for these rooms, as of today."""
    asked = {room.id: found.asked(room, agreements) for room in rooms}
    return [Row(one, [_cell(one, room, asked[room.id]) for room in rooms]) for one in REQUIREMENTS]


def _cell(requirement: Requirement, room: Room, asked: Asked) -> Cell:
    if requirement.paragraph.binding is Binding.MAY:
        return Cell(room, Answer(State.ALLOWED, Evidence("")))
    kept = asked.kept_outside(requirement.key)
    answer = requirement.judge(asked) if requirement.judge else Answer(State.NOT_SHOWN, Evidence(""))
    if kept and _shows_more(kept, answer):
        answer = _by_outside(requirement, kept, asked)
    if answer.state in {State.NOT_SHOWN, State.OVERDUE} and asked.day < requirement.paragraph.holds_from:
        return Cell(room, Answer(State.NOT_DUE, answer.evidence), kept)
    return Cell(room, answer, kept)


def _shows_more(kept: Outside, answer: Answer) -> bool:
    """What is kept elsewhere counts when nothing is shown here, or when it is newer than what is late."""
    if answer.state is State.NOT_SHOWN:
        return True
    return answer.state in {State.SOON, State.OVERDUE} and (
        answer.evidence.on is None or kept.on > answer.evidence.on
    )


def _by_outside(requirement: Requirement, kept: Outside, asked: Asked) -> Answer:
    due = renewed_by(kept.on) if requirement.renewed else None
    return Answer(clock(due, asked.day), Evidence(kept.title, kept.on), due)
