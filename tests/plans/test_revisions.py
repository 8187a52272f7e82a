"""A decided plan is revised with a reason: the work goes on, the history stays, and one plan counts at a time."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from regional_app.clock import today
from regional_app.db import db
from regional_app.work.plans import queries, reporting
from regional_app.work.plans.models import Activity, Plan

YEAR = today().year
DECIDED = date(YEAR - 1, 1, 10)


@pytest.fixture
def plan(norrby):
    norrby.promise(given_on=today())
    norrby.picture(decided_on=date(YEAR - 1, 1, 5))
    return norrby.plan(decided_on=DECIDED, first_year=YEAR - 1, last_year=YEAR)


@pytest.fixture
def goal(norrby, plan):
    return norrby.goal(plan)


@pytest.fixture
def measure(norrby, plan, goal):
    return norrby.measure(norrby.implementation_plan(plan, goal_id=goal.id))


def revise(client, plan):
    client.get(f"/norrby/planer/{plan.id}/revidering")
    return client.post(f"/norrby/planer/{plan.id}/revidering", {"reason": "Ny lägesbild"}).location.rsplit("/", 1)[1]


def decide(client, draft, **options):
    typed = {"by": "KS § 9", "on": today().isoformat(), "registry_number": "KS 9"}
    return client.post(f"/norrby/planer/{draft}/faststallande", typed, **options)


def held(norrby, plan_id):
    with norrby.acting():
        plan = queries.plan(plan_id)
        db.session.expunge_all()
        return plan


def test_a_revision_begins_as_a_copy_and_takes_the_plans_place(as_coordinator, as_leadership, norrby, plan, measure):
    draft = revise(as_coordinator, plan)

    before = as_coordinator.get(f"/norrby/planer/{draft}").words
    assert "Skäl: Ny lägesbild" in before
    assert "Två trygghetsvandringar per år" in before
    assert "Fältare ute på fredagar" in before
    assert "En ny version håller på att skrivas" in as_coordinator.get(f"/norrby/planer/{plan.id}").words
    assert "En ny version" not in as_leadership.get(f"/norrby/planer/{plan.id}").words
    decide(as_coordinator, draft)
    after = as_leadership.get(f"/norrby/planer/{plan.id}").words
    assert "Planen ersattes" in after
    assert "Revidera" not in as_coordinator.get(f"/norrby/planer/{plan.id}").words
    as_coordinator.get(f"/norrby/planer/{plan.id}/revidering", expect=409)


def test_a_reason_is_needed_and_one_revision_at_a_time(as_coordinator, as_police, norrby, plan):
    as_coordinator.post(f"/norrby/planer/{plan.id}/revidering", {"reason": " "}, expect=422)
    as_police.get(f"/norrby/planer/{plan.id}/revidering", expect=403)
    draft = revise(as_coordinator, plan)

    as_coordinator.post(f"/norrby/planer/{plan.id}/revidering", {"reason": "Igen"}, expect=409)
    as_coordinator.get(f"/norrby/planer/{draft}/revidering/slut")
    as_coordinator.post(f"/norrby/planer/{draft}/revidering/slut")

    as_coordinator.get(f"/norrby/planer/{draft}", expect=404)
    revise(as_coordinator, plan)


def test_what_was_followed_up_is_seen_in_every_version(as_coordinator, norrby, plan, goal, measure):
    norrby.follow_up(goal, value=Decimal(3), note="Före")
    norrby.follow_up(measure, note="Fält före")
    draft = held(norrby, revise(as_coordinator, plan))
    decide(as_coordinator, draft.id)
    url = f"/norrby/planer/{draft.id}/mal/{draft.goals[0].id}"

    as_coordinator.post(f"{url}/uppfoljningar", {"made_on": today().isoformat(), "note": "Efter", "value": "4"})

    words = as_coordinator.get(url).words
    assert "Före" in words
    assert "Efter" in words
    assert "4 vandringar" in words
    measure_url = f"/norrby/planer/{draft.id}/atgarder/{draft.measures[0].id}"
    assert "Fält före" in as_coordinator.get(measure_url).words
    assert "inte uppföljt i år" not in as_coordinator.get("/norrby/").words
    as_coordinator.get("/norrby/sok?q=efter")
    as_coordinator.post(
        f"/norrby/planer/{plan.id}/mal/{goal.id}/uppfoljningar", {"note": "Nej", "made_on": "1"}, expect=409
    )


def test_the_work_goes_on_in_the_plan_in_force_until_the_decision(
    as_contributor, as_coordinator, norrby, plan, measure
):
    step = norrby.kept(Activity(plan_id=plan.id, measure_id=measure.id, position=1, text="Boka"))
    draft = held(norrby, revise(as_coordinator, plan))
    copy = draft.measures[0]

    as_coordinator.post(f"/norrby/atgarder/{copy.id}/lage", {"status": "done", "version": copy.version}, expect=409)
    as_contributor.post(f"/norrby/atgarder/{measure.id}/lage", {"status": "ongoing", "version": measure.version})
    as_contributor.post(f"/norrby/planer/{plan.id}/atgarder/{measure.id}/aktiviteter/{step.id}/klar", {"done": "1"})
    assert as_coordinator.get("/norrby/atgarder").text.count('id="atgard-') == 1
    decide(as_coordinator, draft.id)

    after = held(norrby, draft.id).measures[0]
    assert (after.status, after.started_on, after.done_activities) == ("ongoing", today(), 1)
    now = held(norrby, plan.id).measures[0]
    as_coordinator.post(f"/norrby/atgarder/{now.id}/lage", {"status": "done", "version": now.version}, expect=409)
    assert f"/planer/{draft.id}/atgarder/" in as_coordinator.get("/norrby/atgarder").text


def test_the_year_counts_the_plan_that_was_in_force_at_its_end(
    as_coordinator, as_chief, norrby, soderby, plan, goal, measure
):
    other = soderby.plan(decided_on=DECIDED)
    soderby.measure(soderby.implementation_plan(other))
    draft = revise(as_coordinator, plan)
    assert norrby.read(lambda: queries.decided_for(YEAR).id) == plan.id
    decide(as_coordinator, draft)

    with norrby.acting():
        assert queries.decided_for(YEAR - 1).id == plan.id
        assert str(queries.decided_for(YEAR).id) == draft
        counted = reporting.year(YEAR)
    assert (len(counted["goals"]), len(counted["measures"])) == (1, 1)
    page = as_chief.get(f"/exempelregionen/oversikt.csv?ar={YEAR}")
    row = next(line for line in page.text.splitlines() if line.startswith(f"{YEAR},norrby"))
    assert row.split(",")[5:9] == ["1", "0", "0", "0"]


def test_a_revision_is_not_decided_before_what_it_replaces(as_coordinator, norrby, goal, measure, plan):
    draft = revise(as_coordinator, plan)
    early = {"by": "KS", "on": (DECIDED - timedelta(days=1)).isoformat(), "registry_number": "KS 9"}

    as_coordinator.post(f"/norrby/planer/{draft}/faststallande", early, expect=409)

    with norrby.acting():
        assert db.session.scalar(sa.select(sa.func.count()).where(Plan.superseded_on.is_not(None))) == 0


def test_a_goal_counted_in_another_unit_is_another_goal(as_coordinator, norrby, plan, goal, measure):
    norrby.follow_up(goal, value=Decimal(3), note="Före")
    draft = held(norrby, revise(as_coordinator, plan))
    one = draft.goals[0]
    typed = {"text": "Två kontroller", "owner": "common", "unit": "kontroller", "target_value": "2", "period": "year"}
    url = f"/norrby/planer/{draft.id}/mal/{one.id}"

    as_coordinator.post(f"{url}/redigera", typed | {"version": one.version})

    assert "Före" not in as_coordinator.get(url).words
    assert "Före" in as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal.id}").words


def test_a_goal_taken_out_of_the_new_version_keeps_its_history_in_the_old(
    as_coordinator, norrby, plan, goal, measure
):
    norrby.follow_up(goal, value=Decimal(3), note="Före")
    draft = held(norrby, revise(as_coordinator, plan))

    as_coordinator.post(f"/norrby/planer/{draft.id}/mal/{draft.goals[0].id}/borttagning")

    assert "Före" in as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{goal.id}").words
