"""A goal that names an indicator is offered its values; the follow-up stays the record."""

import re

import pytest

from regional_app.clock import today

YEAR = today().year


@pytest.fixture
def plan(norrby):
    return norrby.plan(decided_on=today())


def follow_up(plan, goal, year=""):
    return f"/norrby/planer/{plan.id}/mal/{goal.id}/uppfoljningar/ny{year}"


def test_a_follow_up_begins_with_the_value_of_the_year(as_coordinator, norrby, statistics, plan):
    one = statistics(norrby).follows("skadegorelse", {YEAR - 1: 43}, exactness="at_least")
    goal = norrby.goal(plan, indicator_id=one.id)
    offered = as_coordinator.get(follow_up(plan, goal))
    assert f"Använd {YEAR - 1}: minst 43" in offered.words

    page = as_coordinator.get(follow_up(plan, goal, f"?ar={YEAR - 1}"))

    assert re.search(r'name="value"[^>]*value="43"', page.text)
    assert 'value="at_least" selected' in page.text or re.search(r'selected value="at_least"', page.text)
    assert f"Värdet för {YEAR - 1} är hämtat ur statistiken." in page.words


def test_a_small_count_of_persons_is_never_proposed(as_coordinator, norrby, statistics, plan):
    one = statistics(norrby).follows("lagforda-unga", {YEAR - 1: 3})
    goal = norrby.goal(plan, indicator_id=one.id)

    page = as_coordinator.get(follow_up(plan, goal, f"?ar={YEAR - 1}"))

    assert "färre än 5 personer" in page.words
    assert not re.search(r'name="value"[^>]*value="3"', page.text)


def test_a_goal_counted_per_inhabitant_reads_the_rate(as_coordinator, norrby, statistics, plan):
    statistics(norrby).follows("befolkning", {YEAR - 1: 6_000})
    one = statistics(norrby).follows("skadegorelse", {YEAR - 1: 30})
    goal = norrby.goal(plan, unit="brott per 100 000 invånare", indicator_id=one.id)

    assert f"Använd {YEAR - 1}: 500" in as_coordinator.get(follow_up(plan, goal)).words


def test_a_missing_baseline_is_read_from_the_series(as_coordinator, norrby, statistics):
    draft = norrby.plan()
    one = statistics(norrby).follows("skadegorelse", {2016: 71})
    goal = norrby.goal(
        draft, kind="change", baseline_year=2016, target_percent=-10, target_value=None, indicator_id=one.id
    )

    page = as_coordinator.get(f"/norrby/planer/{draft.id}/mal/{goal.id}/redigera")

    assert re.search(r'name="baseline_value"[^>]*value="71"', page.text)


def test_a_goal_names_only_ones_own_indicators(as_coordinator, norrby, soderby, statistics):
    theirs = statistics(soderby).counts("Söderbys egen")
    draft = norrby.plan()
    goal = norrby.goal(draft)
    edit = f"/norrby/planer/{draft.id}/mal/{goal.id}/redigera"
    assert "Söderbys egen" not in as_coordinator.get(edit).words

    as_coordinator.post(
        edit,
        {
            "version": "1",
            "text": "Två",
            "owner": "common",
            "unit": "st",
            "target_value": "2",
            "indicator_id": str(theirs.id),
        },
        expect=422,
    )
