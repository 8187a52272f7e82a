"""The rules that records keep among themselves, whoever asks: the page, a file or a job."""

from datetime import date

import pytest

from regional_app.errors import DomainError
from regional_app.work.plans import queries
from regional_app.work.plans.measures.services import add_implementation_plan
from regional_app.work.plans.models import PlanFile

DAY = date(2026, 1, 20)


@pytest.mark.parametrize("whose", ["another plan's", "another kommun's"])
def test_a_genomforandeplan_leads_to_a_goal_of_its_own_plan(norrby, soderby, whose):
    plan, other = norrby.plan(), (norrby if whose == "another plan's" else soderby)
    goal = other.goal(other.plan())

    with norrby.acting():
        draft = queries.plan_to_change(plan.id)
        with pytest.raises(DomainError):
            add_implementation_plan(draft, title="Ljus", responsible="gatukontoret", goal_id=goal.id)


def test_a_goal_that_is_removed_leaves_its_genomforandeplan(as_coordinator, norrby):
    plan = norrby.plan()
    goal = norrby.goal(plan)
    one = norrby.implementation_plan(plan, goal_id=goal.id)

    as_coordinator.post(f"/norrby/planer/{plan.id}/mal/{goal.id}/borttagning")

    assert one.title in as_coordinator.get(f"/norrby/planer/{plan.id}").words


def test_a_new_version_is_thrown_away_with_the_file_that_waits_for_it(as_coordinator, norrby):
    before = norrby.plan(decided_on=DAY)
    draft = norrby.plan(predecessor_id=before.id, revision_reason="Nytt läge")
    norrby.kept(PlanFile(plan_id=draft.id, of_table="mal", name="mal.csv", content=b""))

    page = as_coordinator.post(f"/norrby/planer/{draft.id}/revidering/slut")

    assert page.location.endswith(f"/norrby/planer/{before.id}")
    as_coordinator.get(f"/norrby/planer/{draft.id}", expect=404)
