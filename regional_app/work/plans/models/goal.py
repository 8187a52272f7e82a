"""Mål: what del 2 wants to reach, and when it is reached."""

from datetime import date
from decimal import Decimal
from textwrap import shorten
from typing import TYPE_CHECKING, Any, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import today
from regional_app.db import Base, Versioned, belongs_to, searched
from regional_app.errors import DecidedAlready, NoStart
from regional_app.work.plans.models.follow_up import FollowUp
from regional_app.work.plans.models.goal_kinds import ChangeIn, GoalKind
from regional_app.work.plans.models.goal_progress import GoalProgress

if TYPE_CHECKING:
    from regional_app.work.plans.models.plan import Plan


class GoalValues(TypedDict, total=False):
    """What is written about a goal; each kind needs some of it."""

    text: str
    focus_area_key: str | None
    owner: str
    unit: str
    share_of: str
    period: str | None
    baseline_year: int | None
    baseline_value: Decimal | None
    direction: str
    target_value: Decimal | None
    target_percent: Decimal | None
    change_in: str
    deadline_on: date | None
    season: str
    place: str
    source: str
    indicator_id: UUID | None
    finding_id: UUID | None


class Goal(GoalProgress, Versioned, Base):
    """Mål per fokusområde; owner common, kommun or police. Values are numbers with a unit; shares name their base.

    `target_value` is the level, the least count or the ceiling; `target_percent` the change (−10 for "ten per
    cent less", or ten percentage points when `change_in` says so), for kind CHANGE. Without a focus area the goal
    is the kommun's own. `period` is that of "at least two per year", `share_of` what a share is a share of.

    `origin_id` is the same goal in the first version of a revised plan; all versions share its follow-ups.
    """

    __table_args__: Any = (
        *belongs_to("plans", "plan_id"),
        *belongs_to("indicators", "indicator_id"),
        sa.CheckConstraint("owner in ('common', 'kommun', 'police')", name="owner"),
        *belongs_to("goals", "origin_id"),
        sa.CheckConstraint("change_in in ('percent', 'points')", name="change_in"),
        sa.CheckConstraint("period in ('year', 'half_year', 'quarter', 'month')", name="period"),
    )

    plan_id: Mapped[UUID]
    position: Mapped[int]
    focus_area_key: Mapped[str | None]
    owner: Mapped[str]
    kind: Mapped[str]
    text: Mapped[str]
    unit: Mapped[str] = mapped_column(server_default="")
    baseline_year: Mapped[int | None]
    baseline_value: Mapped[Decimal | None]
    target_value: Mapped[Decimal | None]
    target_percent: Mapped[Decimal | None]
    change_in: Mapped[str] = mapped_column(server_default="percent")
    direction: Mapped[str] = mapped_column(server_default="up")
    deadline_on: Mapped[date | None]
    season: Mapped[str] = mapped_column(server_default="")
    place: Mapped[str] = mapped_column(server_default="")
    source: Mapped[str] = mapped_column(server_default="")
    finding_id: Mapped[UUID | None]
    # The series that its values can be read from; the follow-ups remain the record.
    indicator_id: Mapped[UUID | None]
    period: Mapped[str | None]
    share_of: Mapped[str] = mapped_column(server_default="")
    baseline_source: Mapped[str] = mapped_column(server_default="")
    baseline_by: Mapped[str | None]
    baseline_on: Mapped[date | None]
    origin_id: Mapped[UUID | None]
    thread_id: Mapped[UUID] = mapped_column(sa.Computed("coalesce(origin_id, id)", persisted=True))
    search_vector: Mapped[str] = searched("text", "unit", "place", "season", "source")

    plan: Mapped["Plan"] = relationship(
        primaryjoin="Plan.id == foreign(Goal.plan_id)", back_populates="goals", lazy="raise_on_sql"
    )
    follow_ups: Mapped[list[FollowUp]] = relationship(
        primaryjoin="Goal.thread_id == foreign(FollowUp.goal_id)",
        lazy="raise",
        # They are the thread's: a version that is removed leaves them.
        passive_deletes="all",
        order_by="(FollowUp.made_on, FollowUp.written_at)",
    )

    @property
    def is_draft(self) -> bool:
        """Follows its plan."""
        return self.plan.is_draft

    @property
    def headline(self) -> str:
        """The beginning of the text, for lists and headings."""
        return shorten(self.text, 90, placeholder=" …")

    @property
    def takes_baseline(self) -> bool:
        """Decided without the value it is compared with, so that it can be entered and put right."""
        return self.kind == GoalKind.CHANGE and (self.baseline_value is None or self.baseline_on is not None)

    def edit(self, **values: Unpack[GoalValues]) -> None:
        """Write a goal of a draft anew. Counted in another unit it is another goal, with a history of its own."""
        self.plan.require_open()
        before = self.unit, self.share_of, self.period
        self.take(values)
        if before != (self.unit, self.share_of, self.period):
            self.origin_id = None
        self.require_a_start()
        audit.record("goal.edited", self)

    def require_a_start(self) -> None:
        """Raise NoStart when it asks for a change in per cent of nought."""
        if self.kind == GoalKind.CHANGE and self.change_in == ChangeIn.PERCENT and self.baseline_value == 0:
            raise NoStart

    def require_baseline_wanted(self) -> None:
        """Raise unless it was decided without the value it is compared with, and its plan is worked by."""
        self.plan.require_under_way()
        if not self.takes_baseline:
            raise DecidedAlready

    def enter_baseline(self, value: Decimal, source: str, by: str) -> None:
        """Enter the value of the baseline year, which nobody knew when the plan was decided."""
        self.require_baseline_wanted()
        before, self.baseline_value = self.baseline_value, value
        self.require_a_start()
        self.baseline_source, self.baseline_by, self.baseline_on = source, by, today()
        told = {"before": None if before is None else str(before), "after": str(value), "source": source}
        audit.record("goal.baseline_entered", self, **told)
