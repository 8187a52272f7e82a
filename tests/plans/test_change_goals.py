"""A change is asked as a direction and a size; where words, sign and direction say different things we ask."""

import re
from decimal import Decimal

import pytest

from regional_app.clock import today
from regional_app.work.plans.models import Goal
from tests.plans.test_exchange import look

GOAL = {
    "text": "Cykelstölderna ska minska med 20 procent.",
    "owner": "common",
    "focus_area_key": "",
    "finding_id": "",
    "unit": "anmälda brott",
    "baseline_year": "2016",
    "baseline_value": "250",
    "target_percent": "20",
    "target_percent_way": "down",
    "change_in": "",
}


def address(plan):
    return f"/norrby/planer/{plan.id}/mal?slag=change"


@pytest.fixture
def plan(norrby):
    return norrby.plan()


def test_twenty_per_cent_less_of_250_is_at_most_200(as_coordinator, plan):
    page = as_coordinator.post(address(plan), {**GOAL, "preview": "1"}, expect=200, audited=False)
    assert "Så läses målet: Ska minska från 250 till högst 200 anmälda brott" in page.words
    assert "Cykelstölderna" not in as_coordinator.get(f"/norrby/planer/{plan.id}").words, "nothing is saved yet"

    as_coordinator.post(address(plan), GOAL)
    kept = as_coordinator.get(f"/norrby/planer/{plan.id}").words
    assert "Minska med 20 procent jämfört med 2016" in kept


def test_the_way_down_from_250_ends_at_200():
    goal = Goal(
        kind="change",
        baseline_year=2016,
        baseline_value=Decimal(250),
        target_percent=Decimal(-20),
        change_in="percent",
    )
    assert goal.wanted_value == 200
    assert not goal.wants_more


@pytest.mark.parametrize(
    ("over", "asked"),
    [
        ({"target_percent_way": ""}, "Välj om det ska minska eller öka."),
        ({"target_percent_way": "up"}, "Målet säger att något ska minska, men du har valt öka. Vilket gäller?"),
        ({"target_percent_way": "up", "target_percent": "-20"}, "Tecknet säger minska och valet säger öka."),
        ({"text": "Fler ska vara trygga."}, "Målet säger att något ska öka, men du har valt minska. Vilket gäller?"),
        ({"baseline_value": "0"}, "Startvärdet är 0, och procent av noll är noll."),
        ({"target_percent": "120"}, "mer än 100 procent"),
    ],
)
def test_what_does_not_agree_is_asked_about_and_nothing_is_lost(as_coordinator, plan, over, asked):
    page = as_coordinator.post(address(plan), {**GOAL, **over}, expect=422)

    assert asked in page.words.replace("\xa0", " ")
    assert "Cykelstölderna" in page.text or "Fler ska vara trygga." in page.text


def test_who_knows_better_says_so(as_coordinator, plan):
    unsafe = {**GOAL, "text": "Minska otryggheten.", "unit": "trygga personer", "target_percent_way": "up"}
    page = as_coordinator.post(address(plan), unsafe, expect=422)
    assert "Riktningen stämmer som den är vald" in page.words

    as_coordinator.post(address(plan), {**unsafe, "target_percent_sure": "y"})


def test_a_sign_alone_is_still_understood_and_the_form_shows_direction_and_size(as_coordinator, norrby, plan):
    as_coordinator.post(address(plan), {**GOAL, "target_percent": "−20", "target_percent_way": ""})

    goals = as_coordinator.get(f"/norrby/planer/{plan.id}/mal").text
    goal = re.search(rf"/norrby/planer/{plan.id}/mal/([0-9a-f-]{{36}})", goals).group(1)
    form = as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal}/redigera").text
    assert 'value="down" selected' in form
    assert 'value="20"' in form


def test_a_plus_beside_less_is_asked_about(as_coordinator, plan):
    page = as_coordinator.post(address(plan), {**GOAL, "target_percent": "+20"}, expect=422)

    assert "Tecknet säger öka och valet säger minska." in page.words


def test_a_table_with_the_words_only_leaves_the_change_of_a_goal_as_it_is(as_coordinator, norrby, plan):
    about = {"kind": "change", "baseline_year": 2025, "target_value": None, "target_percent": 10}
    more = norrby.goal(plan, text="Fler vandrar.", **about)

    page, _address = look(as_coordinator, plan, f"Id, ändra inte;Mål\n{more.id};Fler går ut.".encode(), of="mal")

    assert "0 nya, 1 ändras" in page.words


def test_a_start_of_nought_is_refused_afterwards_too(as_coordinator, norrby):
    about = {"kind": "change", "baseline_year": 2016, "target_value": None, "target_percent": -10}
    goal = norrby.goal(norrby.plan(decided_on=today()), **about)
    start = {"baseline_value": "0", "baseline_source": "Polisens statistik", "version": 1}

    page = as_coordinator.post(f"/norrby/planer/{goal.plan_id}/mal/{goal.id}/startvarde", start, expect=422)

    assert "procent av noll är noll" in page.words
