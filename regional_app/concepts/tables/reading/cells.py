"""What stands in a file with tables, before anybody asks what it means."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

Content: TypeAlias = str | Decimal | date


@dataclass(frozen=True, slots=True)
class Cell:
    """Words, a number or a day; empty words for nothing.

    `number_format` is how a workbook shows it ("0%"), empty in a text file. A formula is kept as it is written: it is
    shown, never computed and never taken for a value.
    """

    value: Content = ""
    number_format: str = ""
    is_formula: bool = False

    @property
    def typed(self) -> str:
        """As a person would type it."""
        return as_typed(self.value)

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


@dataclass(frozen=True)
class Book:
    """The sheets of a workbook, in its order; a text file has one, without a name."""

    sheets: tuple[Sheet, ...]


def folded(text: str) -> str:
    """Without capitals and spare blanks, as two writings of the same words are compared."""
    return " ".join(text.casefold().split())


def as_typed(value: Any) -> str:
    """A value as a person would type it: 1234,5, 2018-12-14, nothing for None."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}".replace(".", ",")
    return "" if value is None else str(value)
