"""Del 2."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import today
from regional_app.db import Base, Told, Versioned, searched
from regional_app.errors import DecidedAlready, NotComplete, StillDraft
from regional_app.plans.models.goal import Goal
from regional_app.plans.models.measure import ImplementationPlan, Measure


class Plan(Told, Versioned, Base):
    """Del 2: a municipality's own plan under the shared agreement, for some years.

    Decided plans are frozen; measures' status, last day and follow-ups go on being written.
    """

    __table_args__: Any = (sa.CheckConstraint("last_year >= first_year", name="ends_after_start"),)

    agreement_id: Mapped[UUID]
    title: Mapped[str]
    first_year: Mapped[int]
    last_year: Mapped[int]
    decided_on: Mapped[date | None]
    decided_by: Mapped[str | None]
    registry_number: Mapped[str | None]
    area_visible: Mapped[bool] = mapped_column(sa.Computed("decided_on is not null", persisted=True))
    search_vector: Mapped[str] = searched("title", "registry_number")

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
    def is_draft(self) -> bool:
        """Not decided, so goals and genomförandeplaner can still be written."""
        return self.decided_on is None

    @property
    def has_ended(self) -> bool:
        """The last of its years has passed."""
        return self.last_year < today().year

    @property
    def measures(self) -> list[Measure]:
        """Every measure, in the order of the genomförandeplaner."""
        return [measure for one in self.implementation_plans for measure in one.measures]

    def covers(self, year: int) -> bool:
        """The plan is for this year, among others."""
        return self.first_year <= year <= self.last_year

    def missing(self, promises: int) -> list[str]:
        """What del 2 lacks (at least one goal, one genomförandeplan, one medborgarlöfte), as keys for the page."""
        parts = {"goals": self.goals, "implementation_plans": self.implementation_plans, "promises": promises}
        return [name for name, there in parts.items() if not there]

    def require_draft(self) -> None:
        """Raise DecidedAlready when the plan is frozen."""
        if not self.is_draft:
            raise DecidedAlready

    def require_decided(self) -> None:
        """Raise StillDraft until the plan is decided."""
        if self.is_draft:
            raise StillDraft

    def decide(self, on: date, by: str, registry_number: str, *, promises: int) -> None:
        """Fastställ del 2: the organ `by`, on a day, with a diarienummer; `promises` are the löften of its years."""
        self.require_draft()
        if self.missing(promises):
            raise NotComplete
        self.decided_on, self.decided_by, self.registry_number = on, by, registry_number
        audit.record("plan.decided", self, on=on.isoformat())
