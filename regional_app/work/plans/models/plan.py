"""Del 2."""

from datetime import date
from enum import StrEnum
from typing import Any, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.concepts.afterwards import Entered
from regional_app.concepts.decided import DecisionValues
from regional_app.concepts.year import Year, about
from regional_app.db import Base, Told, Versioned, belongs_to, db, searched
from regional_app.errors import DomainError, TooEarly
from regional_app.work.agreements.models import Agreement
from regional_app.work.plans.closing import agreement_named, require_held
from regional_app.work.plans.models.gaps import Around, Gaps
from regional_app.work.plans.models.goal import Goal
from regional_app.work.plans.models.implementation_plan import ImplementationPlan
from regional_app.work.plans.models.measure import Measure
from regional_app.work.plans.models.plan_state import PlanState


class RestsOn(StrEnum):
    """What a plan begins from; `unstated` is a plan from before the question was asked, or not answered yet."""

    UNSTATED = "unstated"
    FIRST = "first"
    EVALUATION = "evaluation"


class PlanValues(TypedDict, total=False):
    """What is written about a plan itself."""

    title: str
    agreement_id: UUID
    first_year: int
    last_year: int
    rests_on: str
    evaluation: str
    evaluation_year: int | None
    evaluated_plan_id: UUID | None


class Plan(PlanState, Gaps, Entered, Told, Versioned, Base):
    """Del 2: a municipality's own plan under the shared agreement, for some years.

    Decided plans are frozen; measures' status, last day, activities and follow-ups go on being written. A revision
    is a new plan with `predecessor_id` and its reason; when it is decided, the one before is superseded.
    """

    __table_args__: Any = (
        *belongs_to("plans", "predecessor_id"),
        *belongs_to("plans", "evaluated_plan_id"),
        sa.UniqueConstraint("tenant_id", "predecessor_id"),
        sa.CheckConstraint("last_year >= first_year", name="ends_after_start"),
        sa.CheckConstraint("rests_on in ('unstated', 'first', 'evaluation')", name="rests_on"),
        sa.CheckConstraint("predecessor_id is null or revision_reason <> ''", name="revision_has_reason"),
    )

    agreement_id: Mapped[UUID]
    title: Mapped[str]
    first_year: Mapped[int]
    last_year: Mapped[int]
    predecessor_id: Mapped[UUID | None]
    revision_reason: Mapped[str] = mapped_column(server_default="")
    superseded_on: Mapped[date | None]
    rests_on: Mapped[str] = mapped_column(server_default="unstated")
    evaluation_year: Mapped[int | None]
    evaluation: Mapped[str] = mapped_column(server_default="")
    evaluated_plan_id: Mapped[UUID | None]
    copied_from: Mapped[str] = mapped_column(server_default="")
    area_visible: Mapped[bool] = mapped_column(sa.Computed("decided_on is not null", persisted=True))
    search_vector: Mapped[str] = searched("title", "registry_number")

    # When the room may read it; the area's engine never asks.
    agreement: Mapped[Agreement | None] = relationship(
        primaryjoin="foreign(Plan.agreement_id) == Agreement.id", viewonly=True, lazy="select"
    )
    goals: Mapped[list[Goal]] = relationship(
        primaryjoin="Plan.id == foreign(Goal.plan_id)",
        back_populates="plan",
        lazy="raise",
        order_by="Goal.position",
    )
    implementation_plans: Mapped[list[ImplementationPlan]] = relationship(
        primaryjoin="Plan.id == foreign(ImplementationPlan.plan_id)",
        back_populates="plan",
        lazy="raise",
        order_by="ImplementationPlan.position",
    )

    @property
    def has_ended(self) -> bool:
        """The last of its years has passed."""
        return Year(self.last_year) < Year.this()

    @property
    def measures(self) -> list[Measure]:
        """Every measure, in the order of the genomförandeplaner."""
        return [measure for one in self.implementation_plans for measure in one.measures]

    def covers(self, year: Year) -> bool:
        """The plan is for this year, among others."""
        return year.meets(Year(self.first_year).first, Year(self.last_year).last)

    def about(self, made_on: date) -> date:
        """The day that a follow-up is about: the plan's last when its time is over.

        What is said after the plan was superseded is said of the version that took its place.
        """
        return made_on if self.is_superseded else about(made_on, Year(self.last_year).last)

    @property
    def about_year(self) -> Year:
        """The last of its years."""
        return Year(self.last_year)

    def require_years(self) -> None:
        """Raise OutsideAgreement unless its agreement held in its first and its last year."""
        require_held(agreement_named(self.agreement_id), Year(self.first_year), Year(self.last_year))

    def require_goal(self, goal_id: UUID | None) -> None:
        """Raise DomainError unless the goal is one of its own."""
        goal = db.session.get(Goal, goal_id) if goal_id else None
        if goal_id and (goal is None or goal.plan_id != self.id):
            raise DomainError

    def edit(self, **values: Unpack[PlanValues]) -> None:
        """Write a draft's title, years, agreement or grounds anew."""
        self.require_open()
        self.take(values)
        self.require_years()
        audit.record("plan.edited", self)

    def supersede(self, on: date) -> None:
        """Ersätt planen with a revision decided on this day."""
        self.require_in_use()
        if self.decided_on and on < self.decided_on:
            raise TooEarly
        self.superseded_on = on
        audit.record("plan.superseded", self, on=on.isoformat())

    def decide(
        self,
        *,
        around: Around,
        reason: str = "",
        replaced: "Plan | None" = None,
        **decision: Unpack[DecisionValues],
    ) -> None:
        """Fastställ del 2; with a `reason` when something is missing.

        A revision is decided together with the plan it replaces, which is superseded the same day.
        """
        self.require_open()
        self.keep_gaps(around, reason)
        if self.predecessor_id != (replaced.id if replaced else None):
            raise DomainError
        if replaced:
            replaced.supersede(decision["on"])
        self.keep_decision(decision)
        self.entered_today()
        audit.record("plan.decided", self, on=decision["on"].isoformat())
