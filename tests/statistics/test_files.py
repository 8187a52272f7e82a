"""A file in Brå's layout: every cell's fate is shown first, then exactly that is written."""

import io
import re

import openpyxl
import pytest

from regional_app.clock import today
from regional_app.concepts.tables.reading import LARGEST_FILE, Unreadable, opened

YEAR = today().year
BEFORE = YEAR - 1
FILES = "/norrby/statistik/filer"
BRA = f"""Tabell 1. Anmälda brott, efter brottstyp;;;
Region;Brottstyp;{BEFORE};{YEAR}
Norrby kommun;Anmäld skadegörelse;1 043;41
;Anmälda stölder;-;..
Söderby kommun;Anmäld skadegörelse;7;8
;Häleri;1;2
Källa: Brå"""


@pytest.fixture
def followed(norrby, statistics):
    kept = statistics(norrby)
    return kept.follows("skadegorelse", {YEAR: 40}), kept.follows("stold", {YEAR: 5})


def send(client, content, name="bra.csv", expect=302):
    data = {"file": (io.BytesIO(content), name)}
    return client.post(FILES, data, expect=expect, audited=expect < 400, content_type="multipart/form-data")


def seen(page):
    return {"seen": re.search(r'name="seen"[^>]*value="(\w+)"', page.text).group(1)}


def workbook(*rows):
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_every_cell_is_shown_with_its_fate_and_nothing_is_written(as_coordinator, followed, encoding):
    page = as_coordinator.get(send(as_coordinator, BRA.encode(encoding)).location)

    words = page.words.replace("\xa0", " ")
    assert "2 nya, 1 ändras, 0 står redan, 4 tas inte med" in words
    assert "Raden gäller Söderby kommun." in words
    assert "1 043" in words
    assert "1 043" not in as_coordinator.get(f"/norrby/statistik/{followed[0].id}").words.replace("\xa0", " ")


def test_what_was_shown_is_written_and_the_file_forgotten(as_coordinator, followed):
    shown = send(as_coordinator, BRA.encode()).location

    as_coordinator.post(shown, seen(as_coordinator.get(shown)))

    damage, thefts = (
        as_coordinator.get(f"/norrby/statistik/{one.id}").words.replace("\xa0", " ") for one in followed
    )
    assert f"{YEAR}: 41" in damage
    assert f"{BEFORE}: 1 043" in damage
    assert "ur en fil – bra.csv" in damage
    assert f"{BEFORE}: 0" in thefts, "a dash is zero"
    assert f"{YEAR}: 5" in thefts, "two dots say nothing"
    as_coordinator.get(shown, expect=404)


def test_a_change_meanwhile_is_shown_before_anything_is_written(as_coordinator, as_police, followed):
    shown = send(as_coordinator, BRA.encode()).location
    mine = seen(as_coordinator.get(shown))
    values = f"/norrby/statistik/{followed[0].id}/varden"
    version = re.search(r'name="version"[^>]*value="(\d+)"', as_police.get(values).text).group(1)
    as_police.post(values, {"version": version, f"value_{YEAR}": "44"})

    page = as_coordinator.post(shown, mine, expect=409)

    assert "Någon har ändrat värden" in page.words
    assert f"{YEAR}: 44" in as_coordinator.get(f"/norrby/statistik/{followed[0].id}").words
    as_coordinator.post(shown, seen(page))
    assert f"{YEAR}: 41" in as_coordinator.get(f"/norrby/statistik/{followed[0].id}").words


def test_a_workbook_is_read_and_its_formulas_are_not(as_coordinator, followed):
    book = workbook(["Brottstyp", BEFORE, YEAR], ["Anmäld skadegörelse", 12, "=1+1"])

    words = as_coordinator.get(send(as_coordinator, book, "bra.xlsx").location).words

    assert "1 nya" in words
    assert "Cellen är en formel" in words


