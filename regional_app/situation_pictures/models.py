"""The situation picture, its findings and their causes."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import today
from regional_app.db import Base, Told, Versioned, belongs_to, searched
from regional_app.errors import DecidedAlready, NotComplete


class Source(StrEnum):
    """Who told us (the four sources of the method)."""

    STAFF = "staff"
    CITIZENS = "citizens"
    PARTNERS = "partners"
    POLICE = "police"


class Trend(StrEnum):
    """Where a problem is going."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"
    UNKNOWN = "unknown"


class Seriousness(StrEnum):
    """How much harm a problem does."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


# The law asks for an update at least every second year; we say so three months before.
WARN_BEFORE = timedelta(days=90)


def renewed_by(decided_on: date) -> date:
    """Two years after the decision."""
    leap_day = (decided_on.month, decided_on.day) == (2, 29)
    return decided_on.replace(year=decided_on.year + 2, day=28 if leap_day else decided_on.day)


class SituationPicture(Told, Versioned, Base):
    """Lägesbild över brottsligheten i kommunen för en period (lag 2023:196, 4 §).

    The law asks for a mapping of crime, other information, and an analysis; it cannot be decided with one empty.
    A decided picture is frozen and seen by the area.
    """

    title: Mapped[str]
    period: Mapped[str]
    extent: Mapped[str] = mapped_column(server_default="")
    other_information: Mapped[str] = mapped_column(server_default="")
    analysis: Mapped[str] = mapped_column(server_default="")
    decided_on: Mapped[date | None]
    decided_by: Mapped[str | None]
    registry_number: Mapped[str | None]
    area_visible: Mapped[bool] = mapped_column(sa.Computed("decided_on is not null", persisted=True))
    search_vector: Mapped[str] = searched(
        "title", "period", "extent", "other_information", "analysis", "registry_number"
    )

    findings: Mapped[list["Finding"]] = relationship(
        primaryjoin="SituationPicture.id == foreign(Finding.situation_picture_id)",
        back_populates="picture",
        lazy="raise",
        order_by="Finding.priority.nulls_last(), Finding.title",
    )

    @property
    def is_draft(self) -> bool:
        """Not decided, so it can still be written in."""
        return self.decided_on is None

    def missing(self) -> list[str]:
        """What stands between the draft and a decision, as keys for the page."""
        parts = ("extent", "other_information", "analysis")
        found = [part for part in parts if not getattr(self, part).strip()]
        return found if self.findings else [*found, "findings"]

    def require_draft(self) -> None:
        """Raise DecidedAlready when the picture is frozen."""
        if not self.is_draft:
            raise DecidedAlready

    def decide(self, on: date, by: str, registry_number: str) -> None:
        """Fastställ lägesbilden: from now on its text is frozen."""
        self.require_draft()
        if self.missing():
            raise NotComplete
        self.decided_on, self.decided_by, self.registry_number = on, by, registry_number
        audit.record("situation_picture.decided", self, on=on.isoformat())

    @property
    def due_on(self) -> date | None:
        """The last day to renew it: two years after the decision (6 §)."""
        return renewed_by(self.decided_on) if self.decided_on else None

    def is_old(self, on: date | None = None) -> bool:
        """More than two years have passed since the decision (6 §)."""
        return self.due_on is not None and self.due_on < (on or today())

    def is_due_soon(self, on: date | None = None) -> bool:
        """The two years end within three months."""
        day = on or today()
        return self.due_on is not None and day <= self.due_on <= day + WARN_BEFORE


class Finding(Versioned, Base):
    """Problembild: one problem, where it is, where it is going, how serious it is, and why we think it is so."""

    __table_args__: Any = (
        *belongs_to("situation_pictures", "situation_picture_id"),
        sa.CheckConstraint("priority is null or priority between 1 and 99", name="priority"),
    )

    situation_picture_id: Mapped[UUID]
    title: Mapped[str]
    category: Mapped[str]
    place: Mapped[str] = mapped_column(server_default="")
    source: Mapped[str]
    trend: Mapped[str]
    seriousness: Mapped[str]
    evidence: Mapped[str] = mapped_column(server_default="")
    cause: Mapped[str] = mapped_column(server_default="")
    focus_area_key: Mapped[str | None]
    priority: Mapped[int | None]
    search_vector: Mapped[str] = searched("title", "category", "place", "evidence", "cause")

    picture: Mapped[SituationPicture] = relationship(
        primaryjoin="SituationPicture.id == foreign(Finding.situation_picture_id)",
        back_populates="findings",
        lazy="raise_on_sql",
    )

    @property
    def is_draft(self) -> bool:
        """Follows its lägesbild."""
        return self.picture.is_draft

    def prioritise(self, priority: int | None) -> None:
        """Say how important it is among the findings; 1 comes first."""
        self.picture.require_draft()
        self.priority = priority
        audit.record("finding.prioritised", self, priority=priority)
