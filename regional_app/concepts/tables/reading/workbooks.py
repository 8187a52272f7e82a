"""Excel's workbooks, with what is hidden in them and how their cells are shown."""

import io
import re
import zipfile
from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from warnings import catch_warnings, simplefilter

import openpyxl
from flask_babel import gettext as _
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from regional_app.concepts.tables.formulas import freed
from regional_app.concepts.tables.reading.cells import EMPTY, Book, Cell, Row, Sheet
from regional_app.concepts.tables.reading.limits import (
    LARGEST_UNPACKED,
    MOST_COLUMNS,
    MOST_ROWS,
    Unreadable,
    too_long,
)
from regional_app.foundation.web.plain_text import plain

_WRITTEN_CELL: Final = re.compile(rb"<(?:\w+:)?c[ />]")


def book_of(content: bytes) -> Book:
    """Every sheet with cells; Unreadable for what is no workbook, or one that would harm us."""
    try:
        _require_modest(content)
        with catch_warnings():
            # Colours and filters that openpyxl does not know are nothing to us.
            simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), data_only=False, keep_links=False)
        return Book(tuple(_sheet(one) for one in book.worksheets))
    except Unreadable:
        raise
    except Exception as error:  # whatever a broken file makes of the reader, the person hears one thing
        raise Unreadable(_("Filen går inte att läsa som Excel (xlsx). Öppna den och spara om den.")) from error


def _require_modest(content: bytes) -> None:
    """No bomb: neither in the zip, nor in a sheet full of cells, nor through entities in the XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
        if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise Unreadable(_("Filen är för stor när den packas upp."))
        written = [packed.read(part) for part in parts if part.filename.endswith(".xml")]
    if any(b"<!DOCTYPE" in part for part in written):
        raise Unreadable(_("Filen innehåller något som en tabell inte behöver. Spara om den som xlsx."))
    if sum(len(_WRITTEN_CELL.findall(part)) for part in written) > MOST_ROWS * MOST_COLUMNS:
        raise too_long()


def _sheet(sheet: Worksheet) -> Sheet:
    """Read by its cells, whatever size the sheet claims and however far down somebody has made an empty row bold."""
    found: dict[int, dict[int, Cell]] = defaultdict(dict)
    for (row, column), one in sheet._cells.items():  # noqa: SLF001
        if cell := _cell(one):
            found[row][column - 1] = cell
    _spread(sheet, found)
    rows = (Row(number, _filled(found[number]), sheet.row_dimensions[number].hidden) for number in sorted(found))
    return Sheet(sheet.title, tuple(rows), sheet.sheet_state != "visible", _hidden_columns(sheet))


def _spread(sheet: Worksheet, found: dict[int, dict[int, Cell]]) -> None:
    """What merged cells say, in every row and column with something in it that they cover."""
    for area in sheet.merged_cells.ranges:
        first = found.get(area.min_row, {}).get(area.min_col - 1)
        for row in [row for row in found if first and area.min_row <= row <= area.max_row]:
            for place in range(area.min_col - 1, min(area.max_col, MOST_COLUMNS)):
                found[row].setdefault(place, replace(first or EMPTY, is_spread=True))


def _filled(cells: dict[int, Cell]) -> tuple[Cell, ...]:
    last = max(cells)
    if last >= MOST_COLUMNS:
        raise too_long()
    return tuple(cells.get(place, EMPTY) for place in range(last + 1))


def _hidden_columns(sheet: Worksheet) -> frozenset[int]:
    hidden = [one for one in sheet.column_dimensions.values() if one.hidden]
    spans = [range(one.min - 1, min(one.max, MOST_COLUMNS)) for one in hidden if one.min and one.max]
    return frozenset(place for span in spans for place in span)


def _number(value: float) -> Decimal:
    """The fifteen figures that Excel shows; what comes after them is binary noise, and so is minus nought."""
    return Decimal(f"{value:.15g}") + 0 if isinstance(value, float) else Decimal(value)


def _cell(one: Any) -> Cell:
    value, shown = one.value, one.number_format
    if value is None or isinstance(value, bool):
        return EMPTY
    if one.data_type == "f":
        return Cell(str(getattr(value, "text", value)), shown, is_formula=True)
    if one.data_type == "e":
        return Cell(str(value), shown, is_error=True)
    if isinstance(value, int | float):
        return Cell(_number(value), shown)
    if isinstance(value, date):
        # A day of Excel has a time of day too.
        return Cell(value.date() if isinstance(value, datetime) else value, shown)
    # Older Excel writes a carriage return as _x000D_.
    return Cell(freed(plain(unescape(str(value))).strip()), shown)
