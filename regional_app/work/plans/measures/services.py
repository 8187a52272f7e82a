"""Putting genomförandeplaner and measures into a draft and taking them out; steps under measures, at any time."""

from typing import Unpack

from regional_app import audit
from regional_app.db import db
from regional_app.work.plans.models import (
    Activity,
    ActivityValues,
    ImplementationPlan,
    ImplementationPlanValues,
    Measure,
    MeasureValues,
    Plan,
)
from regional_app.work.plans.ordering import after


def add_implementation_plan(plan: Plan, **values: Unpack[ImplementationPlanValues]) -> ImplementationPlan:
    """Put a genomförandeplan into a draft, after the others."""
    plan.require_open()
    plan.require_goal(values.get("goal_id"))
    one = ImplementationPlan(position=after(plan.implementation_plans), measures=[], **values)
    plan.implementation_plans.append(one)
    audit.record("implementation_plan.added", one)
    return one


def remove_implementation_plan(one: ImplementationPlan) -> None:
    """Take a genomförandeplan out of a draft, with its measures."""
    one.plan.require_open()
    audit.record("implementation_plan.removed", one, measures=len(one.measures))
    for measure in one.measures:
        db.session.delete(measure)
    db.session.delete(one)


def add_measure(one: ImplementationPlan, **values: Unpack[MeasureValues]) -> Measure:
    """Put a measure into a genomförandeplan of a draft, after the others."""
    one.plan.require_open()
    measure = Measure(position=after(one.measures), plan=one.plan, follow_ups=[], activities=[], **values)
    one.measures.append(measure)
    audit.record("measure.added", measure)
    return measure


def remove_measure(measure: Measure) -> None:
    """Take a measure out of a draft."""
    measure.plan.require_open()
    audit.record("measure.removed", measure)
    db.session.delete(measure)


def add_activity(measure: Measure, **values: Unpack[ActivityValues]) -> Activity:
    """Put a step under a measure, while its plan is worked by."""
    measure.plan.require_progress()
    activity = Activity(plan_id=measure.plan_id, position=after(measure.activities), **values)
    measure.activities.append(activity)
    audit.record("activity.added", activity)
    return activity


def remove_activity(activity: Activity) -> None:
    """Take an activity away."""
    activity.measure.plan.require_progress()
    audit.record("activity.removed", activity)
    activity.measure.activities.remove(activity)
