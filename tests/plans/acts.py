"""What the acts on del 2 refuse: a draft is written, a decided plan is worked by, a superseded or closed one is read."""

from datetime import date
from decimal import Decimal

from regional_app.clock import today
from regional_app.concepts.tables.preview import Fate, Outcome, Preview
from regional_app.concepts.tables.sent_files import SentFile
from regional_app.db import db
from regional_app.work.agreements.models import Agreement
from regional_app.work.plans import ordering, parts, queries
from regional_app.work.plans.exchange import files
from regional_app.work.plans.exchange.tables import GOALS_WORD, GoalTable
from regional_app.work.plans.follow_ups import services as follow_ups
from regional_app.work.plans.follow_ups.evidence_files import keep_evidence
from regional_app.work.plans.goals import evaluating
from regional_app.work.plans.goals import services as goals
from regional_app.work.plans.measures import progress
from regional_app.work.plans.measures import services as measures
from regional_app.work.plans.models import (
    Activity,
    Goal,
    ImplementationPlan,
    Measure,
    MeasureStatus,
    Plan,
    PlanFile,
    SharedPlan,
)
from regional_app.work.plans.plan import naming, revisions
from regional_app.work.plans.plan.services import create_plan
from regional_app.work.plans.sharing import copies
from tests.acts import always, kept, refuses

YEAR, DAY = today().year, date(today().year, 1, 1)
DECIDED_ON = {"decided_on": DAY}
GOAL = {"text": "Färre bränder", "owner": "kommun", "unit": "bränder", "target_value": Decimal(3)}
MEASURE = {"text": "Gå runt", "done_by": "kommun", "responsible": "räddningstjänsten"}
FOLLOW_UP = {"made_on": DAY, "note": "Så blev det.", "made_by": "Eva Ek"}
ROW = Outcome(2, "Ny", Fate.NEW, values=GOAL, said={"kind": "ceiling"})


def _draft(rooms):
    return _filled(rooms, rooms.norrby.plan())


def _expired(rooms):
    ended = rooms.exempelregionen.agreement("gammal", f"{YEAR - 2}–{YEAR - 1}")
    return _filled(rooms, rooms.norrby.plan(agreement_id=ended.id))


def _decided(rooms):
    return _filled(rooms, rooms.norrby.plan(**DECIDED_ON))


def _shared(rooms):
    made = _decided(rooms)
    about = {"kommun": "Norrby", "title": "Del 2", "first_year": YEAR, "last_year": YEAR, "content": {}}
    rooms.norrby.kept(SharedPlan(plan_id=made["plan"], decided_on=DAY, shared_on=DAY, **about))
    return made


def _taken_over(rooms):
    old = rooms.exempelregionen.agreement("gammal", f"{YEAR - 2}–{YEAR - 1}")
    rooms.exempelregionen.agreement("ny", f"{YEAR}–{YEAR + 1}", predecessor_key="gammal")
    return _filled(rooms, rooms.norrby.plan(agreement_id=old.id, **DECIDED_ON))


def _superseded(rooms):
    return _filled(rooms, rooms.norrby.plan(superseded_on=DAY, **DECIDED_ON))


def _revision(rooms):
    before = rooms.norrby.plan(**DECIDED_ON)
    return _filled(rooms, rooms.norrby.plan(predecessor_id=before.id, revision_reason="Nytt läge"))


def _revised(rooms):
    made = _decided(rooms)
    rooms.norrby.plan(predecessor_id=made["plan"], revision_reason="Nytt läge")
    return made


def _with_baseline(rooms):
    return _filled(rooms, rooms.norrby.plan(**DECIDED_ON), baseline_value=6)


def _filled(rooms, plan, **about_goal):
    """Two goals, a measure with a step, and a file that waits, as their ids."""
    change = {"kind": "change", "baseline_year": YEAR - 1, "target_percent": -10, "target_value": None}
    goal = rooms.norrby.goal(plan, **change | about_goal)
    rooms.norrby.goal(plan, position=2)
    one = rooms.norrby.implementation_plan(plan)
    measure = rooms.norrby.measure(one)
    step = rooms.norrby.kept(Activity(plan_id=plan.id, measure_id=measure.id, position=1, text="Boka"))
    file = rooms.norrby.kept(PlanFile(plan_id=plan.id, of_table=GOALS_WORD, name="mal.csv", content=b""))
    return {
        "plan": plan.id,
        "goal": goal.id,
        "one": one.id,
        "measure": measure.id,
        "activity": step.id,
        "file": file.id,
    }


def _plan(made):
    return queries.plan_to_change(made["plan"])


def _goal(made):
    return parts.goal_to_change(plan_id=made["plan"], goal_id=made["goal"])


def _one(made):
    return parts.implementation_plan_to_change(plan_id=made["plan"], implementation_plan_id=made["one"])


def _measure(made):
    return parts.measure_to_change(plan_id=made["plan"], measure_id=made["measure"])


def _anywhere(made):
    return queries.measure_anywhere(made["measure"])


def _activity(made):
    return parts.activity_to_change(plan_id=made["plan"], measure_id=made["measure"], activity_id=made["activity"])


def _file(made):
    return files.plan_file_to_write(made["plan"], made["file"])


def _line(act, by, load, refused, taken):
    return refuses(act, on=[kept(make, load) for make in refused], unlike=kept(taken, load), by=by)


