"""Values as people type them: a sign for per cent where shares are counted, "minst 43" where results are."""

import pytest

from regional_app.clock import today

NOTE = {"note": "Räknat", "made_on": "i dag"}


def follow_up(goal):
    return f"/norrby/planer/{goal.plan_id}/mal/{goal.id}/uppfoljningar"


@pytest.fixture
def walks(norrby, soderby):
    soderby.goal(soderby.plan(decided_on=today()))
    return norrby.goal(norrby.plan(decided_on=today()))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("minst 43", "Minst 43 vandringar"),
        ("Ca 43", "Cirka 43 vandringar"),
        ("ungefär 1 234,5", "Cirka 1 234,5 vandringar"),
        ("at least 43", "Minst 43 vandringar"),
        ("exakt 43", "43 vandringar"),
    ],
)
def test_how_sure_a_result_is_may_be_written_before_it(as_coordinator, walks, typed, shown):
    page = as_coordinator.post(follow_up(walks), {**NOTE, "value": typed, "qualifier": "exact"})

    assert shown in as_coordinator.get(page.location).words.replace("\xa0", " ")


def test_two_different_answers_are_asked_about(as_coordinator, walks):
    page = as_coordinator.post(follow_up(walks), {**NOTE, "value": "minst 43", "qualifier": "about"}, expect=422)

    assert "Du har skrivit minst men valt cirka. Ändra det ena." in page.words
    assert 'value="minst 43"' in page.text


@pytest.mark.parametrize("typed", ["43 %", "43 procent"])
def test_per_cent_is_asked_about_where_walks_are_counted(as_coordinator, walks, typed):
    page = as_coordinator.post(follow_up(walks), {**NOTE, "value": typed, "qualifier": "exact"}, expect=422)

    assert "Värdet räknas i vandringar, inte i procent." in page.words


@pytest.mark.parametrize("typed", ["43 %", "43%", "43 procent", "43"])
def test_per_cent_may_be_written_where_shares_are_counted(as_coordinator, norrby, soderby, typed):
    soderby.plan()
    goal = norrby.goal(norrby.plan(decided_on=today()), unit="procent av eleverna")

    page = as_coordinator.post(follow_up(goal), {**NOTE, "value": typed, "qualifier": "exact"})

    assert "43 procent av eleverna" in as_coordinator.get(page.location).words


@pytest.mark.parametrize(("typed", "expect"), [("−10 %", 302), ("-10%", 302), ("minst 10", 422), ("1,234.5", 422)])
def test_a_change_is_written_with_or_without_its_sign(as_coordinator, norrby, soderby, typed, expect):
    soderby.plan()
    plan = norrby.plan()
    goal = {
        "text": "Färre skadegörelser",
        "owner": "common",
        "unit": "anmälda brott",
        "baseline_year": "2016",
        "baseline_value": "200",
        "change_in": "",
    }

    as_coordinator.post(f"/norrby/planer/{plan.id}/mal?slag=change", {**goal, "target_percent": typed}, expect=expect)

    if expect == 302:
        assert "Minska med 10 procent" in as_coordinator.get(f"/norrby/planer/{plan.id}").words
