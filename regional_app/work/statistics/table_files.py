"""Files with a table: what stands in their cells, before anybody asks what it means. Nothing in them is run."""

import csv
import io
import zipfile
from datetime import date
from decimal import Decimal
from typing import Final
from warnings import catch_warnings, simplefilter

import openpyxl
from flask_babel import gettext as _

from regional_app.work.statistics.models import LARGEST_FILE

# A workbook is a zip: what it unpacks to is limited too.
_LARGEST_UNPACKED: Final = 20 * LARGEST_FILE
MOST_ROWS: Final = 2_000
MOST_COLUMNS: Final = 80
_ZIP: Final = b"PK\x03\x04"

# A cell holds words or a number.
Cell = str | Decimal
Row = list[Cell]


class Unreadable(ValueError):
    """The file cannot be read; the message says why, to the person."""


class Formula(str):
    """A cell with a formula: shown as it is written, never computed, never taken for a value."""

    __slots__ = ()


def cells(content: bytes) -> list[Row]:
    """The rows of a CSV file or of a workbook's first sheet."""
    if not content:
        raise Unreadable(_("Filen är tom."))
    if len(content) > LARGEST_FILE:
        raise Unreadable(_("Filen är större än 1 MB. Dela upp den, eller ta bort år och rader som inte behövs."))
    rows = _of_workbook(content) if content.startswith(_ZIP) else _of_csv(content)
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise Unreadable(
            _("Filen har fler än %(rows)s rader eller %(columns)s kolumner.", rows=MOST_ROWS, columns=MOST_COLUMNS)
        )
    return rows


def _of_csv(content: bytes) -> list[Row]:
    text = _decoded(content)
    if "\x00" in text:
        raise Unreadable(_("Filen är varken CSV eller Excel (xlsx). Äldre Excel-filer (xls) sparar du om som xlsx."))
    first = max(text.splitlines()[:20], key=len, default="")
    delimiter = max(";\t,", key=first.count)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        return [[_cell(one) for one in row] for row in rows]
    except csv.Error as error:
        raise Unreadable(_("Filen går inte att läsa som CSV.")) from error


def _decoded(content: bytes) -> str:
    """UTF-8, or what Excel writes in Sweden when it does not: Windows-1252."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _of_workbook(content: bytes) -> list[Row]:
    try:
        _require_modest(content)
        with catch_warnings():
            # Colours and filters that openpyxl does not know are nothing to us.
            simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False)
            sheet = book.worksheets[0]
            rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True)
            return [_trimmed([_of_excel(one) for one in row]) for row in rows]
    except Unreadable:
        raise
    except Exception as error:  # whatever a broken file makes of the reader, the person hears one thing
        raise Unreadable(_("Filen går inte att läsa som Excel (xlsx). Öppna den och spara om den.")) from error


def _require_modest(content: bytes) -> None:
    """No bomb: neither in the zip nor, through entities, in the XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
        if sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
            raise Unreadable(_("Filen är för stor när den packas upp."))
        if any(b"<!DOCTYPE" in packed.read(part) for part in parts if part.filename.endswith(".xml")):
            raise Unreadable(_("Filen innehåller något som en tabell inte behöver. Spara om den som xlsx."))


def _of_excel(value: object) -> Cell:
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float | Decimal):
        return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if isinstance(value, date):
        # A day of Excel has a time of day too.
        return value.strftime("%Y-%m-%d")
    return _cell(value if isinstance(value, str) else f"={value}")


def _cell(text: str) -> Cell:
    bare = text.strip()
    return Formula(bare) if bare.startswith(("=", "@")) else bare


def _trimmed(row: Row) -> Row:
    while row and row[-1] == "":
        row.pop()
    return row
