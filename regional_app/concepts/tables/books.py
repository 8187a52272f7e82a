"""A file with tables as it is sent by somebody: read in a process with limits."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from regional_app.concepts.tables.reading import Book, Cell, Row, Unreadable, opened
from regional_app.foundation.bounded import Unread, read

# No figure has as many digits; a number with more is kept as the words it is written with.
_MOST_DIGITS: Final = 30


def read_book(content: bytes) -> Book:
    """The sheets of a CSV file or of a workbook; Unreadable for every other file, and for one that asks too much."""
    try:
        return read(book_in, content, Unreadable)
    except Unread as why:
        raise Unreadable(str(why)) from None


def book_in(content: bytes) -> Book:
    """The same in this process, without limits: what the reader is asked."""
    book = opened(content)
    sheets = (replace(sheet, rows=tuple(map(_modest, sheet.rows))) for sheet in book.sheets)
    return replace(book, sheets=tuple(sheets))


def _modest(row: Row) -> Row:
    return replace(row, cells=tuple(map(_modest_cell, row.cells)))


def _modest_cell(cell: Cell) -> Cell:
    """1e999999999 takes ten signs to write and a thousand million to show."""
    if isinstance(cell.value, Decimal) and abs(cell.value.adjusted()) > _MOST_DIGITS:
        return replace(cell, value=str(cell.value))
    return cell
