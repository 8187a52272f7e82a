"""Aktivitet."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.timing import Said
from regional_app.db import Base, Versioned, belongs_to
from regional_app.work.plans.models.timed import Timed, with_words

if TYPE_CHECKING:
    from regional_app.work.plans.models.measure import Measure


class ActivityValues(TypedDict, total=False):
    """What is written about an activity."""

    text: str
    responsible: str
    starts_on: date | None
    starts_as: Said | None
    due_on: date | None
    due_as: Said | None
    cost: Decimal | None


class Activity(Timed, Versioned, Base):
    """Aktivitet: a step under a measure, ticked when done; how one works, so it is written after the decision."""

    __table_args__: Any = (
        *belongs_to("plans", "plan_id"),
        *belongs_to("measures", "measure_id"),
        sa.CheckConstraint("cost >= 0", name="cost"),
        sa.CheckConstraint("due_on is null or starts_on is null or due_on >= starts_on", name="ends_after_start"),
    )

    plan_id: Mapped[UUID]
    measure_id: Mapped[UUID]
    position: Mapped[int]
    text: Mapped[str]
    responsible: Mapped[str] = mapped_column(server_default="")
    cost: Mapped[Decimal | None]
    done_on: Mapped[date | None]

    measure: Mapped["Measure"] = relationship(
        primaryjoin="Measure.id == foreign(Activity.measure_id)", back_populates="activities", lazy="raise_on_sql"
    )

    @property
    def is_draft(self) -> bool:
        """Follows its plan."""
        return self.measure.is_draft

    @property
    def is_done(self) -> bool:
        """Somebody has ticked it."""
        return self.done_on is not None

    @property
    def is_late(self) -> bool:
        """Its last day has passed and it is not done."""
        return not self.is_done and self.due_on is not None and self.due_on < today()

    def edit(self, **values: Unpack[ActivityValues]) -> None:
        """Write it anew, while its plan is worked by."""
        self.measure.plan.require_progress()
        self.take(with_words(values))
        audit.record("activity.edited", self)

    def tick(self, done_on: date | None) -> None:
        """Done on a day, or not done after all."""
        self.measure.plan.require_progress()
        before, self.done_on = self.done_on, done_on
        told = {
            "before": before.isoformat() if before else None,
            "after": done_on.isoformat() if done_on else None,
        }
        if done_on:
            audit.record("activity.done", self, **told)
        else:
            audit.record("activity.reopened", self, **told)
