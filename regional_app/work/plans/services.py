"""Acts that make, change and remove what del 2 holds."""

from collections.abc import Sequence
from typing import Any

from regional_app import audit
from regional_app.db import db
from regional_app.work.plans import queries
from regional_app.work.plans.closing import require_period_open
from regional_app.work.plans.follow_ups.evidence_files import keep_evidence
from regional_app.work.plans.measures.progress import update_measure
from regional_app.work.plans.models import Activity, FollowUp, Goal, ImplementationPlan, Measure, Plan

# What a form carries besides the record's own fields.
NOT_COLUMNS = {"version", "status", "file"}


def create_plan(form: Any) -> Plan:
    """Begin a plan."""
    plan = Plan(goals=[], implementation_plans=[])
    _take(form, plan)
    db.session.add(plan)
    audit.record("plan.created", plan)
    return plan


def edit_plan(plan: Plan, form: Any) -> None:
    """Change a draft's title, years or agreement."""
    _take(form, plan)
    audit.record("plan.edited", plan)


def add_goal(plan: Plan, kind: str, form: Any) -> Goal:
    """Put a goal of this kind into a draft."""
    goal = Goal(kind=kind, position=_next(plan.goals), follow_ups=[])
    _take(form, goal)
    plan.goals.append(goal)
    audit.record("goal.added", goal, kind=kind)
    return goal


def edit_goal(goal: Goal, form: Any) -> None:
    """Write a goal of a draft anew. Counted in another unit it is another goal, with a history of its own."""
    before = goal.unit, goal.share_of, goal.period
    _take(form, goal)
    if before != (goal.unit, goal.share_of, goal.period):
        goal.origin_id = None
    audit.record("goal.edited", goal)


def remove_goal(goal: Goal) -> None:
    """Take a goal out of a draft; its genomförandeplaner stay, without a goal."""
    for one in goal.plan.implementation_plans:
        if one.goal_id == goal.id:
            one.goal_id = None
    audit.record("goal.removed", goal)
    db.session.delete(goal)


def add_implementation_plan(plan: Plan, form: Any) -> ImplementationPlan:
    """Put a genomförandeplan into a draft."""
    one = ImplementationPlan(position=_next(plan.implementation_plans), measures=[])
    _take(form, one)
    plan.implementation_plans.append(one)
    audit.record("implementation_plan.added", one)
    return one


def edit_implementation_plan(one: ImplementationPlan, form: Any) -> None:
    """Write a genomförandeplan of a draft anew."""
    _take(form, one)
    audit.record("implementation_plan.edited", one)


def remove_implementation_plan(one: ImplementationPlan) -> None:
    """Take a genomförandeplan out of a draft, with its measures."""
    audit.record("implementation_plan.removed", one, measures=len(one.measures))
    for measure in one.measures:
        db.session.delete(measure)
    db.session.delete(one)


def add_measure(one: ImplementationPlan, form: Any) -> Measure:
    """Put a measure into a genomförandeplan of a draft."""
    measure = Measure(position=_next(one.measures), plan=one.plan, follow_ups=[], activities=[])
    _take(form, measure)
    one.measures.append(measure)
    audit.record("measure.added", measure)
    return measure


def edit_measure(measure: Measure, form: Any) -> None:
    """Write a measure of a draft anew."""
    _take(form, measure)
    audit.record("measure.edited", measure)


def remove_measure(measure: Measure) -> None:
    """Take a measure out of a draft."""
    audit.record("measure.removed", measure)
    db.session.delete(measure)


def add_activity(measure: Measure, form: Any) -> Activity:
    """Put a step under a measure."""
    measure.plan.require_movable()
    require_period_open(measure.plan)
    activity = Activity(plan_id=measure.plan_id, position=_next(measure.activities))
    _take(form, activity)
    measure.activities.append(activity)
    audit.record("activity.added", activity)
    return activity


def edit_activity(activity: Activity, form: Any) -> None:
    """Write an activity anew."""
    activity.measure.plan.require_movable()
    require_period_open(activity.measure.plan)
    _take(form, activity)
    audit.record("activity.edited", activity)


def remove_activity(activity: Activity) -> None:
    """Take an activity away."""
    activity.measure.plan.require_movable()
    require_period_open(activity.measure.plan)
    audit.record("activity.removed", activity)
    activity.measure.activities.remove(activity)


def follow_up_goal(goal: Goal, form: Any, made_by: str) -> FollowUp:
    """Följ upp ett mål; after the period only what happened within it."""
    goal.plan.require_in_use()
    require_period_open(goal.plan, on=form.made_on.data)
    return _follow_up(goal, form, made_by)


def follow_up_measure(measure: Measure, form: Any, made_by: str) -> FollowUp:
    """Följ upp en åtgärd, and say how far it has come."""
    measure.plan.require_in_use()
    require_period_open(measure.plan, on=form.made_on.data)
    update_measure(measure, form.status.data, measure.due_on)
    return _follow_up(measure, form, made_by)


def _follow_up(subject: Goal | Measure, form: Any, made_by: str) -> FollowUp:
    follow_up = FollowUp(plan_id=queries.plan_of_thread(subject), made_by=made_by)
    _take(form, follow_up)
    file = form.file if "file" in form else None
    if file and file.content:
        follow_up.document_id = keep_evidence(subject.headline, form.made_on.data, file.content, file.format)
    subject.follow_ups.append(follow_up)
    audit.record("follow_up.made", follow_up, of=type(subject).__name__)
    return follow_up


def _next(there: Sequence[Any]) -> int:
    return max((one.position for one in there), default=0) + 1


def _take(form: Any, record: Any) -> None:
    for field in form:
        if field.name not in NOT_COLUMNS:
            setattr(record, field.name, field.data)
