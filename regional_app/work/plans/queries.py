"""Reads of plans and what they hold."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import abort
from sqlalchemy.orm import contains_eager, selectinload

from regional_app.concepts.year import Year
from regional_app.db import db
from regional_app.work.agreements.models import FocusArea
from regional_app.work.plans.models import Goal, ImplementationPlan, Measure, Plan, SharedPlan, is_of


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


def decided_plans() -> Sequence[Plan]:
    """The kommun's decided plans without what they hold, the latest years first."""
    return db.session.scalars(
        sa.select(Plan)
        .where(Plan.decided_on.is_not(None))
        .order_by(Plan.first_year.desc(), Plan.decided_on.desc(), Plan.title)
    ).all()


def plan_named(plan_id: UUID | None) -> Plan | None:
    """A plan without what it holds, for what links to it; None when there is none."""
    return db.session.get(Plan, plan_id) if plan_id else None


def successor_of(plan: Plan) -> Plan | None:
    """The revision of a plan, a draft or decided, without what it holds."""
    return db.session.scalar(sa.select(Plan).where(Plan.predecessor_id == plan.id))


def plan_of_thread(record: Goal | Measure) -> UUID:
    """The plan that the first version of a goal or measure belongs to; its follow-ups stand there."""
    model = type(record)
    if record.origin_id is None:
        return record.plan_id
    return db.session.scalars(sa.select(model.plan_id).where(model.id == record.origin_id)).one()


def shared_copy_of(plan: Plan) -> SharedPlan | None:
    """What the kommun shares of its plan."""
    return db.session.scalar(sa.select(SharedPlan).where(SharedPlan.plan_id == plan.id))


def shared_plans() -> Sequence[SharedPlan]:
    """Every shared plan one may begin from, the latest first."""
    return db.session.scalars(sa.select(SharedPlan).order_by(SharedPlan.decided_on.desc(), SharedPlan.kommun)).all()


def shared_plan(shared_plan_id: UUID) -> SharedPlan:
    """One of them, or 404."""
    return db.get_or_404(SharedPlan, shared_plan_id)


def decided_for(year: int) -> Plan | None:
    """The plan of the year, with what it holds."""
    return db.session.scalar(sa.select(Plan).where(is_of(Year(year).in_sql, Plan, Plan.id)).options(*_whole()))


def measures() -> Sequence[Measure]:
    """Every measure of every plan with its follow-ups: the latest plan first, each in its own order.

    Each once: a superseded plan is history, and a revision's copies come when it is decided.
    """
    return db.session.scalars(
        sa.select(Measure)
        .join(Measure.plan)
        .join(Measure.implementation_plan)
        .where(Plan.superseded_on.is_(None), sa.or_(Plan.predecessor_id.is_(None), Plan.decided_on.is_not(None)))
        .options(*_at_home(), selectinload(Measure.follow_ups), selectinload(Measure.activities))
        .order_by(Plan.first_year.desc(), Plan.title, Plan.id, ImplementationPlan.position, Measure.position)
    ).all()


def measure_anywhere(measure_id: UUID) -> Measure:
    """One measure with its plan, whichever that is, or 404; held until the request ends."""
    return next(iter(measures_to_change([measure_id])), None) or abort(404)


def measures_to_change(measure_ids: Iterable[UUID]) -> Sequence[Measure]:
    """These with their plans, held until the request ends; always in one order, so that two never wait in a ring."""
    return db.session.scalars(
        sa.select(Measure)
        .join(Measure.plan)
        .join(Measure.implementation_plan)
        .options(*_at_home(), selectinload(Measure.follow_ups))
        .where(Measure.id.in_(measure_ids))
        .order_by(Measure.id)
        .with_for_update(of=Measure)
    ).all()


def focus_areas_of(plan: Plan) -> Sequence[FocusArea]:
    """The fokusområden of its agreement, in their order."""
    return db.session.scalars(
        sa.select(FocusArea).where(FocusArea.agreement_id == plan.agreement_id).order_by(FocusArea.position)
    ).all()


def _at_home() -> list[Any]:
    return [contains_eager(Measure.plan), contains_eager(Measure.implementation_plan)]


def _whole() -> list[Any]:
    measures = selectinload(Plan.implementation_plans).selectinload(ImplementationPlan.measures)
    return [
        selectinload(Plan.goals).selectinload(Goal.follow_ups),
        measures.options(selectinload(Measure.follow_ups), selectinload(Measure.activities)),
    ]
