"""At the end of the year: how far each goal came and why, with care where the numbers are small."""

import io
from datetime import date

import pytest

from tests.documents.files import pdf

PDF = pdf("Protokoll")


@pytest.fixture
def goal(norrby, on_day):
    """Ten per cent fewer than six, in a decided plan, at the end of the year."""
    on_day(date(2026, 12, 20))
    plan = norrby.plan(decided_on=date(2026, 1, 20), first_year=2026, last_year=2027)
    about = {"kind": "change", "unit": "anmälningar", "baseline_year": 2025, "baseline_value": 6}
    return norrby.goal(plan, target_percent=-10, **about)


def at(goal, word="", room="norrby"):
    return f"/{room}/planer/{goal.plan_id}/mal/{goal.id}" + (f"/{word}" if word else "")


def evaluate(client, goal, expect=302, **typed):
    typed = {"version": "", "year": "2026", "outcome": "partly", "why": "Två fältare var sjuka."} | typed
    return client.post(at(goal, "utvardering"), typed, expect=expect)


def measured(client, goal, value):
    typed = {"made_on": "2026-12-20", "note": "Räknat.", "qualifier": "exact", "value": value}
    client.post(at(goal, "uppfoljningar"), typed)


def test_a_goal_is_evaluated_with_its_reasons(as_coordinator, as_leadership, goal):
    evaluate(as_coordinator, goal)

    words = as_leadership.get(at(goal)).words

    assert "2026: delvis nått" in words
    assert "Två fältare var sjuka." in words


def test_what_the_figures_say_stands_beside(as_coordinator, goal):
    measured(as_coordinator, goal, "4")

    evaluate(as_coordinator, goal, outcome="cannot_be_judged")

    assert "Uppföljningarna säger: nått." in as_coordinator.get(at(goal)).words


def test_a_change_among_few_is_said_to_be_chance(as_coordinator, goal):
    measured(as_coordinator, goal, "4")

    words = as_coordinator.get(at(goal, "utvardering")).words

    assert "Det är få händelser: 6 före och 4 nu. En sådan skillnad kan bero på slumpen." in words


def test_a_change_among_many_is_not(as_coordinator, norrby, goal):
    plan = norrby.plan(decided_on=date(2026, 1, 21), first_year=2026, last_year=2026)
    about = {"kind": "change", "unit": "anmälningar", "baseline_year": 2025, "baseline_value": 1000}
    many = norrby.goal(plan, target_percent=-10, **about)
    measured(as_coordinator, many, "900")

    assert "få händelser" not in as_coordinator.get(at(many, "utvardering")).words


def test_it_can_be_said_anew_and_the_second_sees_the_first(as_coordinator, as_police, goal):
    evaluate(as_coordinator, goal)

    page = evaluate(as_police, goal, expect=409, why="Vi hann inte.")

    assert "Två fältare var sjuka." in page.words
    evaluate(as_coordinator, goal, version="1", why="Två fältare var sjuka hela hösten.")
    assert "hela hösten" in as_coordinator.get(at(goal)).words


def test_a_reason_is_asked_for(as_coordinator, goal):
    page = evaluate(as_coordinator, goal, expect=422, why="", outcome="")

    assert page.words.count("Fyll i det här fältet.") >= 2


def test_others_do_not_evaluate(as_contributor, as_neighbour, goal):
    evaluate(as_contributor, goal, expect=403)
    as_neighbour.get(at(goal, "utvardering"), expect=404)


def test_the_area_reads_what_is_said(as_coordinator, as_chief, goal):
    evaluate(as_coordinator, goal)

    page = as_chief.get(f"/exempelregionen{at(goal)}")

    assert "Två fältare var sjuka." in page.words


def test_a_file_shows_what_a_follow_up_says(as_coordinator, as_chief, goal):
    typed = {"made_on": "2026-12-20", "note": "Räknat på plats.", "qualifier": "exact", "value": "5"}
    file = (io.BytesIO(PDF), "protokoll.pdf")

    as_coordinator.post(at(goal, "uppfoljningar"), {**typed, "file": file}, content_type="multipart/form-data")

    assert "Fil som visar det" in as_coordinator.get(at(goal)).words
    assert "Underlag:" in as_coordinator.get("/norrby/dokument").words
    assert "Fil som visar det" not in as_chief.get(f"/exempelregionen{at(goal)}").words


def test_a_hostile_file_is_refused_and_nothing_typed_is_lost(as_coordinator, goal):
    typed = {"made_on": "2026-12-20", "note": "Räknat på plats.", "qualifier": "exact", "value": "5"}
    file = (io.BytesIO(b"<svg onload=alert(1)>"), "bild.png")

    page = as_coordinator.post(
        at(goal, "uppfoljningar"), {**typed, "file": file}, content_type="multipart/form-data", expect=422
    )

    assert "Räknat på plats." in page.text
    assert "Inte uppföljt ännu" in as_coordinator.get(at(goal)).words
