"""The agreement and what it holds: parties, focus areas with their goals, commitments."""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app.clock import today
from regional_app.db import Base, TenantOwned, belongs_to, searched


class AgreementState(StrEnum):
    """Where an agreement stands today; derived from the clock and the signatures, never typed."""

    LABEL_ONLY = "label_only"
    DRAFT = "draft"
    AWAITS_SIGNATURES = "awaits_signatures"
    COMING = "coming"
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"


class Agreement(TenantOwned, Base):
    """Överenskommelse, del 1. The label period ("2017–2018") is not the legal one: that is from–to."""

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "key"),
        sa.CheckConstraint("valid_to is null or valid_to >= valid_from", name="ends_after_start"),
    )

    key: Mapped[str]
    title: Mapped[str]
    label: Mapped[str]
    summary: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    predecessor_key: Mapped[str | None]
    reader_ids: Mapped[list[UUID]] = mapped_column(ARRAY(sa.Uuid()), server_default=sa.text("'{}'"))
    search_vector: Mapped[str] = searched("title", "label", "summary")

    parties: Mapped[list["Party"]] = relationship(
        primaryjoin="Agreement.id == foreign(Party.agreement_id)", lazy="raise", order_by="Party.position"
    )
    focus_areas: Mapped[list["FocusArea"]] = relationship(
        primaryjoin="Agreement.id == foreign(FocusArea.agreement_id)",
        lazy="raise",
        order_by="FocusArea.position",
    )
    commitments: Mapped[list["Commitment"]] = relationship(
        primaryjoin="Agreement.id == foreign(Commitment.agreement_id)",
        lazy="raise",
        order_by="Commitment.position",
    )

    @property
    def is_signed(self) -> bool:
        """Every party has signed."""
        return bool(self.parties) and all(party.has_signed for party in self.parties)

    @property
    def state(self) -> AgreementState:
        """The state of today (domain.md 3). Whether a later one took over is told by `lineage`."""
        if self.valid_from is None:
            return AgreementState.DRAFT
        if not self.is_signed:
            return AgreementState.AWAITS_SIGNATURES
        if self.valid_from > today():
            return AgreementState.COMING
        if self.valid_to is not None and self.valid_to < today():
            return AgreementState.EXPIRED
        return AgreementState.IN_FORCE

    @property
    def is_draft(self) -> bool:
        """No legal period is known: nothing has been signed, or only the label has come down to us."""
        return self.valid_from is None

    @property
    def days_left(self) -> int | None:
        """Days until the last day, counted from today; None without a last day."""
        return (self.valid_to - today()).days if self.valid_to else None

    def covers(self, year: int) -> bool:
        """Some day of the year lies within the legal period."""
        begins, ends = self.valid_from, self.valid_to
        return begins is not None and begins.year <= year and (ends is None or ends.year >= year)

    @property
    def label_years(self) -> list[int]:
        """The years of the label: 2017 and 2018 of "2017–2018"."""
        return [int(year) for year in re.findall(r"[0-9]{4}", self.label)]

    def is_called_by(self, year: int) -> bool:
        """The label names the year or years around it."""
        named = self.label_years
        return bool(named) and named[0] <= year <= named[-1]


class Party(TenantOwned, Base):
    """A party: the police or a kommun, with its own registry number and the role that signed (never a name)."""

    __table_args__: Any = (
        sa.CheckConstraint("kind in ('police', 'kommun')", name="kind"),
        *belongs_to("agreements", "agreement_id"),
    )

    agreement_id: Mapped[UUID]
    position: Mapped[int]
    kind: Mapped[str]
    space_id: Mapped[UUID | None]
    name: Mapped[str]
    registry_number: Mapped[str | None]
    signatory_role: Mapped[str | None]
    signed_on: Mapped[date | None]
    signed_at_place: Mapped[str | None]
    # The party has signed, but our source does not say on which day.
    signed_without_date: Mapped[bool] = mapped_column(default=False, server_default=sa.false())

    @property
    def has_signed(self) -> bool:
        """The party has signed, on a known day or not."""
        return self.signed_on is not None or self.signed_without_date


class FocusArea(TenantOwned, Base):
    """Fokusområde with its overarching goal. `key` is what plans and figures refer to."""

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "agreement_id", "key"),
        *belongs_to("agreements", "agreement_id"),
    )

    agreement_id: Mapped[UUID]
    position: Mapped[int]
    key: Mapped[str]
    title: Mapped[str]
    overarching_goal: Mapped[str]
    search_vector: Mapped[str] = searched("title", "overarching_goal")

    goals: Mapped[list["AgreementGoal"]] = relationship(
        primaryjoin="FocusArea.id == foreign(AgreementGoal.focus_area_id)",
        lazy="raise",
        order_by="AgreementGoal.position",
    )


class AgreementGoal(TenantOwned, Base):
    """A measurable goal written into the agreement itself: change in per cent against a baseline year.

    Without the baseline's value no percentage can be said: that is a state, "baslinje saknas".
    """

    __table_args__: Any = belongs_to("focus_areas", "focus_area_id")

    focus_area_id: Mapped[UUID]
    position: Mapped[int]
    text: Mapped[str]
    unit: Mapped[str | None]
    change_percent: Mapped[Decimal | None]
    baseline_year: Mapped[int | None]
    baseline_value: Mapped[Decimal | None]
    search_vector: Mapped[str] = searched("text")

    @property
    def lacks_baseline(self) -> bool:
        """A change is promised against a year whose value nobody has entered."""
        return self.change_percent is not None and self.baseline_value is None


class Commitment(TenantOwned, Base):
    """Åtagande: what the parties oblige themselves to. `evidence` is the kind of record that shows it is met."""

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "agreement_id", "code"),
        *belongs_to("agreements", "agreement_id"),
    )

    agreement_id: Mapped[UUID]
    position: Mapped[int]
    code: Mapped[str]
    text: Mapped[str]
    who: Mapped[str]
    evidence: Mapped[str]
    search_vector: Mapped[str] = searched("text", "code")
