"""A goal that was decided without its baseline: no percentage anywhere until somebody has entered the value."""

import re
from decimal import Decimal

import pytest

from regional_app.clock import today
from regional_app.db import db
from regional_app.work.plans.models import Goal


@pytest.fixture
def plan(norrby):
    return norrby.plan(decided_on=today())


@pytest.fixture
def goal(norrby, plan):
    return norrby.goal(
        plan,
        kind="change",
        text="Våldsbrotten ska minska jämfört med 2016",
        unit="anmälda brott",
        target_value=None,
        target_percent=Decimal(-10),
        baseline_year=2016,
    )


def address(goal, rest=""):
    return f"/norrby/planer/{goal.plan_id}/mal/{goal.id}{rest}"


def enter(client, goal, value, version=1, **options):
    client.get(address(goal, "/startvarde"))
    typed = {"baseline_value": value, "baseline_source": "Polisens statistik", "version": version}
    return client.post(address(goal, "/startvarde"), typed, **options)


def words(client, url):
    return client.get(url).words.replace("\xa0", " ").replace("−", "-")


@pytest.mark.parametrize(
    ("value", "said", "outcome"), [("905", "-9,5 procent", "Inte nått"), ("900", "-10 procent", "Nått")]
)
def test_the_change_is_said_once_the_value_is_entered(as_coordinator, norrby, goal, value, said, outcome):
    norrby.follow_up(goal, value=Decimal(value))
    pages = [address(goal), f"/norrby/planer/{goal.plan_id}", f"/norrby/planer/{goal.plan_id}/mal"]
    for url in pages:
        before = words(as_coordinator, url)
        assert "aseline saknas" in before.replace("aslinje", "aseline")
        assert not re.search(r"\d ?(%|procent)", before), before

    enter(as_coordinator, goal, "1 000")

    for url in pages[:2]:
        assert f"{said} jämfört med 2016" in words(as_coordinator, url)
        assert outcome in words(as_coordinator, url)
    assert "Polisens statistik. Infört" in words(as_coordinator, address(goal))
    assert "av Eva Ek" in words(as_coordinator, address(goal))


def test_nothing_is_divided_by_a_baseline_of_zero_from_before_it_was_refused(as_coordinator, norrby, plan):
    about = {"kind": "change", "target_value": None, "target_percent": Decimal(-10), "baseline_year": 2016}
    goal = norrby.goal(plan, baseline_value=Decimal(0), **about)
    norrby.follow_up(goal, value=Decimal(5))

    page = words(as_coordinator, address(goal))
    assert "Går inte att bedöma" in page
    assert "procent jämfört med 2016" not in re.sub("(?i)minska med 10 procent jämfört med 2016", "", page)


def test_who_entered_it_and_from_where_stands_in_the_log(as_police, as_coordinator, goal):
    enter(as_police, goal, "1 000")

    log = as_coordinator.get("/norrby/handelser").words
    assert "Förde in ett startvärde" in log
    assert "Sam Sälg" in log


def test_a_slip_is_put_right_and_what_was_decided_is_not(as_coordinator, norrby, plan, goal):
    enter(as_coordinator, goal, "10")
    enter(as_coordinator, goal, "1 000", version=2)
    decided_with = norrby.goal(plan, kind="change", baseline_year=2016, baseline_value=Decimal(7), position=2)

    as_coordinator.get(address(decided_with, "/startvarde"), expect=409)
    enter(as_coordinator, goal, "7", version=1, expect=409)
    enter(as_coordinator, goal, "", version=3, expect=422)
    with norrby.acting():
        assert db.session.get(Goal, goal.id).baseline_value == 1000


def test_only_writers_of_the_own_kommun_enter_it(as_contributor, as_stranger, goal):
    as_contributor.get(address(goal, "/startvarde"), expect=403)
    as_stranger.get(f"/soderby/planer/{goal.plan_id}/mal/{goal.id}/startvarde", expect=404)
