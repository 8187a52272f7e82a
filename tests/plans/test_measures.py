"""Measures and follow-ups after the decision: found, moved one by one or several at once, followed up."""

import re
from datetime import timedelta

import pytest

from regional_app.clock import today

YESTERDAY = today() - timedelta(days=1)
DECIDED = today() - timedelta(days=30)


def address(plan, rest=""):
    return f"/norrby/planer/{plan.id}{rest}"


@pytest.fixture
def plan(norrby):
    return norrby.plan(decided_on=DECIDED)


@pytest.fixture
def one(norrby, plan):
    return norrby.implementation_plan(plan)


def listing(one, question):
    return f"/norrby/planer/{one.plan_id}/atgarder?{question}"


def shown(page):
    return set(re.findall(r"atgarder/[0-9a-f-]{36}\">(\w+)", page.text))


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("", {"Alfa", "Beta", "Gamma"}),
        ("lage=done", {"Gamma"}),
        ("gors=police", {"Beta"}),
        ("ansvarig=socialtj%C3%A4nsten", {"Alfa"}),
        ("tid=sen", {"Beta"}),
        ("sok=VUXNA+alf", {"Alfa"}),
        ("sok=finnsinte", set()),
    ],
)
def test_measures_are_found(as_coordinator, norrby, one, question, found):
    norrby.measure(one, text="Alfa", responsible="socialtjänsten", cause="Få vuxna ute", due_on=today())
    norrby.measure(one, text="Beta", done_by="police", due_on=YESTERDAY, position=2)
    norrby.measure(one, text="Gamma", status="done", due_on=YESTERDAY, position=3)

    assert shown(as_coordinator.get(listing(one, question))) == found


def test_a_late_measure_says_so(as_leadership, norrby, plan, one):
    norrby.measure(one, due_on=YESTERDAY)

    assert "Försenad" in as_leadership.get(address(plan)).words


def test_a_measure_is_followed_up_in_two_clicks(as_contributor, norrby, plan, one):
    measure = norrby.measure(one)
    listing = as_contributor.get(address(plan, "/atgarder"))
    form = re.search(r'href="([^"]*/uppfoljningar/ny)"', listing.text).group(1)
    as_contributor.get(form)
    made = {"made_on": today().isoformat(), "note": "Tre kvällar, Zoë var med", "status": "ongoing"}

    page = as_contributor.post(form.removesuffix("/ny"), made)

    words = as_contributor.get(page.location).words
    assert page.location == address(plan, f"/atgarder/{measure.id}")
    for text in ("Tre kvällar, Zoë var med", "Ali Alm", "Pågår"):
        assert text in words


@pytest.mark.parametrize(
    ("value", "qualifier", "words"),
    [
        ("43", "at_least", "minst 43 vandringar"),
        ("15", "about", "cirka 15 vandringar"),
        ("1 234,5", "exact", "1 234,5 vandringar"),
    ],
)
def test_a_goal_is_measured_with_how_exact_it_is(as_police, norrby, plan, value, qualifier, words):
    goal = norrby.goal(plan)
    as_police.get(address(plan, f"/mal/{goal.id}/uppfoljningar/ny"))
    made = {"made_on": today().isoformat(), "note": "Räknat", "value": value, "qualifier": qualifier}

    as_police.post(address(plan, f"/mal/{goal.id}/uppfoljningar"), made)

    assert words in as_police.get(address(plan, f"/mal/{goal.id}")).words.replace("\xa0", " ")
    assert "Nått" in as_police.get(address(plan)).words


def test_a_goal_in_words_is_judged(as_coordinator, norrby, plan):
    goal = norrby.goal(plan, kind="qualitative", unit="", target_value=None)
    assert "Är målet nått?" in as_coordinator.get(address(plan, f"/mal/{goal.id}/uppfoljningar/ny")).words
    made = {"made_on": today().isoformat(), "note": "Bättre än förr", "judgement": "partly"}

    as_coordinator.post(address(plan, f"/mal/{goal.id}/uppfoljningar"), made)

    assert "Delvis nått" in as_coordinator.get(address(plan)).words


def test_a_follow_up_needs_its_day_and_its_words(as_coordinator, norrby, plan):
    goal = norrby.goal(plan)
    tomorrow = (today() + timedelta(days=1)).isoformat()

    page = as_coordinator.post(
        address(plan, f"/mal/{goal.id}/uppfoljningar"),
        {"made_on": tomorrow, "note": "", "value": "1.234", "qualifier": "exact"},
        expect=422,
    )

    for sentence in ("kan inte ligga i framtiden", "Fyll i det här fältet", "Menar du"):
        assert sentence in page.words


def test_a_draft_is_not_followed_up(as_coordinator, norrby):
    draft = norrby.plan()
    goal, measure = norrby.goal(draft), norrby.measure(norrby.implementation_plan(draft))

    for rest in (f"/mal/{goal.id}/uppfoljningar", f"/atgarder/{measure.id}/uppfoljningar"):
        as_coordinator.get(address(draft, f"{rest}/ny"), expect=409)
        as_coordinator.post(address(draft, rest), {"note": "Nej"}, expect=409)
