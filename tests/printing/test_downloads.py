"""Every file that leaves does so by one door: to be kept, under a true type, a name that every disk takes, in no cache."""

import pytest

from regional_app.concepts.printing.download import Download, file_name
from regional_app.config import ROOT

FILES = {
    "/norrby/dokument/diarium.csv": "text/csv; charset=utf-8",
    "/norrby/dokument/diarium.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "/norrby/statistik/varden.csv": "text/csv; charset=utf-8",
    "/norrby/riskkalender/kalender.ics": "text/calendar; charset=utf-8",
    "/norrby/lagkrav?fil=csv": "text/csv; charset=utf-8",
    "/norrby/atgarder?fil=xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@pytest.mark.parametrize("address", FILES)
def test_every_file_has_the_same_headers(as_coordinator, address):
    headers = as_coordinator.get(address).headers

    assert headers["Content-Type"] == FILES[address]
    assert headers["Content-Disposition"].startswith("attachment; filename=")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Åtgärder", "östra-göinge", 2018), "atgarder-ostra-goinge-2018.csv"),
        (("../../etc/passwd",), "etc-passwd.csv"),
        (('a"; filename=b.exe\r\nX: y',), "a-filename-b-exe-x-y.csv"),
        (("漢字",), "fil.csv"),
        (("x" * 300, 2018), f"{'x' * 80}-2018.csv"),
    ],
)
def test_a_name_is_one_that_every_disk_takes(parts, name):
    assert file_name(*parts, kind="csv") == name


def test_no_file_is_sent_under_a_type_we_do_not_know():
    with pytest.raises(KeyError):
        Download("prov.html", b"").answer()


@pytest.mark.parametrize(
    ("word", "home"),
    [
        ("Content-Disposition", "concepts/printing"),
        ("typst.compile", "concepts/printing"),
        ("csv.writer", "concepts/tables"),
        ("import xlsxwriter", "concepts/tables"),
        ("load_workbook", "concepts/tables/reading"),
        ("csv.reader", "concepts/tables/reading"),
        ("from icalendar", "concepts/printing"),
    ],
)
def test_files_are_made_in_one_place(word, home):
    package = ROOT / "regional_app"
    found = {str(path.relative_to(package).parent) for path in package.rglob("*.py") if word in path.read_text()}

    assert found == {home}
