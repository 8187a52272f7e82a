"""A file that people send: what stands in it, how it is shown there and what is hidden, whatever program it came from."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from regional_app.concepts.tables import KINDS, Table
from regional_app.concepts.tables.reading import Unreadable, headed, opened

HOSTILE = ["=1+1", "+46-numret", "- föräldramöten", "@trygg", "vanlig text", "rad ett\nrad två"]


@pytest.fixture(autouse=True)
def in_a_request(app):
    with app.test_request_context():
        yield


def workbook(make):
    book, file = openpyxl.Workbook(), io.BytesIO()
    make(book)
    book.save(file)
    return file.getvalue()


def table(content):
    """The table whose headings begin with A."""
    return headed(
        opened(content), lambda row: [cell.typed for cell in row.cells] if row.cells[0].typed == "A" else None
    )


def words(rows):
    return [[cell.typed for cell in row.cells] for row in rows]


@pytest.mark.parametrize("kind", KINDS)
def test_what_we_write_reads_back(kind):
    rows = [(text, Decimal("-1234.5"), date(2018, 12, 14), None, 7) for text in HOSTILE]

    found = table(KINDS[kind](Table("Tabell", list("ABCDE"), rows)))

    assert words(found.rows) == [[text, "-1234,5", "2018-12-14", "", "7"] for text in HOSTILE]
    assert not any(cell.is_formula for row in found.rows for cell in row.cells)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", "\t", ","])
def test_a_text_file_is_read_however_it_is_written(encoding, delimiter):
    content = "A;Ö\r\n\r\nåtta;”ja”\r\n".replace(";", delimiter).encode(encoding)

    found = table(content)

    assert words(found.rows) == [["åtta", "”ja”"]]
    assert found.rows[0].number == 3, "as it stands in the file, empty lines counted"


def test_a_formula_is_shown_and_never_taken_for_a_value():
    def make(book):
        book.active.append(["A", "=1+1", "text"])
        book.active["C1"].value, book.active["C1"].data_type = "=text", "s"

    (cells,) = (row.cells for row in opened(workbook(make)).sheets[0].rows)

    assert [(cell.typed, cell.is_formula) for cell in cells] == [("A", False), ("=1+1", True), ("=text", False)]
    assert opened(b"A;=1+1").sheets[0].rows[0].cells[1].is_formula


def test_a_cell_knows_how_it_is_shown():
    def make(book):
        book.active.append(["A", 0.45, date(2016, 12, 31)])
        book.active["B1"].number_format = "0%"

    (row,) = opened(workbook(make)).sheets[0].rows

    assert [cell.value for cell in row.cells] == ["A", Decimal("0.45"), date(2016, 12, 31)]
    assert row.cells[1].number_format == "0%"


def test_what_is_hidden_is_known():
    def make(book):
        hidden = book.active
        hidden.title, hidden.sheet_state = "gammalt", "hidden"
        hidden.append(["A", "999"])
        shown = book.create_sheet("Tabell")
        for row in (["A", "B", "C", "D"], [1, 2, 3, 4], [5, 6, 7, 8]):
            shown.append(row)
        shown.row_dimensions[2].hidden = True
        shown.column_dimensions.group("B", "C", hidden=True)

    book = opened(workbook(make))

    assert [sheet.is_hidden for sheet in book.sheets] == [True, False]
    shown = book.sheets[1]
    assert [row.is_hidden for row in shown.rows] == [False, True, False]
    assert shown.hidden_columns == {1, 2}


def test_what_is_not_read_is_named():
    def make(book):
        first = book.active
        first.title = "Tabell"
        for row in (["Tabell 1", None], ["A", "B", "Anmärkning"], [1, 2, "se not"], [3, 4, None, "utanför"]):
            first.append(row)
        book.create_sheet("Noter").append(["se not"])
        book.create_sheet("Tomt")
        hidden = book.create_sheet("gammalt")
        hidden.append([1])
        hidden.sheet_state = "hidden"

    found = table(workbook(make))

    assert [(one.place, one.text) for one in found.unread({0, 1})] == [
        ("Bladet Noter", "tabellen står på ett annat blad"),
        ("Bladet gammalt", "dolt"),
        ("Rad 1", "Tabell 1"),
        ("Kolumnen Anmärkning", "se not"),
        ("Kolumnen D", "utanför"),
    ]


def test_an_empty_row_far_below_that_somebody_made_bold_is_no_row():
    def make(book):
        book.active.append(["A"])
        book.active.cell(12_000, 1).font = openpyxl.styles.Font(bold=True)

    assert [row.number for row in opened(workbook(make)).sheets[0].rows] == [1]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "Filen är tom."),
        (b"x" * (1024 * 1024 + 1), "större än 1 MB"),
        (b"a\n" * 2_001, "fler än 2000 rader"),
        (b"a;" * 80 + b"a", "fler än 2000 rader eller 80 kolumner"),
        (b"PK\x03\x04 trasig", "går inte att läsa som Excel"),
        (b"\xd0\xcf\x11\xe0\x00\x00", "varken CSV eller Excel"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content, why):
    with pytest.raises(Unreadable, match=why):
        opened(content)


def test_a_sheet_full_of_cells_is_refused_before_it_is_opened():
    def make(book):
        for _row in range(2_100):
            book.active.append([1] * 80)

    with pytest.raises(Unreadable, match="fler än 2000 rader"):
        opened(workbook(make))
