"""The area's overview: every kommun, what is there and what is missing, in a constant number of questions."""

import csv
import io

import pytest

from tests.reports.records import YEAR, submit

PAGE = f"/exempelregionen/oversikt?ar={YEAR}"


@pytest.fixture
def norrby_reported(as_coordinator, norrby_year):
    submit(as_coordinator, "norrby")


def test_the_chief_sees_where_every_kommun_stands(as_chief, norrby_reported):
    page = as_chief.get(PAGE).words

    assert "1 av 2 kommuner har rapporterat." in page
    norrby = page.split("Årsrapport Norrby kommun")[1].split("Söderby kommun")[0]
    assert "0 planerade, 1 pågår, 2 klara, 0 avbrutna" in norrby
    assert "Inlämnad" in norrby
    soderby = page.split("Söderby kommun")[1].split("Åtgärdernas läge per kommun")[0]
    assert "Ingen fastställd" in soderby
    assert "Ingen plan att räkna ur" in soderby
    assert "Ej rapporterat" in soderby


def test_every_cell_leads_into_the_kommun(as_chief, norrby_year, norrby_reported):
    text = as_chief.get(PAGE).text

    for address in (
        f"planer/{norrby_year.id}",
        f"arsrapporter/{YEAR}",
        f"arsrapporter/{YEAR}/underlag/promises",
        "lagesbilder/",
    ):
        assert f"/exempelregionen/norrby/{address}" in text
    as_chief.get(f"/exempelregionen/norrby/arsrapporter/{YEAR}")


def test_drafts_are_not_counted(as_chief, as_coordinator, norrby, norrby_year):
    as_coordinator.post(f"/norrby/arsrapporter/{YEAR}", {"version": "0", "summary": "Utkast"})
    norrby.promise(text="Inte givet", from_on=f"{YEAR}-01-01", to_on=f"{YEAR}-12-31")

    (row, _) = rows(as_chief)

    assert row["submitted_on"] == ""
    assert row["promises"] == "1"


def test_the_file_says_the_same_and_leaves_out_what_is_not_there(as_chief, norrby_reported):
    norrby, soderby = rows(as_chief)

    assert (norrby["kommun"], norrby["measures_done"], norrby["follow_ups"]) == ("norrby", "2", "1")
    assert (soderby["measures_done"], soderby["plan_decided_on"], soderby["submitted_on"]) == ("", "", "")


def test_more_kommuner_ask_the_database_no_more(as_chief, norrby_year, soderby):
    before = len(as_chief.get(PAGE).statements)
    for _ in range(3):
        soderby.picture(decided_on=norrby_year.decided_on)

    assert len(as_chief.get(PAGE).statements) == before


def test_the_way_there_and_back(as_chief, as_region_admin):
    assert "/exempelregionen/oversikt" in as_chief.get("/exempelregionen/").text
    text = as_region_admin.get("/exempelregionen/oversikt").text
    assert 'href="/exempelregionen/"' in text
    assert 'href="/exempelregionen/medlemmar"' in text


def test_nobody_else_has_an_overview(as_coordinator, as_neighbour_chief):
    as_coordinator.get("/exempelregionen/oversikt", expect=404)
    as_coordinator.get("/norrby/oversikt", expect=404)
    as_neighbour_chief.get("/exempelregionen/oversikt", expect=404)


def test_a_year_that_is_no_year_is_explained(as_chief):
    assert "Skriv ett årtal" in as_chief.get("/exempelregionen/oversikt?ar=12").words


def rows(client):
    file = client.get(PAGE.replace("oversikt", "oversikt.csv")).response.get_data(as_text=True)
    return list(csv.DictReader(io.StringIO(file)))
