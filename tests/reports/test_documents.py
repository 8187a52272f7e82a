"""The files: tagged PDF that lasts, text that is never taken for a formula, the same bytes twice."""

from datetime import date
from types import SimpleNamespace

import page as pdf_validator
import pytest

from regional_app.answers.reports import documents
from regional_app.answers.reports.documents import csv_file, json_file
from regional_app.answers.reports.rollup import compile_rollup
from regional_app.answers.reports.services import Rollup
from regional_app.concepts.frozen import checksum
from tests.reports.pdf_text import words_of

SIX = [SimpleNamespace(slug=slug, name=f"{slug.title()} kommun") for slug in ("asele", "b", "c", "d", "dorotea", "f")]
AREAS = [{"key": "unga", "title": "Unga: mål/medel [utkast] '#text' *fet*"}, {"key": "trafik", "title": "Trafik"}]


def contribution(done, result=None, qualifier="exact", unit="samtal"):
    entries = [
        {"key": "measures", "focus_area": None, "value": 4, "qualifier": "exact"},
        {"key": "measures_done", "focus_area": None, "value": done, "qualifier": "exact"},
        {"key": "findings", "focus_area": "unga", "value": None, "qualifier": "exact"},
    ]
    if result is not None:
        entries.append({"key": f"result:{unit}", "focus_area": "unga", "value": result, "qualifier": qualifier})
    return SimpleNamespace(
        commitments=[],
        figures=entries,
        focus_areas=AREAS,
        submitted_on=date(2018, 12, 10),
        summary="",
        assessments={},
    )


@pytest.fixture
def five_of_six(app):
    reported = {one.slug: contribution(2) for one in SIX if one.slug != "dorotea"}
    reported["asele"] = contribution(0, result=31.8, qualifier="about", unit='=HYPERLINK("http://x","y")')
    with app.app_context():
        data = compile_rollup("sodra-lappland", 2018, SIX, reported)
        yield Rollup(data, AREAS, "Lokalpolisområde", 1, checksum(data), date(2019, 2, 1))


def test_the_pdf_can_be_read_aloud_and_kept(five_of_six):
    pdf = documents.make(five_of_six, "pdf")

    for profile in ("ua1", "2a"):
        report = pdf_validator.validate_pdf_bytes(pdf, profile=profile)
        assert report.is_compliant, [failure.message for failure in report.failures]
    assert b"/Lang(sv-SE)" in pdf


def test_the_pdf_says_who_has_not_reported(five_of_six):
    words = words_of(documents.make(five_of_six, "pdf"))

    assert "5 av 6 kommuner har rapporterat. Ej rapporterat: Dorotea kommun." in words
    assert "Summa av 5" in words
    assert "ej rapporterat" in words
    assert "Innehåll" in words
    assert "Så räknas uppgifterna" in words


def test_what_people_type_is_text_in_every_file(five_of_six):
    words = words_of(documents.make(five_of_six, "pdf"))
    assert "Unga: mål/medel [utkast] '#text' *fet*" in words

    text = documents.make(five_of_six, "csv").decode()
    assert ",=HYPERLINK" not in text
    assert csv_file.read(text.encode()) == five_of_six.data


def test_the_same_version_gives_the_same_bytes(five_of_six):
    for kind in ("json", "csv", "pdf"):
        assert documents.make(five_of_six, kind) == documents.make(five_of_six, kind)


def test_json_and_csv_import_back(five_of_six):
    assert json_file.read(documents.make(five_of_six, "json")) == five_of_six.data
    assert csv_file.read(documents.make(five_of_six, "csv")) == five_of_six.data


@pytest.mark.parametrize("kind", documents.KINDS)
def test_a_year_that_nobody_has_reported_can_be_fetched(app, kind):
    with app.app_context():
        empty = Rollup(compile_rollup("sodra-lappland", 2018, SIX, {}), [])
        assert documents.make(empty, kind)
