"""CSV as people's programs write it."""

import csv
import io

from flask_babel import gettext as _

from regional_app.concepts.tables.formulas import freed
from regional_app.concepts.tables.reading.cells import Book, Cell, Row, Sheet
from regional_app.concepts.tables.reading.limits import Unreadable


def book_of(content: bytes) -> Book:
    """One sheet."""
    text = _decoded(content)
    if "\x00" in text:
        raise Unreadable(_("Filen är varken CSV eller Excel (xlsx). Äldre Excel-filer (xls) sparar du om som xlsx."))
    try:
        written = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise Unreadable(_("Filen går inte att läsa som CSV.")) from error
    rows = (Row(number, tuple(map(_cell, cells))) for number, cells in enumerate(written, 1))
    return Book((Sheet("", tuple(row for row in rows if any(row.cells))),))


def _decoded(content: bytes) -> str:
    """UTF-8, or what Excel writes in Sweden when it does not: Windows-1252."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """The sign that the longest of the first lines has most of."""
    longest = max(text.splitlines()[:20], key=len, default="")
    return max(";\t,", key=longest.count)


def _cell(text: str) -> Cell:
    bare = text.strip()
    return Cell(freed(bare), is_formula=bare.startswith("="))
