"""The golden thread: page, JSON, CSV, Excel and PDF say the same numbers, and SQL counts them again."""

import io
import json

import openpyxl
import pytest
import sqlalchemy as sa

from regional_app.answers.reports.documents import csv_file, json_file
from tests.reports.pdf_text import words_of
from tests.reports.records import YEAR, submit

ADDRESS = f"/exempelregionen/arsrapporter/{YEAR}"


@pytest.fixture
def both_reported(as_coordinator, as_soderby, norrby_year, soderby_year):
    submit(as_coordinator, "norrby")
    submit(as_soderby, "soderby")


@pytest.fixture
def one_reported(as_coordinator, norrby_year, soderby_year):
    submit(as_coordinator, "norrby")


def fetch(client, kind, address=ADDRESS):
    return client.get(f"{address}.{kind}").response.get_data()


def figure_of(data, key, area=None):
    return next(one for one in data["figures"] if (one["key"], one["focus_area"]) == (key, area))


RECOUNT = {
    "measures": "select count(*) from measures m join plans p on p.id = m.plan_id where p.decided_on is not null",
    "measures_done": "select count(*) from measures where status = 'done'",
    "measures_planned": "select count(*) from measures where status = 'planned'",
    "measures_ongoing": "select count(*) from measures where status = 'ongoing'",
    "measures_cancelled": "select count(*) from measures where status = 'cancelled'",
    "goals": "select count(*) from goals",
    "goals_followed_up": "select count(distinct goal_id) from follow_ups where extract(year from made_on) = 2025",
    "follow_ups": "select count(*) from follow_ups where extract(year from made_on) = 2025",
    "findings": "select count(*) from findings",
    "promises": "select count(*) from citizen_promises where given_on is not null",
    "promises_kept": "select count(*) from citizen_promises where result = 'kept'",
    "result:vandringar": "select sum(value)::int from follow_ups where extract(year from made_on) = 2025",
}


@pytest.mark.parametrize("key", RECOUNT)
def test_sql_counts_the_same(key, as_chief, both_reported, norrby, soderby):
    figure = figure_of(json.loads(fetch(as_chief, "json")), key)

    from regional_app.db import db

    counted = {
        slug: kommun.read(lambda: db.session.scalar(sa.text(RECOUNT[key])))
        for slug, kommun in (("norrby", norrby), ("soderby", soderby))
    }
    assert figure["by_kommun"] == counted
    assert figure["numerator"] == sum(counted.values())


def test_json_and_csv_read_back_to_the_same_values(as_chief, one_reported):
    data = json_file.read(fetch(as_chief, "json"))

    assert data.pop("assessments")
    assert csv_file.read(fetch(as_chief, "csv")) == data


def test_a_kommun_that_has_not_reported_is_neither_zero_nor_averaged(as_chief, one_reported):
    data = json.loads(fetch(as_chief, "json"))

    assert (data["reporting"], data["of"]) == (1, 2)
    assert {one["slug"]: one["status"] for one in data["kommuner"]} == {
        "norrby": "reported",
        "soderby": "not_reported",
    }
    for figure in data["figures"]:
        assert figure["by_kommun"]["soderby"] is None
        assert figure["numerator"] == figure["by_kommun"]["norrby"]
        assert figure["reporting"] == (figure["by_kommun"]["norrby"] is not None)
    assert "not_reported,,,\r\n" in fetch(as_chief, "csv").decode()
    page = as_chief.get(ADDRESS).words
    assert "1 av 2 kommuner har rapporterat. Ej rapporterat: Söderby kommun." in page
    assert "Åtgärder som är klara 2 av 3 2 ej rapporterat" in page


def test_the_page_and_the_pdf_show_every_value(as_chief, both_reported):
    data = json.loads(fetch(as_chief, "json"))
    page, pdf = as_chief.get(ADDRESS).words, words_of(fetch(as_chief, "pdf"))

    for figure in data["figures"]:
        cells = [shown(figure, slug) for slug in figure["by_kommun"]]
        of = "" if not figure["denominator"] else f" av {figure['denominator']}"
        assert " ".join([figure["label"], shown(figure) + of, *cells]) in page
        assert " ".join([figure["label"], *cells, shown(figure)]) in pdf


def shown(figure, slug=None):
    """A kommun's value, or the sum, as a person reads it."""
    value = figure["by_kommun"][slug] if slug else figure["numerator"]
    if value is None:
        return "uppgift saknas"
    vague = figure.get("qualifiers", {})
    return f"minst {value}" if (slug in vague if slug else vague) else str(value)


def test_the_workbook_holds_the_same_numbers_as_numbers(as_chief, both_reported):
    data = json.loads(fetch(as_chief, "json"))
    book = openpyxl.load_workbook(io.BytesIO(fetch(as_chief, "xlsx")))

    assert book.sheetnames == [
        *("Sammanställning", "Ungdomar", "Trafik", "Utanför fokusområdena"),
        *("Kommuner", "Bedömningar", "Så räknas"),
    ]
    for sheet, area in (("Sammanställning", None), ("Ungdomar", "unga"), ("Trafik", "trafik")):
        found = {row[0]: row[1:4] for row in book[sheet].iter_rows(min_row=5, values_only=True)}
        for figure in (one for one in data["figures"] if one["focus_area"] == area):
            expected = [*figure["by_kommun"].values(), figure["numerator"]]
            shown = [value if isinstance(value, int | float) else None for value in found[figure["label"]]]
            assert shown == expected, figure["label"]


def test_the_pdf_holds_the_same_numbers(as_chief, both_reported):
    data = json.loads(fetch(as_chief, "json"))
    words = words_of(fetch(as_chief, "pdf"))

    assert "2 av 2 kommuner har rapporterat." in words
    for figure in data["figures"]:
        assert figure["label"] in words
    done = figure_of(data, "measures_done")
    norrby, soderby = done["by_kommun"].values()
    assert f"{done['label']} {norrby} {soderby} {done['numerator']} av {done['denominator']}" in words


def test_a_lower_bound_stays_a_lower_bound_everywhere(as_chief, both_reported):
    data = json.loads(fetch(as_chief, "json"))
    figure = figure_of(data, "result:vandringar")

    assert figure["qualifiers"] == {"soderby": "at_least"}
    assert figure["numerator"] == 58
    assert "Uppmätt resultat, vandringar minst 58 43 minst 15" in as_chief.get(ADDRESS).words
    assert "Uppmätt resultat, vandringar 43 minst 15 minst 58" in words_of(fetch(as_chief, "pdf"))
    book = openpyxl.load_workbook(io.BytesIO(fetch(as_chief, "xlsx")))
    cell = next(row for row in book["Sammanställning"].iter_rows(min_row=5) if "vandringar" in str(row[0].value))[3]
    assert (cell.value, cell.number_format) == (58, '"minst "General')


def test_what_is_not_exact_in_no_figure_else(as_chief, both_reported):
    data = json.loads(fetch(as_chief, "json"))

    assert [one["key"] for one in data["figures"] if "qualifiers" in one] == ["result:vandringar"] * 2


def test_only_the_shape_that_was_promised(as_chief, both_reported):
    data = json.loads(fetch(as_chief, "json"))

    assert set(data) == {"region", "year", "reporting", "of", "kommuner", "figures", "assessments"}
    assert set(data["kommuner"][0]) == {"slug", "name", "status", "submitted_on"}
    promised = {"key", "label", "focus_area", "unit", "numerator", "denominator", "reporting", "formula", "by_kommun"}
    for figure in data["figures"]:
        assert set(figure) - {"qualifiers"} == promised
        assert figure["formula"]
