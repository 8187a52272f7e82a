"""A submitted year is opened again: the region sees it as not reported until it is submitted anew."""

import re

from regional_app.work.plans import queries as plans
from tests.reports.records import YEAR, submit

PAGE = f"/norrby/arsrapporter/{YEAR}"
OPENING = f"{PAGE}/oppning"
REGION = f"/exempelregionen/arsrapporter/{YEAR}"
WHY = {"reason": "Vi räknade en vandring två gånger."}


def publish(client):
    client.post(f"{REGION}/publicering", {})


def test_an_opened_year_is_a_draft_and_counts_as_not_reported(
    as_coordinator, as_soderby, as_chief, norrby_year, soderby_year
):
    submit(as_coordinator, "norrby")
    submit(as_soderby, "soderby")
    assert "2 av 2 kommuner har rapporterat" in as_chief.get(REGION).words

    assert "Öppna igen" in as_coordinator.get(PAGE).words
    assert "ej rapporterad tills du har lämnat in på nytt" in as_coordinator.get(OPENING).words
    as_coordinator.post(OPENING, WHY)

    words = as_chief.get(REGION).words
    assert "1 av 2 kommuner har rapporterat. Ej rapporterat: Norrby kommun." in words
    assert "Ej rapporterat" in as_chief.get(f"/exempelregionen{PAGE}").words
    assert "Spara och förhandsgranska" in as_coordinator.get(PAGE, most_queries=23).words
    assert "Öppnade årsrapportens bidrag igen" in as_coordinator.get("/norrby/handelser").words


def test_the_words_of_the_year_stay(as_coordinator, norrby_year):
    as_coordinator.post(PAGE, {"version": "0", "summary": "Ett bra år."})
    as_coordinator.post(f"{PAGE}/inlamning", {"version": "1"})

    as_coordinator.post(OPENING, WHY)

    assert "Ett bra år." in as_coordinator.get(PAGE, most_queries=23).text


def test_after_the_publication_a_new_submission_makes_a_correction(
    as_coordinator, as_chief, norrby, norrby_year, soderby_year
):
    submit(as_coordinator, "norrby")
    publish(as_chief)
    before = as_coordinator.get(f"{PAGE}/sammanstallning.json").response.get_data()
    assert "publicerade version 1" in as_coordinator.get(OPENING).words

    as_coordinator.post(OPENING, WHY)
    assert as_coordinator.get(f"{PAGE}/sammanstallning.json").response.get_data() == before
    with norrby.acting():
        next(iter(plans.measures())).move_to("cancelled")
    preview = as_coordinator.get(f"{PAGE}/forhandsgranskning", most_queries=20)
    version = re.search(r'name="version" value="(\d+)"', preview.text).group(1)
    as_coordinator.post(f"{PAGE}/inlamning", {"version": version})

    assert "Publicera en rättelse" in as_chief.get(f"{REGION}/publicering").words
    publish(as_chief)
    assert "version 2" in as_coordinator.get(f"{PAGE}/sammanstallning").words
    assert as_coordinator.get(f"{PAGE}/sammanstallning.json?version=1").response.get_data() == before


def test_a_reason_is_needed(as_coordinator, norrby_year):
    submit(as_coordinator, "norrby")

    assert "Fyll i det här fältet" in as_coordinator.post(OPENING, {"reason": " "}, expect=422).words
    assert "Inlämnad" in as_coordinator.get(PAGE).words


def test_what_is_not_submitted_is_open_already(as_coordinator, norrby_year):
    as_coordinator.get(OPENING, expect=409)
    page = as_coordinator.post(OPENING, WHY, expect=409, headers={"Sec-Fetch-Site": "same-origin"})

    assert "går redan att ändra" in page.words
    assert WHY["reason"] in page.words


def test_only_the_own_coordinator_opens_it(
    as_coordinator, as_soderby, as_chief, as_police, as_leadership, norrby_year
):
    submit(as_coordinator, "norrby")

    for other in (as_soderby, as_chief):
        other.post(OPENING, WHY, expect=404, audited=False)
    for other in (as_police, as_leadership):
        other.post(OPENING, WHY, expect=403, audited=False)
        assert "Öppna igen" not in other.get(PAGE).words
    assert "Inlämnad" in as_coordinator.get(PAGE).words
