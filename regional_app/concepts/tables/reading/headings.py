"""The row of headings in a book, the rows below it, and what stands around them and is not read."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask_babel import gettext as _
from openpyxl.utils import get_column_letter

from regional_app.concepts.spot import Spot
from regional_app.concepts.tables.reading.cells import Book, Row, Sheet

Meaning = TypeVar("Meaning")


@dataclass(frozen=True)
class Headed(Generic[Meaning]):
    """A table: what its headings mean to the one who asked, and its rows."""

    book: Book
    sheet: Sheet
    headings: Row
    meaning: Meaning
    rows: tuple[Row, ...]

    def unread(self, places: Collection[int]) -> Iterator[Spot]:
        """Other sheets, the lines above the headings, and the columns that stand at none of the places."""
        yield from (Spot(_sheet(one), _why(one)) for one in self.book.sheets if one is not self.sheet and one.rows)
        yield from (spot_of(row) for row in self.sheet.seen if row.number < self.headings.number)
        for row in self.sheet.rows:
            if row.is_hidden:
                yield Spot.of(str(_("Rad %(number)s, som är dold", number=row.number)), row.text)
        width = max(len(row.cells) for row in (self.headings, *self.rows))
        for place in range(width):
            if place in self.sheet.hidden_columns:
                yield from self._hidden(place)
            elif place not in places and (said := self._said_in(place)):
                yield Spot.of(_column(self.headings, place), said)

    def _hidden(self, place: int) -> Iterator[Spot]:
        said = [row.cell(place).typed for row in self.sheet.rows if row.cell(place)]
        if said:
            yield Spot.of(
                str(_("Kolumnen %(name)s, som är dold", name=get_column_letter(place + 1))), ", ".join(said)
            )

    def _said_in(self, place: int) -> str:
        """What a column holds below its heading, or its heading when it holds nothing."""
        said = [row.cell(place).typed for row in self.rows if row.cell(place)]
        return ", ".join(said) or self.headings.cell(place).typed


def headed(book: Book, understood: Callable[[Row], Meaning | None]) -> Headed[Meaning] | None:
    """The first row that is understood as headings, in the first sheet that has one and is shown."""
    for sheet in book.sheets:
        for number, row in enumerate(() if sheet.is_hidden else sheet.seen):
            meaning = understood(row)
            if meaning is not None:
                return Headed(book, sheet, row, meaning, sheet.seen[number + 1 :])
    return None


def spot_of(row: Row) -> Spot:
    """The row as a place in the file."""
    return Spot.of(str(_("Rad %(number)s", number=row.number)), row.text)


def _sheet(sheet: Sheet) -> str:
    return str(_("Bladet %(name)s", name=sheet.name))


def _why(sheet: Sheet) -> str:
    return str(_("dolt")) if sheet.is_hidden else str(_("tabellen står på ett annat blad"))


def _column(headings: Row, place: int) -> str:
    heading = headings.cell(place).typed
    return str(_("Kolumnen %(name)s", name=heading or get_column_letter(place + 1)))
