"""Reads of plans and what they hold."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import abort
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.attributes import set_committed_value

from regional_app.agreements.models import Agreement, FocusArea
from regional_app.db import db
from regional_app.plans.models import Goal, ImplementationPlan, Measure, Plan


def plan(plan_id: UUID) -> Plan:
    """One plan with all it holds, or 404."""
    return db.get_or_404(Plan, plan_id, options=_whole())


def plan_to_change(plan_id: UUID) -> Plan:
    """The same, held until the request ends: nobody decides it while somebody writes in it."""
    return db.get_or_404(Plan, plan_id, options=_whole(), with_for_update=True)


def plans() -> Sequence[Plan]:
    """All plans with what they hold, the latest years first."""
    return db.session.scalars(
        sa.select(Plan).options(*_whole()).order_by(Plan.first_year.desc(), Plan.last_year.desc(), Plan.title)
    ).all()


def decided_for(year: int) -> Plan | None:
    """The plan of a year: of those decided for it, the one decided last."""
    return db.session.scalar(
        sa.select(Plan)
        .where(Plan.decided_on.is_not(None), Plan.first_year <= year, Plan.last_year >= year)
        .options(*_whole())
        .order_by(Plan.decided_on.desc(), Plan.id)
        .limit(1)
    )


def goal(plan_id: UUID, goal_id: UUID) -> Goal:
    """One goal of a plan, or 404."""
    found: Goal = _among(plan(plan_id), "goals", goal_id)
    return found


def goal_to_change(plan_id: UUID, goal_id: UUID) -> Goal:
    """The same, with its plan held until the request ends."""
    found: Goal = _among(plan_to_change(plan_id), "goals", goal_id)
    return found


def implementation_plan(plan_id: UUID, implementation_plan_id: UUID) -> ImplementationPlan:
    """One genomförandeplan of a plan, or 404."""
    found: ImplementationPlan = _among(plan(plan_id), "implementation_plans", implementation_plan_id)
    return found


def implementation_plan_to_change(plan_id: UUID, implementation_plan_id: UUID) -> ImplementationPlan:
    """The same, with its plan held until the request ends."""
    found: ImplementationPlan = _among(plan_to_change(plan_id), "implementation_plans", implementation_plan_id)
    return found


def measure(plan_id: UUID, measure_id: UUID) -> Measure:
    """One measure of a plan, or 404."""
    found: Measure = _among(plan(plan_id), "measures", measure_id)
    return found


def measure_to_change(plan_id: UUID, measure_id: UUID) -> Measure:
    """The same, with its plan held until the request ends."""
    found: Measure = _among(plan_to_change(plan_id), "measures", measure_id)
    return found


def agreement_of(plan: Plan) -> Agreement | None:
    """The agreement the plan stands under, when the room may read it."""
    return db.session.get(Agreement, plan.agreement_id)


def focus_areas_of(plan: Plan) -> Sequence[FocusArea]:
    """The fokusområden of its agreement, in their order."""
    return db.session.scalars(
        sa.select(FocusArea).where(FocusArea.agreement_id == plan.agreement_id).order_by(FocusArea.position)
    ).all()


def _whole() -> list[Any]:
    measures = selectinload(Plan.implementation_plans).selectinload(ImplementationPlan.measures)
    return [selectinload(Plan.goals).selectinload(Goal.follow_ups), measures.selectinload(Measure.follow_ups)]


def _among(plan: Plan, part: str, wanted: UUID) -> Any:
    """The one of the plan's parts, holding on to its plan so that asking for it is no question to the database."""
    one = next((found for found in getattr(plan, part) if found.id == wanted), None) or abort(404)
    set_committed_value(one, "plan", plan)
    return one
