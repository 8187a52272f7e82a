"""Publishing freezes a version; what comes later is a rättelse that says what it changed."""

import hashlib
from dataclasses import replace

import pytest

from regional_app.answers.reports import catalogue
from tests.reports.records import YEAR, submit

REGION = f"/exempelregionen/arsrapporter/{YEAR}"
KOMMUN = f"/norrby/arsrapporter/{YEAR}/sammanstallning"


@pytest.fixture
def norrby_reported(as_coordinator, norrby_year, soderby_year):
    submit(as_coordinator, "norrby")


def publish(client, expect=302):
    return client.post(f"{REGION}/publicering", {}, expect=expect, audited=expect == 302)


def test_the_kommuner_see_the_rollup_when_it_is_published(as_chief, as_coordinator, norrby_reported):
    assert "Inte publicerad ännu" in as_coordinator.get(KOMMUN).words
    as_coordinator.get(f"{KOMMUN}.json", expect=409)

    assert "1 av 2 kommuner har rapporterat" in as_chief.get(f"{REGION}/publicering").words
    publish(as_chief)

    page = as_coordinator.get(KOMMUN).words
    assert "1 av 2 kommuner har rapporterat. Ej rapporterat: Söderby kommun." in page
    assert "Summa av 1" in page


def test_the_file_has_the_fingerprint_that_the_page_shows(as_chief, as_coordinator, norrby_reported):
    publish(as_chief)

    file = as_coordinator.get(f"{KOMMUN}.json").response.get_data()

    assert hashlib.sha256(file).hexdigest() in as_coordinator.get(KOMMUN).words


def test_a_published_version_stays_when_more_is_reported(as_chief, as_coordinator, as_soderby, norrby_reported):
    publish(as_chief)
    before = as_coordinator.get(f"{KOMMUN}.json").response.get_data()

    submit(as_soderby, "soderby")

    assert as_coordinator.get(f"{KOMMUN}.json").response.get_data() == before
    assert "2 av 2 kommuner har rapporterat." in as_chief.get(REGION).words


def test_a_late_kommun_makes_a_correction_that_lists_what_changed(
    as_chief, as_coordinator, as_soderby, norrby_reported
):
    publish(as_chief)
    submit(as_soderby, "soderby")

    asked = as_chief.get(f"{REGION}/publicering").words
    assert "Publicera en rättelse" in asked
    publish(as_chief)

    page = as_coordinator.get(KOMMUN).words
    assert "version 2" in page
    assert "Har rapporterat sedan förra versionen: Söderby kommun." in page
    assert "Åtgärder som är planerade Samtliga fokusområden Söderby kommun ej rapporterat 1" in page
    first = as_coordinator.get(f"{KOMMUN}?version=1").words
    assert "Ej rapporterat: Söderby kommun." in first
    assert "1 av 2" in as_chief.get(f"{REGION}?version=1").words


def test_nothing_new_is_no_correction(as_chief, norrby_reported):
    publish(as_chief)

    assert "Ingen uppgift har ändrats" in publish(as_chief, expect=409).words


def test_better_words_on_how_a_figure_is_counted_are_no_correction(as_chief, norrby_reported, monkeypatch):
    publish(as_chief)
    reworded = [replace(one, label="Nytt namn", formula="Sagt på ett nytt sätt.") for one in catalogue.CATALOGUE]
    monkeypatch.setattr(catalogue, "BY_KEY", {one.key: one for one in reworded})

    publish(as_chief, expect=409)


def test_a_year_that_nobody_has_reported_is_not_published(as_chief, agreement):
    assert "Ingen kommun har rapporterat" in publish(as_chief, expect=409).words


def test_only_the_chief_publishes(as_region_admin, as_police, as_coordinator, norrby_reported):
    for client in (as_region_admin, as_police):
        publish(client, expect=403)
        assert "/publicering" not in client.get(REGION).text
    as_coordinator.post(f"/norrby/arsrapporter/{YEAR}/publicering", {}, expect=404, audited=False)


def test_another_region_sees_neither_live_nor_published(as_chief, as_neighbour, as_neighbour_chief, norrby_reported):
    publish(as_chief)

    as_neighbour_chief.get(REGION, expect=404)
    as_neighbour_chief.get(f"{REGION}.json", expect=404)
    as_neighbour.get(KOMMUN, expect=404)
    assert "Inte publicerad ännu" in as_neighbour.get(KOMMUN.replace("norrby", "vasterby")).words


def test_the_english_page_says_the_same_numbers(as_chief, norrby_reported):
    page = as_chief.get(f"/en{REGION}")

    assert page.text.count("figures__sum") == as_chief.get(REGION).text.count("figures__sum")


def test_years_outside_all_reason_are_missing(as_chief, as_coordinator):
    as_chief.get("/exempelregionen/arsrapporter/99999999999", expect=404)
    as_coordinator.get("/norrby/arsrapporter/1066", expect=404)
    as_chief.get(f"{REGION}.exe", expect=404)


def test_the_years_of_the_region(as_chief, norrby_reported):
    page = as_chief.get("/exempelregionen/arsrapporter")

    assert f"Årsrapport {YEAR} 1 av 2 kommuner har rapporterat Inte publicerad" in page.words
