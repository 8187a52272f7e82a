"""What an agreement says: focus areas with their goals, commitments, sections, definitions and references."""

from datetime import date
from decimal import Decimal
from typing import Any, TypedDict
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app.clock import today
from regional_app.db import Base, TenantOwned, Versioned, belongs_to, searched


class SectionValues(TypedDict, total=False):
    """What is written in a section."""

    heading: str
    body: str


class FocusAreaValues(TypedDict, total=False):
    """What is written of a focus area."""

    title: str
    overarching_goal: str


class CommitmentValues(TypedDict, total=False):
    """What is written of a commitment."""

    text: str
    who: str
    evidence: str


class DefinitionValues(TypedDict, total=False):
    """What is written of a word."""

    term: str
    meaning: str


class ReferenceValues(TypedDict, total=False):
    """What is written of a strategy or law."""

    title: str
    issuer: str
    valid_from: date | None
    valid_to: date | None


# What is written of any of the parts.
PartValues = SectionValues | FocusAreaValues | CommitmentValues | DefinitionValues | ReferenceValues


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


class Section(Versioned, Base):
    """Avsnitt: a heading and a text in Markdown (headings, lists, links, tables)."""

    __table_args__: Any = belongs_to("agreements", "agreement_id")

    agreement_id: Mapped[UUID]
    position: Mapped[int]
    heading: Mapped[str]
    body: Mapped[str] = mapped_column(default="", server_default="")
    search_vector: Mapped[str] = searched("heading", "body")


class Definition(TenantOwned, Base):
    """What a word means in this agreement; shown where the word stands."""

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "agreement_id", "term"),
        *belongs_to("agreements", "agreement_id"),
    )

    agreement_id: Mapped[UUID]
    term: Mapped[str]
    meaning: Mapped[str]


class AgreementReference(TenantOwned, Base):
    """A strategy or law that the agreement leans on, with the time it holds."""

    __table_args__: Any = belongs_to("agreements", "agreement_id")

    agreement_id: Mapped[UUID]
    title: Mapped[str]
    issuer: Mapped[str] = mapped_column(default="", server_default="")
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]

    @property
    def has_ended(self) -> bool:
        """What is cited no longer holds: the agreement should say what took over."""
        return self.valid_to is not None and self.valid_to < today()