def _writing(act, by, load=_plan):
    """Its text is written in a draft, while its agreement runs."""
    return _line(act, by, load, [_expired, _decided, _superseded, _taken_over], _draft)


def _progress(act, by, load=_measure):
    """How far the work has come is told where it goes on, never in a revision's draft."""
    return _line(act, by, load, [_expired, _superseded, _taken_over, _revision], _decided)


def _outcome(act, by, load=_goal, also=()):
    """What came of it is told of the plan in use."""
    return _line(act, by, load, [_draft, _revision, _superseded, _taken_over, *also], _decided)


def _under(act, by):
    """A plan is begun under an agreement that has not ended."""

    def made(first):
        return lambda rooms: rooms.exempelregionen.agreement("avtal", f"{first}–{first + 1}").id

    def load(agreement_id):
        return db.session.get(Agreement, agreement_id)

    return refuses(act, on=[kept(made(YEAR - 2), load)], unlike=kept(made(YEAR), load), by=by)


def _values(agreement):
    return {"title": "Del 2", "agreement_id": agreement.id, "first_year": YEAR, "last_year": YEAR}


def _begin_from(agreement):
    empty = {"goals": [], "implementation_plans": []}
    copies.begin_from(SharedPlan(title="Del 2", kommun="Söderby", content=empty), **_values(agreement))


def _decide(plan):
    plan.decide(on=today(), by="kommunstyrelsen § 1", registry_number="KS 2", promises=1)


ACTS = [
    _under(create_plan, lambda agreement: create_plan(**_values(agreement))),
    _under(copies.begin_from, _begin_from),
    _writing(Plan.edit, lambda plan: plan.edit(title="En annan")),
    _line(Plan.decide, _decide, _plan, [_expired, _decided, _superseded, _revision], _draft),
    _line(Plan.supersede, lambda plan: plan.supersede(today()), _plan, [_draft, _superseded], _decided),
    _line(
        revisions.begin,
        lambda plan: revisions.begin(plan, "Nytt läge"),
        _plan,
        [_draft, _superseded, _taken_over, _revised],
        _decided,
    ),
    _line(revisions.abandon, revisions.abandon, _plan, [_draft, _decided, _superseded], _revision),
    _line(copies.share, copies.share, _plan, [_draft, _superseded, _shared], _decided),
    always(copies.take_back, "A kommun stops sharing whenever it wants to, and the plan stays as it is."),
    always(naming.choose, "What the room calls its plans is said on the pages, and stands in no plan."),
    _writing(goals.add_goal, lambda plan: goals.add_goal(plan, "ceiling", **GOAL)),
    _writing(Goal.edit, lambda goal: goal.edit(**GOAL), _goal),
    _writing(goals.remove_goal, goals.remove_goal, _goal),
    _writing(ordering.move, lambda goal: ordering.move(goal, up=False), _goal),
    _outcome(
        Goal.enter_baseline, lambda goal: goal.enter_baseline(Decimal(6), "BRÅ", "Eva Ek"), also=[_with_baseline]
    ),
    _line(
        evaluating.evaluate,
        lambda goal: evaluating.evaluate(goal, made_by="Eva Ek", year=YEAR, outcome="partly", why="Det tog tid."),
        _goal,
        [_draft, _revision, _superseded],
        _decided,
    ),
    _writing(
        measures.add_implementation_plan,
        lambda plan: measures.add_implementation_plan(plan, title="Ljus", responsible="gatukontoret"),
    ),
    _writing(ImplementationPlan.edit, lambda one: one.edit(title="Ljus"), _one),
    _writing(measures.remove_implementation_plan, measures.remove_implementation_plan, _one),
    _writing(measures.add_measure, lambda one: measures.add_measure(one, **MEASURE), _one),
    _writing(Measure.edit, lambda measure: measure.edit(**MEASURE), _measure),
    _writing(measures.remove_measure, measures.remove_measure, _measure),
    _progress(Measure.move_to, lambda measure: measure.move_to(MeasureStatus.DONE)),
    _progress(Measure.reschedule, lambda measure: measure.reschedule(DAY)),
    _progress(
        progress.move_measures, lambda measure: progress.move_measures([measure], MeasureStatus.DONE), _anywhere
    ),
    _progress(
        progress.restore_measures,
        lambda measure: progress.restore_measures([(measure, MeasureStatus.DONE, None, DAY, DAY)]),
        _anywhere,
    ),
    _progress(measures.add_activity, lambda measure: measures.add_activity(measure, text="Ring")),
    _progress(Activity.edit, lambda activity: activity.edit(text="Ring"), _activity),
    _progress(Activity.tick, lambda activity: activity.tick(DAY), _activity),
    _progress(measures.remove_activity, measures.remove_activity, _activity),
    _outcome(follow_ups.follow_up_goal, lambda goal: follow_ups.follow_up_goal(goal, **FOLLOW_UP)),
    _outcome(
        follow_ups.follow_up_measure,
        lambda measure: follow_ups.follow_up_measure(measure, status=MeasureStatus.DONE, **FOLLOW_UP),
        _measure,
    ),
    always(keep_evidence, "A new document in the archive changes no other."),
    _writing(files.keep_file, lambda plan: files.keep_file(GoalTable(plan), SentFile("mal.csv", b"Slag"))),
    _writing(files.write_file, lambda file: files.write_file(file, Preview([ROW])), _file),
    always(files.forget_file, "A file that waits is thrown away, and the plan stays as it is."),
]
