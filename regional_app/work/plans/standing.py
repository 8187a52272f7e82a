"""Where del 2 stands this year, in three questions to the database, for the homes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from regional_app.clock import today
from regional_app.db import db
from regional_app.policy import P, can
from regional_app.work.plans.models import FollowUp, Goal, ImplementationPlan, Measure, MeasureStatus, Plan

Record = TypeVar("Record", Measure, Goal)


@dataclass(frozen=True)
class Draft:
    """A plan that is being written, and what it already holds."""

    plan: Plan
    has_goals: bool
    has_implementation_plans: bool


@dataclass(frozen=True)
class Followed(Generic[Record]):
    """A measure or goal, and the day it was followed up last."""

    record: Record
    last_on: date | None

    @property
    def is_left_this_year(self) -> bool:
        """Nobody has followed it up this year."""
        return self.last_on is None or self.last_on.year < today().year


@dataclass(frozen=True)
class Plans:
    """The decided plan of the year, else of the year before; drafts the reader may see; what the plan holds.

    `planned_years` are those two years as far as a decided plan covers them.
    """

    decided: Plan | None
    planned_years: set[int]
    drafts: list[Draft]
    measures: list[Followed[Measure]]
    goals: list[Followed[Goal]]

    @property
    def of_this_year(self) -> Plan | None:
        """The decided plan, when it covers this year."""
        return self.decided if self.decided and self.decided.covers(today().year) else None

    @property
    def open_measures(self) -> list[Followed[Measure]]:
        """Those that are neither done nor cancelled."""
        still = {MeasureStatus.PLANNED, MeasureStatus.ONGOING}
        return [one for one in self.measures if one.record.status in still]


def plans() -> Plans:
    """As the reader may see them."""
    year = today().year
    found = _plans_since(year - 1)
    decided = [plan for plan, *_ in found if not plan.is_draft]
    in_use = [plan for plan in decided if not plan.is_superseded]
    current = next((plan for wanted in (year, year - 1) for plan in in_use if plan.covers(wanted)), None)
    drafts = [Draft(*one) for one in found if one[0].is_draft and can(P.PLAN_READ, one[0])]
    plan_id = current.id if current else None
    planned = {wanted for wanted in (year - 1, year) for plan in decided if plan.covers(wanted)}
    return Plans(current, planned, drafts, _measures(plan_id), _goals(plan_id))


def _plans_since(year: int) -> Sequence[tuple[Plan, bool, bool]]:
    """The latest decided first; with whether each holds goals and genomförandeplaner."""
    query = (
        sa.select(Plan, _holds(Goal), _holds(ImplementationPlan))
        .where(Plan.last_year >= year)
        .order_by(Plan.decided_on.desc().nulls_last(), Plan.id)
    )
    return [(plan, goals, implementations) for plan, goals, implementations in db.session.execute(query)]


def _holds(part: type[Goal | ImplementationPlan]) -> sa.Exists:
    return sa.exists().where(part.plan_id == Plan.id)


def _measures(plan_id: UUID | None) -> list[Followed[Measure]]:
    query = (
        sa.select(Measure, _last(Measure, FollowUp.measure_id))
        .join(ImplementationPlan, ImplementationPlan.id == Measure.implementation_plan_id)
        .where(Measure.plan_id == plan_id)
        .order_by(ImplementationPlan.position, Measure.position)
    )
    return [Followed(measure, last_on) for measure, last_on in db.session.execute(query)]


def _goals(plan_id: UUID | None) -> list[Followed[Goal]]:
    query = sa.select(Goal, _last(Goal, FollowUp.goal_id)).where(Goal.plan_id == plan_id).order_by(Goal.position)
    return [Followed(goal, last_on) for goal, last_on in db.session.execute(query)]


def _last(record: type[Measure | Goal], reference: InstrumentedAttribute[UUID | None]) -> sa.ScalarSelect[date]:
    """The day of the latest follow-up of each."""
    return (
        sa.select(sa.func.max(FollowUp.made_on))
        .where(reference == record.thread_id)
        .correlate(record)
        .scalar_subquery()
    )
