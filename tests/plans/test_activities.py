"""The steps under a measure: written and ticked after the decision, counted, taken back; real days and costs."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from regional_app.clock import today
from regional_app.db import db
from regional_app.work.plans.models import Activity, Measure

DECIDED = today() - timedelta(days=30)


@pytest.fixture
def measure(norrby):
    return norrby.measure(norrby.implementation_plan(norrby.plan(decided_on=DECIDED)))


def activity(norrby, measure, **over):
    values = {"plan_id": measure.plan_id, "measure_id": measure.id, "position": 1, "text": "Boka lokal"}
    return norrby.kept(Activity(**values | over))


def address(measure, rest=""):
    return f"/norrby/planer/{measure.plan_id}/atgarder/{measure.id}{rest}"


def earlier(page):
    form = re.search(r'(?s)<form class="undo__form".*?</form>', page.text).group()
    return re.search(r'action="([^"]+)"', form).group(1), re.findall(r'name="earlier" value="([^"]+)"', form)


def measure_now(norrby, measure):
    with norrby.acting():
        one = db.session.get(Measure, measure.id)
        return one.status, one.started_on, one.ended_on


def test_a_step_is_added_and_counted(as_contributor, norrby, measure):
    as_contributor.get(address(measure, "/aktiviteter/ny"))
    typed = {"text": "Boka lokal", "responsible": "Fritid", "due_on": "2031-05-01", "cost": "2 500"}

    page = as_contributor.post(address(measure, "/aktiviteter"), typed)

    words = as_contributor.get(page.location).words.replace("\xa0", " ")
    for text in ("0 av 1 klara", "Boka lokal", "2 500 kr", "senast 1 maj 2031"):
        assert text in words


def test_a_tick_is_set_and_taken_back(as_contributor, norrby, measure):
    step = activity(norrby, measure)
    activity(norrby, measure, text="Bjud in", position=2)

    page = as_contributor.post(address(measure, f"/aktiviteter/{step.id}/klar"), {"done": "1"})

    after = as_contributor.get(page.location)
    assert "1 av 2 klara" in after.words
    assert "Aktiviteten ”Boka lokal” är klar." in after.words
    undo, state = earlier(after)
    page = as_contributor.post(undo, {"earlier": state})
    assert "0 av 2 klara" in as_contributor.get(page.location).words


def test_a_tick_is_not_taken_back_from_somebody_who_went_on(as_contributor, as_coordinator, norrby, measure):
    step = activity(norrby, measure)
    page = as_contributor.post(address(measure, f"/aktiviteter/{step.id}/klar"), {"done": "1"})
    undo, state = earlier(as_contributor.get(page.location))
    as_coordinator.post(address(measure, f"/aktiviteter/{step.id}/klar"), {})

    as_contributor.post(undo, {"earlier": state}, expect=409)


def test_a_tick_sent_twice_changes_nothing(as_contributor, norrby, measure):
    step = activity(norrby, measure, done_on=DECIDED)

    as_contributor.post(address(measure, f"/aktiviteter/{step.id}/klar"), {"done": "1"}, audited=False)

    with norrby.acting():
        assert db.session.get(Activity, step.id).done_on == DECIDED


def test_whoever_writes_a_step_second_sees_both(as_coordinator, norrby, measure):
    step = activity(norrby, measure)
    as_coordinator.get(address(measure, f"/aktiviteter/{step.id}/redigera"))
    typed = {"text": "Boka salen", "version": step.version}
    as_coordinator.post(address(measure, f"/aktiviteter/{step.id}/redigera"), typed)

    page = as_coordinator.post(
        address(measure, f"/aktiviteter/{step.id}/redigera"), typed | {"text": "X"}, expect=409
    )

    assert "Boka salen" in page.words


def test_a_step_is_taken_away(as_coordinator, norrby, measure):
    step = activity(norrby, measure)
    as_coordinator.get(address(measure, f"/aktiviteter/{step.id}/borttagning"))

    as_coordinator.post(address(measure, f"/aktiviteter/{step.id}/borttagning"))

    assert norrby.read(lambda: db.session.scalar(sa.select(sa.func.count()).select_from(Activity))) == 0


def test_another_kommuns_step_is_not_there(as_stranger, norrby, soderby, measure):
    step = activity(norrby, measure)

    as_stranger.post(
        f"/soderby/planer/{measure.plan_id}/atgarder/{measure.id}/aktiviteter/{step.id}/klar", expect=404
    )
    assert soderby.read(lambda: db.session.scalar(sa.select(sa.func.count()).select_from(Activity))) == 0


def test_leadership_reads_steps_and_ticks_none(as_leadership, norrby, measure):
    step = activity(norrby, measure)

    assert "Lägg till en aktivitet" not in as_leadership.get(address(measure)).words
    as_leadership.post(address(measure, f"/aktiviteter/{step.id}/klar"), {"done": "1"}, expect=403)


def test_the_day_a_measure_began_and_ended_is_kept_and_undone(as_coordinator, norrby, measure):
    act = f"/norrby/atgarder/{measure.id}/lage?lista={measure.plan_id}"
    page = as_coordinator.post(act, {"status": "ongoing", "version": measure.version})
    assert measure_now(norrby, measure) == ("ongoing", today(), None)
    _undo, state = earlier(as_coordinator.get(page.location))

    as_coordinator.post("/norrby/atgarder/aterstallning", {"earlier": state})

    assert measure_now(norrby, measure) == ("planned", None, None)


@pytest.mark.parametrize(
    ("status", "began_on", "ends_today"),
    [("done", DECIDED, True), ("cancelled", DECIDED, True), ("planned", None, False)],
)
def test_several_keep_the_day_they_began(as_coordinator, norrby, status, began_on, ends_today):
    one = norrby.implementation_plan(norrby.plan(decided_on=DECIDED))
    begun = norrby.measure(one, status="ongoing", started_on=DECIDED)

    as_coordinator.post("/norrby/atgarder/lage", {"measures": [f"{begun.id}.{begun.version}"], "to": status})

    assert measure_now(norrby, begun) == (status, began_on, today() if ends_today else None)


def test_costs_are_summed_and_what_is_not_said_is_not_zero(as_coordinator, norrby):
    plan = norrby.plan()
    one = norrby.implementation_plan(plan)
    norrby.measure(one, cost=Decimal(12000))
    norrby.measure(one, cost=Decimal(0), position=2)
    norrby.measure(one, position=3)
    norrby.measure(norrby.implementation_plan(plan, position=2, title="Tyst"))

    words = as_coordinator.get(f"/norrby/planer/{plan.id}").words.replace("\xa0", " ")

    assert "Kostnad: 12 000 kr. 1 av 3 saknar kostnad." in words
    assert "Kostnaden är inte angiven." in words


def test_a_cost_is_not_below_zero(as_coordinator, norrby):
    plan = norrby.plan()
    one = norrby.implementation_plan(plan)
    typed = {"text": "Fält", "done_by": "kommun", "responsible": "Fritid", "cost": "-5"}

    page = as_coordinator.post(f"/norrby/planer/{plan.id}/genomforandeplaner/{one.id}/atgarder", typed, expect=422)

    assert "inte vara mindre än noll" in page.words
