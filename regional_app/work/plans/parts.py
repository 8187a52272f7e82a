"""What a plan holds, loaded one by one: a goal, a genomförandeplan, a measure, an activity; and those beside it."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from flask import abort
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from regional_app.db import db
from regional_app.work.plans.models import Activity, Goal, ImplementationPlan, Measure, Plan

Part = TypeVar("Part", Goal, Measure, ImplementationPlan)


def _part(record: type[Part], *shown: Any) -> tuple[Callable[..., Part], Callable[..., Part]]:
    """How one record of a plan is loaded by the ids of its address, with what is `shown` of it: to read, to change.

    To be changed, its plan is held until the request ends, so that nobody decides it meanwhile.
    """

    def found(plan: Plan, wanted: UUID) -> Part:
        query = sa.select(record).where(record.id == wanted, record.plan_id == plan.id).options(*shown)
        one: Part = db.session.scalar(query) or abort(404)
        # It holds on to its plan, so that asking for it is no question to the database.
        set_committed_value(one, "plan", plan)
        return one

    def to_read(plan_id: UUID, **named: UUID) -> Part:
        return found(db.get_or_404(Plan, plan_id), *named.values())

    def to_change(plan_id: UUID, **named: UUID) -> Part:
        return found(db.get_or_404(Plan, plan_id, with_for_update=True), *named.values())

    return to_read, to_change


goal, goal_to_change = _part(Goal, selectinload(Goal.follow_ups))
measure, measure_to_change = _part(
    Measure,
    joinedload(Measure.implementation_plan),
    selectinload(Measure.follow_ups),
    selectinload(Measure.activities),
)
implementation_plan, implementation_plan_to_change = _part(
    ImplementationPlan, selectinload(ImplementationPlan.measures).selectinload(Measure.activities)
)


def activity(plan_id: UUID, measure_id: UUID, activity_id: UUID) -> Activity:
    """One activity of a measure, or 404."""
    return _activity_of(measure(plan_id, measure_id=measure_id), activity_id)


def activity_to_change(plan_id: UUID, measure_id: UUID, activity_id: UUID) -> Activity:
    """The same, with its plan held until the request ends."""
    return _activity_of(measure_to_change(plan_id, measure_id=measure_id), activity_id)


def _activity_of(one: Measure, activity_id: UUID) -> Activity:
    found: Activity = next((found for found in one.activities if found.id == activity_id), None) or abort(404)
    set_committed_value(found, "measure", one)
    return found


def goals_of(plan: Plan) -> Sequence[Goal]:
    """The goals of a plan in their order, without their follow-ups."""
    return db.session.scalars(sa.select(Goal).where(Goal.plan_id == plan.id).order_by(Goal.position)).all()


def carried_out_by(goal: Goal) -> Sequence[ImplementationPlan]:
    """The genomförandeplaner that lead to the goal."""
    return db.session.scalars(sa.select(ImplementationPlan).where(ImplementationPlan.goal_id == goal.id)).all()


def beside(one: Goal | ImplementationPlan | Measure) -> list[Any]:
    """Those it stands among: the fokusområde's goals, the plan's genomförandeplaner, or the measures of its own."""
    record: Any = type(one)
    if isinstance(one, Goal):
        among = sa.and_(Goal.plan_id == one.plan_id, Goal.focus_area_key.is_not_distinct_from(one.focus_area_key))
    elif isinstance(one, Measure):
        among = Measure.implementation_plan_id == one.implementation_plan_id
    else:
        among = ImplementationPlan.plan_id == one.plan_id
    return list(db.session.scalars(sa.select(record).where(among).order_by(record.position)))
