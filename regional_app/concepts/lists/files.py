"""Rows as a file that opens in a spreadsheet. Days are days, numbers are numbers, and typed text is only text."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter

from regional_app.i18n import number

# What a spreadsheet would take for a formula; an apostrophe before it says that it is text.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
# Excel's own limits.
_LONGEST_CELL, _LONGEST_SHEET_NAME = 32_767, 31

Rows = Sequence[Sequence[Any]]


def write_csv(_title: str, headings: Sequence[str], rows: Rows) -> bytes:
    """Semicolons, decimal commas and a byte order mark: what a Swedish Excel opens with å, ä and ö in place."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([_in_csv(heading) for heading in headings])
    writer.writerows([[_in_csv(value) for value in row] for row in rows])
    return file.getvalue().encode("utf-8-sig")


def write_excel(title: str, headings: Sequence[str], rows: Rows) -> bytes:
    """A workbook with one sheet whose headings stay in sight and filter."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": title})
        sheet = book.add_worksheet(title[:_LONGEST_SHEET_NAME])
        formats = {
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
            "number": book.add_format({"valign": "top"}),
        }
        header = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading, header)
            sheet.set_column(column, column, _width(heading, [row[column] for row in rows]))
        for row, values in enumerate(rows, 1):
            for column, value in enumerate(values):
                _in_excel(sheet, row, column, value, formats)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(1, len(rows)), len(headings) - 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return file.getvalue()


@dataclass(frozen=True)
class Kind:
    """A kind of file."""

    ending: str
    media_type: str
    write: Callable[[str, Sequence[str], Rows], bytes]


KINDS = {
    "csv": Kind("csv", "text/csv; charset=utf-8", write_csv),
    "xlsx": Kind("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_excel),
}


def _in_csv(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        return number(value, "sv").replace("\xa0", "").replace("\N{MINUS SIGN}", "-")
    text = str(value)
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA_SIGNS) else text


def _in_excel(sheet: Any, row: int, column: int, value: Any, formats: dict[str, Any]) -> None:
    if value is None:
        return
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, formats["day"])
    elif isinstance(value, int | float | Decimal):
        sheet.write_number(row, column, value, formats["number"])
    else:
        sheet.write_string(row, column, str(value)[:_LONGEST_CELL], formats["text"])


def _width(heading: str, values: Sequence[Any]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return min(max(len(heading) + 3, longest + 1, 8), 60)
