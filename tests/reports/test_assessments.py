"""The kommuner's own words follow the figures into page and files, and change nothing that was published before."""

import io
import json
from datetime import date

import openpyxl
import pytest

from regional_app.answers.reports.models import AnnualReport
from regional_app.concepts.frozen import checksum
from tests.reports.pdf_text import words_of
from tests.reports.records import YEAR, submit

REGION = f"/exempelregionen/arsrapporter/{YEAR}"
WORDS = "Fler vuxna ute, =1+1 och #text."


@pytest.fixture
def norrby_reported(as_coordinator, norrby_year, soderby_year):
    submit(as_coordinator, "norrby", assessment_unga=WORDS)


def fetch(client, kind):
    return client.get(f"{REGION}.{kind}").response.get_data()


def test_the_words_stand_in_page_and_files(as_chief, norrby_reported):
    assert json.loads(fetch(as_chief, "json"))["assessments"] == [
        {"kommun": "norrby", "focus_area": None, "text": "Ett bra år."},
        {"kommun": "norrby", "focus_area": "unga", "text": WORDS},
    ]
    page, pdf = as_chief.get(REGION).words, words_of(fetch(as_chief, "pdf"))
    for said in ("Kommunernas bedömningar", WORDS, "Ett bra år."):
        assert said in page
        assert said in pdf
    sheet = openpyxl.load_workbook(io.BytesIO(fetch(as_chief, "xlsx")))["Bedömningar"]
    rows = list(sheet.iter_rows(min_row=5, values_only=True))
    assert rows == [("Norrby kommun", "Hela året", "Ett bra år."), ("Norrby kommun", "Ungdomar", WORDS)]


def test_one_emoji_in_one_kommun_stops_nobody(as_chief, as_coordinator, norrby_year, soderby_year):
    submit(as_coordinator, "norrby", assessment_unga="Toppen 😀 – 安全!")
    as_chief.post(f"{REGION}/publicering")

    for address in (f"{REGION}.pdf", f"{REGION}.pdf?version=1"):
        assert "Toppen □ – □□!" in words_of(as_chief.get(address).response.get_data())
    assert "😀" in as_chief.get(REGION).words


def test_a_draft_is_not_quoted(as_chief, as_coordinator, as_soderby, norrby_reported):
    as_soderby.post(f"/soderby/arsrapporter/{YEAR}", {"version": "0", "summary": "Hemligt utkast"})

    assert "Hemligt utkast" not in as_chief.get(REGION).words
    assert b"Hemligt" not in fetch(as_chief, "json")


def test_a_version_from_before_the_words_were_kept_needs_no_correction(as_chief, norrby_reported, exempelregionen):
    _published_before(exempelregionen, json.loads(fetch(as_chief, "json")))

    as_chief.post(f"{REGION}/publicering", {}, expect=409, audited=False)

    page = as_chief.get(f"{REGION}?version=1").words
    assert "Kommunernas bedömningar" not in page
    assert f"{REGION}/publicering" not in as_chief.get(REGION).text
    assert as_chief.get(f"{REGION}.pdf?version=1").response.get_data().startswith(b"%PDF")


def test_a_new_word_is_a_correction_of_a_version_that_keeps_them(as_chief, as_soderby, norrby_reported):
    as_chief.post(f"{REGION}/publicering", {})
    as_chief.post(f"{REGION}/publicering", {}, expect=409, audited=False)

    submit(as_soderby, "soderby", assessment_unga="Lugnt.")

    as_chief.post(f"{REGION}/publicering", {})
    assert "Lugnt." in as_chief.get(f"{REGION}?version=2").words
    assert "Lugnt." not in as_chief.get(f"{REGION}?version=1").words


def _published_before(region, data):
    """As versions looked that were published before the words were kept."""
    figures = {name: value for name, value in data.items() if name not in {"assessments", "commitments"}}
    areas = [{"key": "unga", "title": "Ungdomar"}, {"key": "trafik", "title": "Trafik"}]
    region.kept(
        AnnualReport(
            year=YEAR,
            number=1,
            data=figures,
            focus_areas=areas,
            sha256=checksum(figures),
            published_on=date(YEAR + 1, 2, 1),
        )
    )
