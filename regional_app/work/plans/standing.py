"""Where del 2 stands this year, in three questions to the database, for the homes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from regional_app.concepts.year import Year
from regional_app.db import db
from regional_app.policy import P, can
from regional_app.work.plans.models import FollowUp, Goal, ImplementationPlan, Measure, MeasureStatus, Plan, is_of

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

    def is_left_in(self, year: Year) -> bool:
        """Nobody has followed it up in the year, or since."""
        return self.last_on is None or self.last_on < year.first


@dataclass(frozen=True)
class Plans:
    """The plan to work by: of this year, else of the year before; drafts the reader may see; what the plan holds.

    `planned_years` are those two years as far as they have a plan; `coming` is decided for the next.
    """

    decided: Plan | None
    of_this_year: Plan | None
    coming: Plan | None
    planned_years: set[int]
    drafts: list[Draft]
    measures: list[Followed[Measure]]
    goals: list[Followed[Goal]]

    @property
    def followed_year(self) -> Year:
        """The year whose follow-ups are asked for: this, or the last of a plan whose time is over."""
        return min(Year.this(), Year(self.decided.last_year)) if self.decided else Year.this()

    @property
    def open_measures(self) -> list[Followed[Measure]]:
        """Those that are neither done nor cancelled."""
        still = {MeasureStatus.PLANNED, MeasureStatus.ONGOING}
        return [one for one in self.measures if one.record.status in still]


def plans() -> Plans:
    """As the reader may see them."""
    this, before = Year.this(), Year(Year.this().number - 1)
    found = _plans_since(before)
    of_this_year = next((one.Plan for one in found if one.of_this), None)
    in_use = [one.Plan for one in found if not one.Plan.is_draft and not one.Plan.is_superseded]
    coming = next((plan for plan in in_use if plan.first_year == this.number + 1), None)
    current = of_this_year or next((plan for plan in in_use if plan.covers(before)), None)
    drafts = [Draft(*one[:3]) for one in found if one.Plan.is_draft and can(P.PLAN_READ, one.Plan)]
    planned = {this.number} if of_this_year else set()
    planned |= {before.number for one in found if one.of_last}
    plan_id = current.id if current else None
    return Plans(current, of_this_year, coming, planned, drafts, _measures(plan_id), _goals(plan_id))


def _plans_since(year: Year) -> Sequence[Any]:
    """The latest decided first: whether each holds goals and genomförandeplaner, and is the plan of the two years."""
    of = {name: is_of(one.in_sql, Plan, Plan.id) for name, one in (("of_last", year), ("of_this", Year.this()))}
    query = (
        sa.select(Plan, _holds(Goal), _holds(ImplementationPlan), *(one.label(name) for name, one in of.items()))
        .where(Plan.last_year >= year.number)
        .order_by(Plan.decided_on.desc().nulls_last(), Plan.id)
    )
    return db.session.execute(query).all()


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
