"""Åtgärd."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from textwrap import shorten
from typing import TYPE_CHECKING, Any, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.timing import Said
from regional_app.concepts.year import Year
from regional_app.db import Base, Versioned, belongs_to, searched
from regional_app.work.plans.models.activity import Activity
from regional_app.work.plans.models.follow_up import FollowUp
from regional_app.work.plans.models.timed import Timed, with_words

if TYPE_CHECKING:
    from regional_app.work.plans.models.implementation_plan import ImplementationPlan
    from regional_app.work.plans.models.plan import Plan


class MeasureStatus(StrEnum):
    """How far a measure has come."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    CANCELLED = "cancelled"


class MeasureValues(TypedDict, total=False):
    """What is written about a measure; how far it has come is told by other acts."""

    text: str
    done_by: str
    responsible: str
    starts_on: date | None
    starts_as: Said | None
    due_on: date | None
    due_as: Said | None
    cost: Decimal | None
    finding_id: UUID | None
    cause: str


class Measure(Timed, Versioned, Base):
    """Åtgärd: what is done, by which förvaltning or the police, from when to when, and how far it has come.

    `starts_on` and `due_on` are what was planned, `started_on` and `ended_on` what became of it; `cost` is the budget
    in kronor, None when nobody has said. `finding_id` is the problem it addresses, `cause` the cause of that.
    `origin_id` is the same measure in the first version of a revised plan; all versions share its follow-ups.
    """

    __table_args__: Any = (
        *belongs_to("implementation_plans", "implementation_plan_id"),
        *belongs_to("plans", "plan_id"),
        *belongs_to("measures", "origin_id"),
        sa.CheckConstraint("cost >= 0", name="cost"),
        sa.CheckConstraint("done_by in ('kommun', 'police', 'both')", name="done_by"),
        sa.CheckConstraint("due_on is null or starts_on is null or due_on >= starts_on", name="ends_after_start"),
    )

    plan_id: Mapped[UUID]
    implementation_plan_id: Mapped[UUID]
    position: Mapped[int]
    text: Mapped[str]
    responsible: Mapped[str]
    done_by: Mapped[str]
    status: Mapped[str] = mapped_column(server_default="planned")
    started_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    cost: Mapped[Decimal | None]
    cause: Mapped[str] = mapped_column(server_default="")
    finding_id: Mapped[UUID | None]
    origin_id: Mapped[UUID | None]
    thread_id: Mapped[UUID] = mapped_column(sa.Computed("coalesce(origin_id, id)", persisted=True))
    search_vector: Mapped[str] = searched("text", "responsible", "cause")

    plan: Mapped["Plan"] = relationship(primaryjoin="Plan.id == foreign(Measure.plan_id)", lazy="raise_on_sql")
    implementation_plan: Mapped["ImplementationPlan"] = relationship(
        primaryjoin="ImplementationPlan.id == foreign(Measure.implementation_plan_id)",
        back_populates="measures",
        lazy="raise_on_sql",
    )
    follow_ups: Mapped[list[FollowUp]] = relationship(
        primaryjoin="Measure.thread_id == foreign(FollowUp.measure_id)",
        lazy="raise",
        passive_deletes="all",
        order_by="(FollowUp.made_on, FollowUp.written_at)",
    )
    activities: Mapped[list[Activity]] = relationship(
        primaryjoin="Measure.id == foreign(Activity.measure_id)",
        back_populates="measure",
        lazy="raise",
        cascade="all, delete-orphan",
        order_by="Activity.position",
    )

    @property
    def is_draft(self) -> bool:
        """Follows its plan."""
        return self.plan.is_draft

    @property
    def is_late(self) -> bool:
        """The last day has passed and it is neither done nor cancelled."""
        return self.is_open and self.due_on is not None and self.due_on < today()

    @property
    def headline(self) -> str:
        """The beginning of the text, for lists and headings."""
        return shorten(self.text, 90, placeholder=" …")

    @property
    def is_open(self) -> bool:
        """Neither done nor cancelled."""
        return self.status in {MeasureStatus.PLANNED, MeasureStatus.ONGOING}

    @property
    def lacks_follow_up(self) -> bool:
        """Begun, open and in a decided plan, and nobody has followed it up this year."""
        return self.is_open and self.has_begun and not self.plan.is_draft and not self.followed_up_in(Year.this())

    @property
    def has_begun(self) -> bool:
        """Somebody has begun it, or its first day has come. Without such a day it begins with its plan."""
        return self.status != MeasureStatus.PLANNED or self.starts_on is None or self.starts_on <= today()

    def followed_up_in(self, year: Year) -> list[FollowUp]:
        """The follow-ups of the year, the latest last."""
        return [one for one in self.follow_ups if self.plan.about(one.made_on) in year]

    def status_on(self, day: date) -> MeasureStatus:
        """How far it had come on a day, as far as its days say."""
        if self.ended_on and self.ended_on > day and self.started_on and self.started_on <= day:
            return MeasureStatus.ONGOING
        if (self.ended_on and self.ended_on > day) or (self.started_on and self.started_on > day):
            return MeasureStatus.PLANNED
        return MeasureStatus(self.status)

    @property
    def lacks_cause(self) -> bool:
        """Nobody has said what it does something about."""
        return not self.cause

    @property
    def done_activities(self) -> int:
        """How many of its activities are done."""
        return sum(one.is_done for one in self.activities)

    def days_when(self, status: str) -> tuple[date | None, date | None]:
        """The days it started and ended, when it comes this far today."""
        started = None if status == MeasureStatus.PLANNED else self.started_on or today()
        is_over = status in {MeasureStatus.DONE, MeasureStatus.CANCELLED}
        if status == MeasureStatus.CANCELLED:
            # What was never begun did not start on the day it was cancelled.
            started = self.started_on
        return started, (today() if is_over else None)

    def edit(self, **values: Unpack[MeasureValues]) -> None:
        """Write it anew, in a draft."""
        self.plan.require_open()
        self.take(with_words(values))
        audit.record("measure.edited", self)

    def move_to(self, status: str, *, on: date | None = None) -> None:
        """Say how far the measure has come; today is the day it started or ended. `on`: what a past day shows."""
        self.plan.require_progress(on)
        self.started_on, self.ended_on = self.days_when(status)
        before, self.status = self.status, status
        audit.record("measure.moved", self, before=before, after=status)

    def reschedule(self, due_on: date | None) -> None:
        """Say when it shall be done; the day of a decided plan moves too, and the log says from when."""
        self.plan.require_progress()
        before, self.due_on, self.due_as = self.due_on, due_on, None
        audit.record("measure.rescheduled", self, before=_told(before), after=_told(due_on))


def _told(day: date | None) -> str | None:
    return day.isoformat() if day else None
