"""The rollup as an Excel workbook: real numbers, a sheet per focus area, and how each figure is counted."""

import io
import re
from collections.abc import Iterator
from typing import Any

import xlsxwriter
from flask_babel import gettext as _

from regional_app.answers.reports.assessments import assessments
from regional_app.answers.reports.presentation import commitment_rows
from regional_app.answers.reports.rollup import Data, qualifier_of, qualifier_of_sum
from regional_app.answers.reports.services import Rollup
from regional_app.answers.reports.wording import coverage, not_known, not_reported, title
from regional_app.concepts.exactness import Exactness

# Typed text is text: a label that begins with = is never a formula, an address never a link.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONGEST_SHEET_NAME = 31
_HEADER_ROW = 3


def write(rollup: Rollup) -> bytes:
    """The workbook."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": title(rollup), "subject": coverage(rollup.data)})
        sheets = _Sheets(book, rollup)
        sheets.figures(_("Sammanställning"), _("Samtliga fokusområden"), None)
        for area in rollup.focus_areas:
            sheets.figures(area["title"], area["title"], area["key"])
        sheets.kommuner()
        sheets.commitments()
        sheets.assessments()
        sheets.formulas()
    return file.getvalue()


class _Sheets:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Any, rollup: Rollup) -> None:
        self.book, self.rollup, self.data = book, rollup, rollup.data
        self.names: set[str] = set()
        self.heading = book.add_format({"bold": True, "font_size": 14})
        self.header = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.missing = book.add_format({"italic": True, "font_color": "#4b5e64"})
        self.number = {
            Exactness.EXACT: book.add_format({"num_format": "General"}),
            Exactness.AT_LEAST: book.add_format({"num_format": '"minst "General'}),
            Exactness.ABOUT: book.add_format({"num_format": '"cirka "General'}),
            Exactness.AT_LEAST_ABOUT: book.add_format({"num_format": '"minst cirka "General'}),
        }

    def figures(self, name: str, heading: str, area: str | None) -> None:
        """One row per figure, one column per kommun, then the sum and what it is a sum of."""
        sheet = self._sheet(name, heading)
        kommuner = self.data["kommuner"]
        columns = [
            _("Uppgift"),
            *(one["name"] for one in kommuner),
            _("Summa"),
            _("Summa av antal kommuner"),
            _("Av totalt"),
            _("Enhet"),
        ]
        sheet.write_row(_HEADER_ROW, 0, columns, self.header)
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, len(columns), 16)
        sheet.freeze_panes(_HEADER_ROW + 1, 1)
        for row, figure in enumerate(self._of(area), _HEADER_ROW + 1):
            sheet.write_string(row, 0, figure["label"])
            for column, kommun in enumerate(kommuner, 1):
                self._value(sheet, row, column, figure, kommun)
            self._sum(sheet, row, len(kommuner) + 1, figure)

    def kommuner(self) -> None:
        """Who has reported, and when."""
        sheet = self._sheet(_("Kommuner"), _("Vilka som har rapporterat"))
        sheet.write_row(_HEADER_ROW, 0, [_("Kommun"), _("Läge"), _("Inlämnad")], self.header)
        sheet.set_column(0, 2, 24)
        for row, one in enumerate(self.data["kommuner"], _HEADER_ROW + 1):
            sheet.write_string(row, 0, one["name"])
            sheet.write_string(row, 1, _("rapporterat") if one["submitted_on"] else not_reported())
            sheet.write_string(row, 2, one["submitted_on"] or "")

    def commitments(self) -> None:
        """How each kommun stood to each commitment; no sheet in a version from before they were kept."""
        rows = commitment_rows(self.data)
        if not rows:
            return
        sheet = self._sheet(_("Åtaganden"), _("Åtaganden när kommunen lämnade in"))
        names = [one["name"] for one in self.data["kommuner"]]
        sheet.write_row(_HEADER_ROW, 0, [_("Nr"), _("Åtagande"), *names], self.header)
        sheet.set_column(1, 1, 60)
        sheet.set_column(2, len(names) + 1, 16)
        sheet.freeze_panes(_HEADER_ROW + 1, 2)
        for number, row in enumerate(rows, _HEADER_ROW + 1):
            for column, text in enumerate((row.code, row.text, *row.cells)):
                sheet.write_string(number, column, text, self.text)

    def assessments(self) -> None:
        """What the kommuner say of the year and of each focus area; no sheet when none has written."""
        written = assessments(self.data)
        if not written:
            return
        titles = {None: _("Hela året"), **{area["key"]: area["title"] for area in self.rollup.focus_areas}}
        sheet = self._sheet(_("Bedömningar"), _("Kommunernas bedömningar"))
        sheet.write_row(_HEADER_ROW, 0, [_("Kommun"), _("Fokusområde"), _("Bedömning")], self.header)
        sheet.set_column(0, 1, 32)
        sheet.set_column(2, 2, 90)
        for row, one in enumerate(written, _HEADER_ROW + 1):
            for column, text in enumerate((one.name, titles.get(one.area, one.area or ""), one.text)):
                sheet.write_string(row, column, text, self.text)

    def formulas(self) -> None:
        """Så räknas varje uppgift."""
        sheet = self._sheet(_("Så räknas"), _("Så räknas uppgifterna"))
        sheet.write_row(_HEADER_ROW, 0, [_("Uppgift"), _("Enhet"), _("Så räknas den")], self.header)
        sheet.set_column(0, 1, 32)
        sheet.set_column(2, 2, 90)
        unique = {figure["key"]: figure for figure in self.data["figures"]}
        for row, figure in enumerate(unique.values(), _HEADER_ROW + 1):
            for column, name in enumerate(("label", "unit", "formula")):
                sheet.write_string(row, column, figure[name], self.text)

    def _sheet(self, name: str, heading: str) -> Any:
        sheet = self.book.add_worksheet(self._free_name(name))
        sheet.write_string(0, 0, heading, self.heading)
        sheet.write_string(1, 0, coverage(self.data))
        return sheet

    def _free_name(self, name: str) -> str:
        """As Excel wants it: short, without some signs, each only once."""
        plain = re.sub(r"[\[\]:*?/\\]", " ", name).strip("' ")[:_LONGEST_SHEET_NAME] or "-"
        number = 1
        while plain.lower() in self.names:
            number += 1
            plain = f"{plain[: _LONGEST_SHEET_NAME - 4]} {number}"
        self.names.add(plain.lower())
        return plain

    def _of(self, area: str | None) -> Iterator[Data]:
        return (figure for figure in self.data["figures"] if figure["focus_area"] == area)

    def _value(self, sheet: Any, row: int, column: int, figure: Data, kommun: Data) -> None:
        value = figure["by_kommun"][kommun["slug"]]
        if value is not None:
            sheet.write_number(row, column, value, self.number[qualifier_of(figure, kommun["slug"])])
        else:
            words = not_reported() if kommun["status"] == "not_reported" else not_known()
            sheet.write_string(row, column, words, self.missing)

    def _sum(self, sheet: Any, row: int, column: int, figure: Data) -> None:
        if figure["numerator"] is not None:
            sheet.write_number(row, column, figure["numerator"], self.number[qualifier_of_sum(figure)])
        sheet.write_number(row, column + 1, figure["reporting"])
        sheet.write_number(row, column + 2, self.data["of"])
        sheet.write_string(row, column + 3, figure["unit"])
