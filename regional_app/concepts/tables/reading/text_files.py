"""CSV as people's programs write it."""

import codecs
import csv
import io
import re
from collections import Counter
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.tables.formulas import freed
from regional_app.concepts.tables.reading.cells import Book, Cell, Row, Sheet
from regional_app.concepts.tables.reading.limits import Unreadable

# The first is meant when two part the lines as well.
_DELIMITERS: Final = ";\t,|"
_LOOKED_AT: Final = 60
_LINE_END: Final = re.compile("\r\n|\r")
_SAID: Final = re.compile("sep=([;\t,|])\n")


def book_of(content: bytes) -> Book:
    """One sheet."""
    text = _LINE_END.sub("\n", _decoded(content))
    if "\x00" in text:
        raise Unreadable(_("Filen är varken CSV eller Excel (xlsx). Äldre Excel-filer (xls) sparar du om som xlsx."))
    try:
        written = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise Unreadable(_("Filen går inte att läsa som CSV.")) from error
    rows = (
        Row(number, tuple(map(_cell, cells)))
        for number, cells in enumerate(written, 1)
        if number > 1 or not _SAID.match(text)
    )
    return Book((Sheet("", tuple(row for row in rows if any(row.cells))),))


def _decoded(content: bytes) -> str:
    """UTF-8, or what Excel writes in Sweden when it does not: UTF-16 ("Unicode-text") or Windows-1252."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """The sign that parts most of the first lines into equally many cells: a title or a sentence has it now and then.

    Excel may say it on a line of its own: sep=;
    """
    if said := _SAID.match(text):
        return said[1]
    lines = text.splitlines()[:_LOOKED_AT]
    return max(_DELIMITERS, key=lambda sign: _consistency(lines, sign))


def _consistency(lines: list[str], sign: str) -> tuple[int, int]:
    """How many lines have as many cells as most have, when that is more than one; and how many cells."""
    widths = Counter(len(row) for row in csv.reader(lines, delimiter=sign) if any(row))
    parted = {width: count for width, count in widths.items() if width > 1}
    return max(((count, width) for width, count in parted.items()), default=(0, 0))


def _cell(text: str) -> Cell:
    bare = text.strip()
    return Cell(freed(bare), is_formula=bare.startswith("="))
