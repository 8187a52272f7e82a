"""A file's rows by the headings of its columns: what stands where, before anybody asks whether it is right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from regional_app.concepts.spot import Spot
from regional_app.concepts.tables.books import read_book
from regional_app.concepts.tables.reading import Row, Unreadable, folded, headed
from regional_app.work.plans.exchange.columns import Column
from regional_app.work.plans.exchange.headings import understood

_SUMS: Final = {"summa", "totalt", "total", "sum", "delsumma", "summa kostnader"}
# The word for it, and the sum when it stands as text.
MOST_OF_A_SUM: Final = 2


@dataclass(frozen=True)
class FileRow:
    """A row of the file by its number there; `typed` goes by field."""

    number: int
    typed: Mapping[str, str]
    formulas: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """How the page names the row."""
        return self.typed.get("text", "") or "–"


@dataclass(frozen=True)
class Typed:
    """A row as a form is typed, and what was wrong with its words."""

    row: FileRow
    typed: MultiDict[str, str]
    why: Sequence[str]
    guesses: Sequence[str] = ()


@dataclass(frozen=True)
class FileTable:
    """The rows that hold something, what was guessed of the headings, and what was not read."""

    rows: Sequence[FileRow]
    guesses: Sequence[str]
    unread: Sequence[Spot]


def read_rows(content: bytes, columns: Sequence[Column]) -> FileTable:
    """The table; Unreadable when it is none with these headings."""
    table = headed(read_book(content), lambda row: understood(row, columns))
    if table is None:
        names = ", ".join(str(column.heading) for column in columns)
        raise Unreadable(_("Rubrikraden saknas. Den ska innehålla: %(names)s.", names=names))
    sums = [row for row in table.rows if _is_sum(row)]
    rows = [_row(row, table.meaning.places) for row in table.rows if row not in sums]
    unread = [*table.unread(table.meaning.places), *map(_sum, sums)]
    return FileTable([row for row in rows if any(row.typed.values()) or row.formulas], table.meaning.guesses, unread)


def _is_sum(row: Row) -> bool:
    """A line below the others that adds them up: it says so, and little more than numbers."""
    words = [folded(cell.typed).rstrip(":") for cell in row.cells if cell and not isinstance(cell.value, Decimal)]
    return bool(words) and words[0] in _SUMS and len(words) <= MOST_OF_A_SUM


def _sum(row: Row) -> Spot:
    return Spot.of(str(_("Rad %(number)s, en summa", number=row.number)), row.text)


def _row(row: Row, places: Mapping[int, Column]) -> FileRow:
    cells = [(column, row.cell(place)) for place, column in places.items()]
    formulas = tuple(str(column.heading) for column, cell in cells if cell.is_formula)
    return FileRow(row.number, {column.field: cell.typed for column, cell in cells}, formulas)
