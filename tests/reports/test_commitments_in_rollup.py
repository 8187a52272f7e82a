"""The region's annual report says how the commitments stood, as each kommun's own records said when it reported."""

import io
from datetime import date

import openpyxl
import pytest

from regional_app.work.agreements.models import Commitment
from tests.reports.pdf_text import words_of
from tests.reports.records import YEAR


@pytest.fixture
def obliging(exempelregionen, agreement, norrby_year):
    """The agreement obliges the kommuner to goals and a report, and the police to officers."""
    rows = (("C3", "police", "area_officers"), ("C6", "all", "goals"), ("C9", "all", "annual_report"))
    for position, (code, who, evidence) in enumerate((*rows, ("C12", "kommuner", "promise_revision")), 1):
        about = {"agreement_id": agreement.id, "position": position, "code": code, "who": who}
        exempelregionen.kept(Commitment(text=f"Åtagande {code}.", evidence=evidence, **about))


@pytest.fixture
def reported(obliging, as_coordinator):
    """Norrby has handed its year in."""
    as_coordinator.post(f"/norrby/arsrapporter/{YEAR}/inlamning", {"version": "0"})


def test_the_report_says_what_was_met_and_who_has_not_reported(as_chief, reported):
    words = as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}").words

    assert "C3 Åtagande C3. Gäller inte ej rapporterat – 1 av 1" in words
    assert "C6 Åtagande C6. Uppfyllt ej rapporterat 1 av 1 0 av 1" in words
    assert "C9 Åtagande C9. Lämnad, inte kvitterad ej rapporterat 0 av 1 –" in words
    assert "C12 Åtagande C12. Saknas ej rapporterat 0 av 1 –" in words


def test_what_was_reported_stays_when_the_records_change(as_chief, norrby, reported):
    norrby.promise(given_on=date(YEAR, 11, 1), dialogue="Samtal på torget.")

    words = as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}").words

    assert "C12 Åtagande C12. Saknas ej rapporterat" in words


def test_the_files_say_the_same(as_chief, reported):
    data = as_chief.browser.get(f"/exempelregionen/arsrapporter/{YEAR}.json").json

    assert {one["code"]: one["by_kommun"] for one in data["commitments"]} == {
        "C3": {"norrby": "not_applicable"},
        "C6": {"norrby": "met"},
        "C9": {"norrby": "delivered"},
        "C12": {"norrby": "missing"},
    }
    police = {one["code"]: one["police"] for one in data["commitments"] if "police" in one}
    assert police == {"C3": {"met": 1, "of": 1}, "C6": {"met": 0, "of": 1}}


def test_the_workbook_and_the_pdf_have_the_table(as_chief, reported):
    address = f"/exempelregionen/arsrapporter/{YEAR}"

    book = openpyxl.load_workbook(io.BytesIO(as_chief.browser.get(f"{address}.xlsx").data))
    rows = [[cell.value for cell in row] for row in book["Åtaganden"]]
    assert ["C6", "Åtagande C6.", "Uppfyllt", "ej rapporterat", "0 av 1"] in rows
    assert any(row[-1] == "Polisens del" for row in rows)

    words = words_of(as_chief.browser.get(f"{address}.pdf").data)
    assert "C12 Åtagande C12." in words
    assert "Polisens del" in words
