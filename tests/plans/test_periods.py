"""Goals that count per period: what is counted within it adds up, and keeps how exact it is."""

from datetime import date
from decimal import Decimal

import pytest

from regional_app.clock import today
from regional_app.concepts.exactness import Exactness
from regional_app.work.plans.models import FollowUp, Goal, Outcome


def counted(period, *made, wanted=2):
    """A goal with these (month, value, qualifier) of 2018, long ago."""
    follow_ups = [
        FollowUp(made_on=date(2018, month, 15), value=None if value is None else Decimal(value), qualifier=qualifier)
        for month, value, qualifier in made
    ]
    return Goal(
        kind="at_least", unit="vandringar", period=period, target_value=Decimal(wanted), follow_ups=follow_ups
    )


@pytest.mark.parametrize(
    ("made", "total", "outcome"),
    [
        ([(2, 1, "exact"), (9, 1, "exact")], (2, "exact"), Outcome.ACHIEVED),
        ([(2, 1, "exact")], (1, "exact"), Outcome.NOT_ACHIEVED),
        ([(2, 1, "at_least")], (1, "at_least"), Outcome.CANNOT_BE_JUDGED),
        ([(2, 1, "at_least"), (5, 1, "exact")], (2, "at_least"), Outcome.ACHIEVED),
        ([(2, 1, "about"), (5, 2, "exact")], (3, "about"), Outcome.ACHIEVED),
        ([(2, 1, "about"), (5, 0, "at_least")], (1, "at_least_about"), Outcome.CANNOT_BE_JUDGED),
        ([(2, 0, "exact")], (0, "exact"), Outcome.NOT_ACHIEVED),
        ([(2, None, "exact")], None, Outcome.NOT_MEASURED),
    ],
)
def test_the_years_walks_add_up(made, total, outcome):
    goal = counted("year", *made)

    assert goal.result(2018) == (total and (Decimal(total[0]), Exactness(total[1])))
    assert goal.outcome(2018) == outcome


def test_each_quarter_is_judged_by_itself():
    two = [(month, 2, "exact") for month in (1, 4, 7, 10)]

    assert counted("quarter", *two).outcome(2018) == Outcome.ACHIEVED
    assert counted("quarter", *two[:3], (11, 1, "exact")).outcome(2018) == Outcome.PARTLY
    assert counted("quarter", *two[:3]).outcome(2018) == Outcome.CANNOT_BE_JUDGED
    assert counted("half_year", (1, 1, "exact"), (8, 1, "exact")).outcome(2018) == Outcome.NOT_ACHIEVED
    assert counted("month", (1, 9, "exact")).outcome(2018) == Outcome.CANNOT_BE_JUDGED


def test_a_period_that_still_runs_is_not_missed():
    follow_up = FollowUp(made_on=today(), value=Decimal(1), qualifier="exact")
    goal = Goal(kind="at_least", period="year", target_value=Decimal(2), follow_ups=[follow_up])

    assert goal.outcome(today().year) == Outcome.CANNOT_BE_JUDGED


def test_the_page_says_per_year_and_adds_up(as_coordinator, norrby):
    plan = norrby.plan(decided_on=date(2018, 1, 5))
    goal = norrby.goal(plan, period="year")
    for month, qualifier in ((3, "exact"), (9, "at_least")):
        norrby.follow_up(goal, made_on=date(2018, month, 1), value=Decimal(1), qualifier=qualifier)

    page = as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal.id}").words

    assert "Minst 2 vandringar per år" in page
    assert "minst 2 vandringar under 2018" in page
    form = as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal.id}/uppfoljningar/ny").words
    assert "läggs ihop" in form


def test_a_share_says_of_what_wherever_it_stands(as_coordinator, norrby):
    plan = norrby.plan(decided_on=today())
    goal = norrby.goal(
        plan,
        kind="level",
        unit="procent",
        share_of="våldsbrotten",
        direction="down",
        target_value=Decimal(25),
        baseline_year=2016,
        baseline_value=Decimal("31.8"),
    )
    norrby.follow_up(goal, value=Decimal("30.5"))

    for url in (f"/norrby/planer/{plan.id}", f"/norrby/planer/{plan.id}/mal/{goal.id}"):
        page = as_coordinator.get(url).words
        for said in ("31,8 procent av våldsbrotten", "30,5 procent av våldsbrotten", "25 procent av våldsbrotten"):
            assert said in page


def test_a_base_belongs_to_a_share(as_coordinator, norrby):
    plan = norrby.plan()
    typed = {"text": "Mål", "owner": "common", "unit": "brott", "share_of": "våldsbrotten", "target_value": "5"}

    page = as_coordinator.post(f"/norrby/planer/{plan.id}/mal?slag=ceiling", typed, expect=422)

    assert "bara för andelar" in page.words


def test_a_measure_without_cause_says_so_and_takes_the_problems(as_coordinator, norrby):
    finding = norrby.finding(norrby.picture(decided_on=today()), cause="Få vuxna ute")
    plan = norrby.plan()
    one = norrby.implementation_plan(plan)
    measure = norrby.measure(one)
    url = f"/norrby/planer/{plan.id}/atgarder/{measure.id}"
    assert "Åtgärden saknar orsak" in as_coordinator.get(url).words
    assert "Åtgärder utan orsak" in as_coordinator.get(f"/norrby/planer/{plan.id}").words
    assert "Få vuxna ute" in as_coordinator.get(f"{url}/redigera").words
    typed = {"text": "Fält", "done_by": "kommun", "responsible": "Fritid", "version": 1}

    as_coordinator.post(f"{url}/redigera", typed | {"finding_id": str(finding.id)})

    page = as_coordinator.get(url).words
    assert "Få vuxna ute" in page
    assert finding.title in page
    assert "saknar orsak" not in page
    assert "Åtgärder utan orsak" not in as_coordinator.get(f"/norrby/planer/{plan.id}").words
