"""A kommun's contribution: prefilled, written, submitted once, frozen."""

import re
from datetime import date

from regional_app.answers.reports import queries
from tests.reports.records import YEAR, submit

PAGE = f"/norrby/arsrapporter/{YEAR}"
# A year that is not submitted is counted from every feature's records; however many there are, it is this many.
# Counting asks for much; the draft of the form costs one question, and twice telling the scope in the tests.
COUNTED = {"most_queries": 23}


def test_the_figures_are_there_before_anybody_types(as_coordinator, norrby_year):
    page = as_coordinator.get(PAGE, **COUNTED)

    assert "Åtgärder som är klara 2" in page.words
    assert "Uppmätt resultat, vandringar 43" in page.words
    assert "Så räknas uppgifterna" in page.words


def test_a_year_without_a_plan_is_reported_in_words_and_nothing_unknown_is_zero(
    as_coordinator, as_chief, norrby, agreement
):
    page = as_coordinator.get(PAGE)
    assert "Ingen del 2 är fastställd för 2025." in page.words
    assert "Åtgärder som är klara 0" not in page.words
    refused = as_coordinator.post(f"{PAGE}/inlamning", {"version": "0"}, expect=409)
    assert "Skriv årets sammanfattning" in refused.words

    submit(as_coordinator, "norrby", summary="Vi har arbetat utan plan i år.")

    assert norrby.read(lambda: queries.contribution(YEAR).figures) == []
    area = as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}").words
    assert "1 av 2 kommuner har rapporterat. 0 med siffror, 1 med text, 1 saknas." in area
    assert "Vi har arbetat utan plan i år." in area


def test_what_is_known_without_a_plan_is_a_figure(as_coordinator, norrby, agreement):
    norrby.promise(given_on=date(YEAR, 1, 10), from_on=date(YEAR, 1, 1), to_on=date(YEAR, 12, 31), result="kept")

    submit(as_coordinator, "norrby")

    figures = norrby.read(lambda: queries.contribution(YEAR).figures)
    whole = {one["key"]: one["value"] for one in figures if one["focus_area"] is None}
    assert whole["promises"] == 1
    assert not {"goals", "measures", "follow_ups", "findings"} & set(whole)


def test_a_submitted_year_is_frozen(as_coordinator, norrby, norrby_year):
    submit(as_coordinator, "norrby", assessment_unga="Fler vuxna ute.")
    before = norrby.read(lambda: queries.contribution(YEAR).figures)

    norrby.finding(norrby.picture(decided_on=norrby_year.decided_on), focus_area_key="unga")

    page = as_coordinator.get(PAGE)
    assert "Inlämnad" in page.words
    assert "Fler vuxna ute." in page.words
    assert "<textarea" not in page.text
    assert norrby.read(lambda: queries.contribution(YEAR).figures) == before


def test_a_year_is_submitted_once(as_coordinator, norrby_year):
    submit(as_coordinator, "norrby")

    page = as_coordinator.post(f"{PAGE}/inlamning", {"version": "2"}, expect=409)
    assert "redan inlämnad" in page.words
    as_coordinator.post(PAGE, {"version": "2", "summary": "Ändrat"}, expect=409)
    as_coordinator.get(f"{PAGE}/forhandsgranskning", expect=409)


def test_the_same_submission_twice_leads_to_the_same_page(as_coordinator, norrby_year):
    form = {"version": "0", "submission": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"}

    first = as_coordinator.post(f"{PAGE}/inlamning", form)
    again = as_coordinator.post(f"{PAGE}/inlamning", form, audited=False)

    assert first.location == again.location == PAGE


def test_nobody_submits_for_another_kommun(as_soderby, as_chief, as_police, norrby_year):
    as_soderby.get(PAGE, expect=404)
    as_soderby.post(f"{PAGE}/inlamning", {"version": "0"}, expect=404, audited=False)
    as_chief.post(f"{PAGE}/inlamning", {"version": "0"}, expect=404, audited=False)
    as_police.post(f"{PAGE}/inlamning", {"version": "0"}, expect=403, audited=False)


def test_the_second_to_save_sees_both_texts(as_coordinator, norrby_year):
    as_coordinator.post(PAGE, {"version": "0", "summary": "Först"})

    page = as_coordinator.post(PAGE, {"version": "0", "summary": "Sedan"}, expect=409)

    assert "Först" in page.words
    assert "Sedan" in page.text
    as_coordinator.post(f"{PAGE}/inlamning", {"version": "0"}, expect=409)


def test_a_draft_is_read_by_those_who_write_only(as_coordinator, as_leadership, as_police, norrby_year):
    as_coordinator.post(PAGE, {"version": "0", "summary": "Hemligt än så länge"})

    assert "Hemligt" in as_police.get(PAGE, **COUNTED).words
    assert "Hemligt" not in as_leadership.get(PAGE).words
    assert "Ej rapporterat" in as_leadership.get(PAGE).words


def test_the_area_reads_what_is_submitted_and_never_a_draft(as_coordinator, as_chief, norrby_year):
    as_coordinator.post(PAGE, {"version": "0", "summary": "Ett bra år."})
    area = f"/exempelregionen{PAGE}"
    assert "Ett bra år." not in as_chief.get(area).words

    as_coordinator.post(f"{PAGE}/inlamning", {"version": "1"})

    assert "Ett bra år." in as_chief.get(area).words
    assert f"/{YEAR}" in as_chief.get("/exempelregionen/norrby/arsrapporter").text


def test_what_is_not_known_is_said_and_never_zero(as_coordinator, norrby, agreement, norrby_year):
    page = as_coordinator.get(PAGE, **COUNTED)
    traffic = page.words.split("Trafik Uppgift Värde")[1]

    assert re.search(r"Mål som nåtts uppgift saknas", traffic)
    assert re.search(r"Medborgarlöften 0", traffic)


def test_the_years_are_listed(as_coordinator, norrby_year):
    page = as_coordinator.get("/norrby/arsrapporter")

    assert f"Årsrapport {YEAR} Ej rapporterat" in page.words


def test_a_measured_share_is_not_added_and_the_page_says_so(as_coordinator, norrby, norrby_year):
    goal = norrby.goal(norrby_year, unit="procent")
    norrby.follow_up(goal, value=68, made_on=date(YEAR, 6, 1))

    assert "De står vid sina mål: procent." in as_coordinator.get(PAGE, **COUNTED).words
