"""A kommun shares its decided plan with the region's others, who may begin from it; nothing else leaves the room."""

import re
from datetime import date

import pytest
import sqlalchemy as sa

from regional_app.clock import today
from regional_app.db import db
from regional_app.work.plans.models import Goal, Measure, Plan, SharedPlan

YEAR = today().year


@pytest.fixture
def plan(norrby):
    plan = norrby.plan(decided_on=date(YEAR, 1, 5))
    goal = norrby.goal(plan, baseline_year=2016, baseline_value=7, source="Hemlig källa")
    norrby.follow_up(goal, note="Hemlig uppföljning")
    one = norrby.implementation_plan(plan, goal_id=goal.id, responsible="Siv Svensson")
    norrby.measure(one, due_on=today(), responsible="Siv Svensson")
    return plan


def share(client, plan):
    client.get(f"/norrby/planer/{plan.id}/delning")
    client.post(f"/norrby/planer/{plan.id}/delning")


def address(client, space):
    return re.search(rf"/{space}/planer/fran-andra/[0-9a-f-]+", client.get(f"/{space}/planer/fran-andra").text)


def test_a_shared_plan_is_begun_from(as_coordinator, as_stranger, soderby, exempelregionen, plan):
    agreement = exempelregionen.agreement("nu", f"{YEAR}–{YEAR + 1}", kommuner=("norrby", "soderby"))
    assert address(as_stranger, "soderby") is None
    share(as_coordinator, plan)
    url = address(as_stranger, "soderby").group()

    shown = as_stranger.get(url)
    assert "Fältare ute på fredagar" in shown.words
    assert "Hemlig" not in shown.text
    assert "Siv Svensson" not in shown.text
    typed = {"title": "Del 2 Söderby", "agreement_id": str(agreement.id), "first_year": YEAR, "last_year": YEAR}
    as_stranger.post(url, typed | {"title": ""}, expect=422)
    page = as_stranger.post(url, typed)

    words = as_stranger.get(page.location).words
    for said in ("Utgår från Del 2 Norrby", "Två trygghetsvandringar per år", "Fältare ute på fredagar", "Utkast"):
        assert said in words
    with soderby.acting():
        goal, measure = db.session.scalars(sa.select(Goal)).one(), db.session.scalars(sa.select(Measure)).one()
        assert (goal.baseline_value, goal.source, goal.origin_id) == (None, "", None)
        assert (measure.due_on, measure.started_on, measure.responsible) == (None, None, "inte utsedd")
        assert db.session.scalars(sa.select(Plan)).one().tenant_id == soderby.id


def test_taken_back_it_is_gone(as_coordinator, as_stranger, plan):
    share(as_coordinator, plan)
    url = address(as_stranger, "soderby").group()

    as_coordinator.post(f"/norrby/planer/{plan.id}/delning/slut")

    as_stranger.get(url, expect=404)


def test_another_region_never_sees_it_and_only_its_kommun_shares(
    as_coordinator, as_police, as_neighbour, as_stranger, soderby, plan
):
    share(as_coordinator, plan)

    assert address(as_neighbour, "vasterby") is None
    as_police.post(f"/norrby/planer/{plan.id}/delning/slut", expect=403)
    with soderby.acting():
        shared = db.session.scalars(sa.select(SharedPlan)).one()
        assert db.session.scalars(sa.select(Plan)).all() == []
        assert db.session.execute(sa.delete(SharedPlan).where(SharedPlan.id == shared.id)).rowcount == 0


def test_a_draft_is_not_shared(as_coordinator, norrby):
    as_coordinator.get(f"/norrby/planer/{norrby.plan().id}/delning", expect=409)