def test_a_hidden_sheet_is_never_read_and_everything_that_is_not_read_is_named(as_coordinator, followed):
    book, file = (
        openpyxl.load_workbook(io.BytesIO(workbook(["Brottstyp", YEAR], ["Anmäld skadegörelse", 999]))),
        io.BytesIO(),
    )
    book.active.title, book.active.sheet_state = "gammalt", "hidden"
    shown = book.create_sheet("Tabell")
    for row in (
        ["Hämtat i går"],
        ["Brottstyp", "Källa", YEAR],
        ["Anmäld skadegörelse", "polisen", 41],
        ["Källa: Brå"],
    ):
        shown.append(row)
    book.active = shown
    book.save(file)

    words = as_coordinator.get(send(as_coordinator, file.getvalue(), "bra.xlsx").location).words

    assert "0 nya, 1 ändras" in words
    assert "999" not in words
    for said in ("Bladet gammalt: dolt", "Rad 1: Hämtat i går", "Kolumnen Källa: polisen", "Rad 4: Källa: Brå"):
        assert said in words


def test_a_number_that_may_be_two_is_asked_about(as_coordinator, followed):
    page = as_coordinator.get(send(as_coordinator, f"Brottstyp;{YEAR}\nAnmäld skadegörelse;1.234".encode()).location)

    assert "0 nya, 0 ändras, 0 står redan, 0 tas inte med" in page.words
    assert "1 behöver ett svar" in page.words
    assert "Menar du 1\xa0234 eller 1,234?" in page.text.replace("&nbsp;", "\xa0")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (f"Anmäld skadegörelse;=2+2;{YEAR}", "Cellen är en formel"),
        ("Anmäld skadegörelse;4,5;1", "Ett antal är ett helt tal."),
        ("Anmäld skadegörelse;−4;1", "mindre än noll"),
        ("Anmäld skadegörelse;många;1", "Skriv bara talet"),
        ("Bedrägeri;4;1", "Ni har ingen indikator som heter så."),
        (
            "Anmäld skadegörelse;1;1\nAnmäld skadegörelse;2;1",
            "Filen säger olika: 1 (rad 2), 2 (rad 3). Vilket gäller?",
        ),
    ],
)
def test_what_is_refused_says_why(as_coordinator, followed, row, why):
    shown = send(as_coordinator, f"Brottstyp;{BEFORE};{YEAR}\n{row}".encode()).location

    assert why in as_coordinator.get(shown).words


def test_a_year_that_has_not_been_is_refused(as_coordinator, followed):
    shown = send(as_coordinator, f"Brottstyp;{YEAR + 1}\nAnmäld skadegörelse;3".encode()).location

    assert "Året har inte varit än." in as_coordinator.get(shown).words


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "Filen är tom."),
        (b"Brott;Antal\nKlotter;3", "årtal som rubriker"),
        (b"PK\x03\x04 trasig", "går inte att läsa som Excel"),
        (b"\xd0\xcf\x11\xe0\x00\x00", "varken CSV eller Excel"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(as_coordinator, followed, content, why):
    assert why in send(as_coordinator, content, expect=422).words


def test_a_file_has_its_largest_size(app):
    with app.test_request_context(), pytest.raises(Unreadable, match="större än 1 MB"):
        opened(b"x" * (LARGEST_FILE + 1))


def test_a_file_is_seen_by_ones_own_kommun_only(as_coordinator, as_stranger, followed):
    shown = send(as_coordinator, BRA.encode()).location

    as_stranger.get(shown.replace("norrby", "soderby"), expect=404)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_kommuns_own_file_reads_back_to_the_same_values(as_coordinator, norrby, statistics, ending):
    statistics(norrby).follows("skadegorelse", {YEAR: 1_043, BEFORE: 0})
    statistics(norrby).follows("stold", {YEAR: 43}, exactness="at_least")
    statistics(norrby).follows("trygga-utomhus", {BEFORE: "31.8"})

    file = as_coordinator.browser.get(f"/norrby/statistik/varden.{ending}").data

    words = as_coordinator.get(send(as_coordinator, file, f"v.{ending}").location).words
    assert "0 nya, 0 ändras, 4 står redan, 0 tas inte med" in words


def test_a_file_for_others_lacks_small_counts_of_persons(as_coordinator, norrby, statistics):
    statistics(norrby).follows("lagforda-unga", {YEAR: 3, BEFORE: 17})

    file = as_coordinator.browser.get("/norrby/statistik/att-lamna-ut.csv").data.decode("utf-8-sig")

    assert "färre än 5" in file
    assert "17" in file
    assert ";3" not in file
