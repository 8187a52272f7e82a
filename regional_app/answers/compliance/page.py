"""The law page of a kommun, and of the area: a row per paragraph, a column per kommun."""

from collections.abc import Sequence
from dataclasses import dataclass

from regional_app.answers.compliance.judging import QUESTIONS, Answer, Asked, State
from regional_app.clock import today
from regional_app.concepts.evidence import Fact
from regional_app.people.guidance.laws import CRIME_PREVENTION, Paragraph, paragraph
from regional_app.tenancy import Room
from regional_app.work.agreements.models import Agreement


@dataclass(frozen=True)
class Cell:
    """A paragraph in a kommun."""

    room: Room
    answer: Answer

    def address(self, *, external: bool = False) -> str | None:
        """Where the evidence is read."""
        return self.answer.evidence.address(self.room, external=external)


@dataclass(frozen=True)
class Row:
    """A paragraph and how it stands, kommun by kommun."""

    section: str
    paragraph: Paragraph
    cells: list[Cell]

    @property
    def met(self) -> int:
        """In how many kommuner it is met, also when it soon is due."""
        return sum(cell.answer.state in {State.MET, State.SOON} for cell in self.cells)

    @property
    def judged(self) -> int:
        """In how many there is something to judge by."""
        return sum(cell.answer.state is not State.NOT_YET for cell in self.cells)


def rows(rooms: Sequence[Room], facts: Sequence[Fact], agreements: Sequence[Agreement]) -> list[Row]:
    """Every paragraph for these rooms, as of today."""
    asked = {
        room.id: Asked(room.id, [one for one in facts if one.space_id == room.id], agreements, today())
        for room in rooms
    }
    return [
        Row(
            section,
            paragraph(CRIME_PREVENTION.number, section),
            [Cell(room, judge(asked[room.id])) for room in rooms],
        )
        for section, judge in QUESTIONS.items()
    ]
