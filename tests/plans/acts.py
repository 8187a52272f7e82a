"""What the acts on del 2 refuse: a draft is written, a decided plan is worked by, a superseded or closed one is read."""

from decimal import Decimal

from regional_app.clock import today
from regional_app.concepts.tables.preview import Fate, Outcome, Preview
from regional_app.concepts.tables.sent_files import SentFile
from regional_app.db import db
from regional_app.work.agreements.models import Agreement
from regional_app.work.plans import ordering
from regional_app.work.plans.exchange import files
from regional_app.work.plans.exchange.tables import GoalTable
from regional_app.work.plans.follow_ups import services as follow_ups
from regional_app.work.plans.follow_ups.evidence_files import keep_evidence
from regional_app.work.plans.goals import evaluating
from regional_app.work.plans.goals import services as goals
from regional_app.work.plans.measures import progress
from regional_app.work.plans.measures import services as measures
from regional_app.work.plans.models import (
    Activity,
    Around,
    Goal,
    ImplementationPlan,
    Measure,
    MeasureStatus,
    Plan,
    SharedPlan,
)
from regional_app.work.plans.plan import naming, revisions
from regional_app.work.plans.plan.services import create_plan
from regional_app.work.plans.sharing import copies
from tests.acts import always, kept, refuses
from tests.plans import states
from tests.plans.states import DAY, YEAR

GOAL = {"text": "Färre bränder", "owner": "kommun", "unit": "bränder", "target_value": Decimal(3)}
MEASURE = {"text": "Gå runt", "done_by": "kommun", "responsible": "räddningstjänsten"}
FOLLOW_UP = {"made_on": DAY, "note": "Så blev det.", "made_by": "Eva Ek"}
ROW = Outcome(2, "Ny", Fate.NEW, values=GOAL, said={"kind": "ceiling"})


def _line(act, by, load, refused, taken):
    return refuses(act, on=[kept(make, load) for make in refused], unlike=kept(taken, load), by=by)


def _writing(act, by, load=states.load_plan):
    """Its text is written in a draft."""
    return _line(act, by, load, [states.decided, states.superseded, states.taken_over], states.draft)


def _progress(act, by, load=states.load_measure):
    """How far the work has come is told where it goes on, never in a revision's draft."""
    return _line(act, by, load, [states.superseded, states.taken_over, states.revision], states.decided)


def _outcome(act, by, load=states.load_goal, also=()):
    """What came of it is told of the plan in use."""
    return _line(
        act, by, load, [states.draft, states.revision, states.superseded, states.taken_over, *also], states.decided
    )


def _under(act, by):
    """A plan is begun for years when its agreement holds."""

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
    plan.decide(on=today(), by="kommunstyrelsen § 1", registry_number="KS 2", around=Around(1, has_picture=True))


ACTS = [
    _under(create_plan, lambda agreement: create_plan(**_values(agreement))),
    _under(copies.begin_from, _begin_from),
    _writing(Plan.edit, lambda plan: plan.edit(title="En annan")),
    _line(
        Plan.decide,
        _decide,
        states.load_plan,
        [states.decided, states.superseded, states.revision],
        states.draft,
    ),
    _line(
        Plan.supersede,
        lambda plan: plan.supersede(today()),
        states.load_plan,
        [states.draft, states.superseded],
        states.decided,
    ),
    _line(
        revisions.begin,
        lambda plan: revisions.begin(plan, "Nytt läge"),
        states.load_plan,
        [states.draft, states.superseded, states.taken_over, states.revised],
        states.decided,
    ),
    _line(
        revisions.abandon,
        revisions.abandon,
        states.load_plan,
        [states.draft, states.decided, states.superseded],
        states.revision,
    ),
    _line(
        copies.share, copies.share, states.load_plan, [states.draft, states.superseded, states.shared], states.decided
    ),
    always(copies.take_back, "A kommun stops sharing whenever it wants to, and the plan stays as it is."),
    always(naming.choose, "What the room calls its plans is said on the pages, and stands in no plan."),
    _writing(goals.add_goal, lambda plan: goals.add_goal(plan, "ceiling", **GOAL)),
    _writing(Goal.edit, lambda goal: goal.edit(**GOAL), states.load_goal),
    _writing(goals.remove_goal, goals.remove_goal, states.load_goal),
    _writing(ordering.move, lambda goal: ordering.move(goal, up=False), states.load_goal),
    _outcome(
        Goal.enter_baseline,
        lambda goal: goal.enter_baseline(Decimal(6), "BRÅ", "Eva Ek"),
        also=[states.with_baseline],
    ),
    _line(
        evaluating.evaluate,
        lambda goal: evaluating.evaluate(goal, made_by="Eva Ek", year=YEAR, outcome="partly", why="Det tog tid."),
        states.load_goal,
        [states.draft, states.revision, states.superseded],
        states.decided,
    ),
    _writing(
        measures.add_implementation_plan,
        lambda plan: measures.add_implementation_plan(plan, title="Ljus", responsible="gatukontoret"),
    ),
    _writing(ImplementationPlan.edit, lambda one: one.edit(title="Ljus"), states.load_implementation_plan),
    _writing(
        measures.remove_implementation_plan, measures.remove_implementation_plan, states.load_implementation_plan
    ),
    _writing(measures.add_measure, lambda one: measures.add_measure(one, **MEASURE), states.load_implementation_plan),
    _writing(Measure.edit, lambda measure: measure.edit(**MEASURE), states.load_measure),
    _writing(measures.remove_measure, measures.remove_measure, states.load_measure),
    _progress(Measure.move_to, lambda measure: measure.move_to(MeasureStatus.DONE)),
    _progress(Measure.reschedule, lambda measure: measure.reschedule(DAY)),
    _progress(
        progress.move_measures,
        lambda measure: progress.move_measures([measure], MeasureStatus.DONE),
        states.load_measure_anywhere,
    ),
    _progress(
        progress.restore_measures,
        lambda measure: progress.restore_measures([(measure, MeasureStatus.DONE, None, DAY, DAY)]),
        states.load_measure_anywhere,
    ),
    _progress(measures.add_activity, lambda measure: measures.add_activity(measure, text="Ring")),
    _progress(Activity.edit, lambda activity: activity.edit(text="Ring"), states.load_activity),
    _progress(Activity.tick, lambda activity: activity.tick(DAY), states.load_activity),
    _progress(measures.remove_activity, measures.remove_activity, states.load_activity),
    _outcome(follow_ups.follow_up_goal, lambda goal: follow_ups.follow_up_goal(goal, **FOLLOW_UP)),
    _outcome(
        follow_ups.follow_up_measure,
        lambda measure: follow_ups.follow_up_measure(measure, status=MeasureStatus.DONE, **FOLLOW_UP),
        states.load_measure,
    ),
    always(keep_evidence, "A new document in the archive changes no other."),
    _writing(files.keep_file, lambda plan: files.keep_file(GoalTable(plan), SentFile("mal.csv", b"Slag"))),
    _writing(files.write_file, lambda file: files.write_file(file, Preview([ROW])), states.load_file),
    always(files.forget_file, "A file that waits is thrown away, and the plan stays as it is."),
]
