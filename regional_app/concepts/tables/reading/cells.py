"""What stands in a file with tables, before anybody asks what it means."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from regional_app.foundation.web.plain_text import one_line

Content: TypeAlias = str | Decimal | date


@dataclass(frozen=True, slots=True)
class Cell:
    """Words, a number or a day; empty words for nothing.

    `number_format` is how a workbook shows it ("0%"), empty in a text file. A formula is kept as it is written: it is
    shown, never computed and never taken for a value, and neither is an error of the program (#N/A). A cell that is
    merged with others says what the first of them says: `is_spread`.
    """

    value: Content = ""
    number_format: str = ""
    is_formula: bool = False
    is_error: bool = False
    is_spread: bool = False

    @property
    def is_per_cent(self) -> bool:
        """A number that the workbook shows as per cent: 0.45 is 45 %."""
        return "%" in self.number_format and isinstance(self.value, Decimal)

    @property
    def shown(self) -> Content:
        """The value as the person sees it: of 0.45 shown as per cent, 45."""
        return self.value * 100 if self.is_per_cent and isinstance(self.value, Decimal) else self.value

    @property
    def typed(self) -> str:
        """As a person would type it."""
        return f"{as_typed(self.shown)} %" if self.is_per_cent else as_typed(self.value)

    def __bool__(self) -> bool:
        return self.value != ""


EMPTY = Cell()


@dataclass(frozen=True)
class Row:
    """A row by its number in the file, the first is 1."""

    number: int
    cells: tuple[Cell, ...]
    is_hidden: bool = False

    def cell(self, place: int) -> Cell:
        """The cell of the column at this place, the first is 0; empty where the row has ended."""
        return self.cells[place] if place < len(self.cells) else EMPTY

    def without(self, places: Collection[int]) -> "Row":
        """The row with these columns empty."""
        cells = (EMPTY if place in places else cell for place, cell in enumerate(self.cells))
        return Row(self.number, tuple(cells), self.is_hidden)

    @property
    def text(self) -> str:
        """The row in words, to find it by."""
        return " ".join(cell.typed for cell in self.cells if cell)


@dataclass(frozen=True)
class Sheet:
    """The rows that hold something."""

    name: str
    rows: tuple[Row, ...]
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()

    @property
    def seen(self) -> tuple[Row, ...]:
        """What is shown to the one who opens the file: no hidden row, and nothing of a hidden column."""
        shown = (row for row in self.rows if not row.is_hidden)
        return tuple(row.without(self.hidden_columns) for row in shown) if self.hidden_columns else tuple(shown)


@dataclass(frozen=True)
class Book:
    """The sheets of a workbook, in its order; a text file has one, without a name."""

    sheets: tuple[Sheet, ...]


def folded(text: str) -> str:
    """Without capitals, spare blanks and signs that nobody sees, as two writings of the same words are compared."""
    return one_line(text).casefold()


def as_typed(value: Any) -> str:
    """A value as a person would type it: 1234,5, 2018-12-14, nothing for None."""
    if isinstance(value, Decimal):
        return f"{value.normalize() + 0:f}".replace(".", ",")
    return "" if value is None else str(value)
