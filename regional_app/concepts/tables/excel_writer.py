"""Tables as an Excel workbook. Days are days, numbers are numbers, and typed text is only text."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from regional_app.clock import today
from regional_app.concepts.tables.table import Absent, Qualified, Table, Value

# Text that begins with = is never a formula, an address never a link.
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# Excel's own limits.
_LONGEST_CELL: Final = 32_767
_LONGEST_SHEET_NAME: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\]")
_NARROWEST, _WIDEST = 8, 60


def as_excel(table: Table) -> bytes:
    """A workbook with one sheet."""
    return as_workbook(str(table.title), [table])


def as_workbook(title: str, tables: Sequence[Table], subject: str = "") -> bytes:
    """A sheet for each table, in their order."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": title, "subject": subject, "created": datetime.combine(today(), time())})
        writer = _Writer(book)
        for table in tables:
            writer.write(table)
    return file.getvalue()


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.names: set[str] = set()
        self.heading = book.add_format({"bold": True, "font_size": 14})
        self.header = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        self.number = book.add_format({"valign": "top"})
        self.absent = book.add_format({"italic": True, "font_color": "#4b5e64", "valign": "top"})
        self.qualified: dict[str, Any] = {}

    def write(self, table: Table) -> None:
        """A sheet whose headings stay in sight and filter, and that fits on paper."""
        sheet = self.book.add_worksheet(self._free_name(str(table.title)))
        for row, line in enumerate(table.above):
            sheet.write_string(row, 0, line, None if row else self.heading)
        top = len(table.above) + 1 if table.above else 0
        for column, heading in enumerate(map(str, table.headings)):
            sheet.write_string(top, column, heading, self.header)
            sheet.set_column(column, column, _width(heading, [row[column] for row in table.rows]))
        for number, values in enumerate(table.rows, top + 1):
            for column, value in enumerate(values):
                self._cell(sheet, number, column, value)
        sheet.freeze_panes(top + 1, table.names)
        sheet.autofilter(top, 0, top + max(1, len(table.rows)), len(table.headings) - 1)
        sheet.repeat_rows(top)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def _cell(self, sheet: Any, row: int, column: int, value: Value) -> None:
        if value is None:
            return
        if isinstance(value, date):
            sheet.write_datetime(row, column, value, self.day)
        elif isinstance(value, int | float | Decimal):
            sheet.write_number(row, column, value, self.number)
        elif isinstance(value, Qualified):
            sheet.write_number(row, column, value.number, self._before(value.word))
        elif isinstance(value, Absent):
            sheet.write_string(row, column, value.why, self.absent)
        else:
            sheet.write_string(row, column, str(value)[:_LONGEST_CELL], self.text)

    def _before(self, word: str) -> Any:
        """The format of a number with the word before it: the cell still holds the number."""
        if word not in self.qualified:
            self.qualified[word] = self.book.add_format({"num_format": f'"{word} "General', "valign": "top"})
        return self.qualified[word]

    def _free_name(self, name: str) -> str:
        """As Excel wants it: short, without some signs, each only once."""
        plain = _FORBIDDEN.sub(" ", name).strip("' ")[:_LONGEST_SHEET_NAME] or "-"
        number = 1
        while plain.lower() in self.names:
            number += 1
            plain = f"{plain[: _LONGEST_SHEET_NAME - 4]} {number}"
        self.names.add(plain.lower())
        return plain


def _width(heading: str, values: Sequence[Value]) -> int:
    longest = max((len(_shown(value)) for value in values if value is not None), default=0)
    return min(max(len(heading) + 3, longest + 1, _NARROWEST), _WIDEST)


def _shown(value: Value) -> str:
    if isinstance(value, Qualified):
        return f"{value.word} {value.number}"
    return value.why if isinstance(value, Absent) else str(value)
