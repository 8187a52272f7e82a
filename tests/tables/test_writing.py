"""A table that leaves: numbers are numbers, days are days, and what people typed is never run."""

import csv
import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from regional_app.concepts.tables.csv_writer import as_codes, as_csv
from regional_app.concepts.tables.excel_writer import as_excel, as_workbook
from regional_app.concepts.tables.formulas import freed, guarded
from regional_app.concepts.tables.table import Absent, Qualified, Table

HOSTILE = ["=1+1", "+46", "-", "@a", "\t=1", "'=1", "''=1", "'", "vanlig text", "’=1", ""]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_typed_reads_back_and_is_never_run(text):
    assert freed(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_swedish_excel_opens_the_csv_as_it_stands():
    row = (date(2018, 12, 14), Decimal("-1234.5"), 1043, None, "=1", Qualified(43, "minst"), Absent("saknas"))

    file = as_csv(Table("Tabell", ["Å", "Ä", "Ö", "a", "b", "c", "d"], [row])).decode("utf-8-sig")

    assert file == "Å;Ä;Ö;a;b;c;d\r\n2018-12-14;-1234,5;1043;;'=1;minst 43;saknas\r\n"


def test_the_csv_for_programs_is_guarded_too():
    file = as_codes(["a", "b", "c"], [("=1", Decimal("1.5"), date(2018, 12, 14))]).decode()

    assert list(csv.reader(io.StringIO(file))) == [["a", "b", "c"], ["'=1", "1.5", "2018-12-14"]]


def test_a_workbook_holds_values_and_never_formulas():
    row = ("=1+1", "https://norrby.example", "007", 43, Qualified(43, "minst"), Absent("saknas"), date(2018, 12, 14))

    sheet = openpyxl.load_workbook(io.BytesIO(as_excel(Table("Tabell", list("abcdefg"), [row])))).active

    cells = sheet[2]
    assert [cell.data_type for cell in cells] == ["s", "s", "s", "n", "n", "s", "d"]
    assert (cells[4].value, cells[4].number_format) == (43, '"minst "General')
    assert not cells[1].hyperlink


def test_every_sheet_has_a_name_that_excel_takes():
    tables = [Table(name, ["a"], []) for name in ("Unga/gamla", "unga gamla", "x" * 40, "x" * 40, "'")]

    names = openpyxl.load_workbook(io.BytesIO(as_workbook("Bok", tables))).sheetnames

    assert names == ["Unga gamla", "unga gamla 2", "x" * 31, f"{'x' * 27} 2", "-"]


def test_the_same_table_gives_the_same_bytes_the_same_day():
    table = Table("Tabell", ["a"], [(1,)])

    assert as_excel(table) == as_excel(table)
