"""The findings of a lägesbild: when they are seen, why they are there, how the parties rank them."""

from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship
from sqlalchemy.orm.attributes import flag_modified

from regional_app import audit
from regional_app.db import Base, TenantOwned, Versioned, belongs_to, searched
from regional_app.work.situation_pictures.models.picture import SituationPicture


class FindingValues(TypedDict, total=False):
    """What is written about a problem; `cause` is the chain, one cause to a line."""

    title: str
    category: str
    place: str
    time_pattern: str
    weekday: str | None
    time_of_day: str | None
    season: str | None
    source: str
    trend: str
    seriousness: str
    evidence: str
    cause: str
    focus_area_key: str | None
    priority: int | None


class Finding(Versioned, Base):
    """Problembild: one problem, where and when it is, where it is going, how serious it is, and why it is so.

    `origin_id` is the same problem in the first lägesbild that told of it. All its versions have one `thread_id`,
    the problem's identity, and what answers it (goals, measures, löften) points there.
    """

    __table_args__: Any = (
        *belongs_to("situation_pictures", "situation_picture_id"),
        *belongs_to("findings", "predecessor_id"),
        *belongs_to("findings", "origin_id"),
        sa.CheckConstraint("priority is null or priority between 1 and 99", name="priority"),
    )

    situation_picture_id: Mapped[UUID]
    predecessor_id: Mapped[UUID | None]
    origin_id: Mapped[UUID | None]
    thread_id: Mapped[UUID] = mapped_column(sa.Computed("coalesce(origin_id, id)", persisted=True))
    title: Mapped[str]
    category: Mapped[str]
    place: Mapped[str] = mapped_column(server_default="")
    time_pattern: Mapped[str] = mapped_column(server_default="")
    weekday: Mapped[str | None]
    time_of_day: Mapped[str | None]
    season: Mapped[str | None]
    source: Mapped[str]
    trend: Mapped[str]
    seriousness: Mapped[str]
    evidence: Mapped[str] = mapped_column(server_default="")
    focus_area_key: Mapped[str | None]
    priority: Mapped[int | None]
    search_vector: Mapped[str] = searched("title", "category", "place", "evidence", "time_pattern")

    picture: Mapped[SituationPicture] = relationship(
        primaryjoin="SituationPicture.id == foreign(Finding.situation_picture_id)",
        back_populates="findings",
        lazy="raise_on_sql",
    )
    causes: Mapped[list["Cause"]] = relationship(
        primaryjoin="Finding.id == foreign(Cause.finding_id)",
        lazy="raise",
        order_by="Cause.position",
        cascade="all, delete-orphan",
    )
    ranks: Mapped[list["FindingRank"]] = relationship(
        primaryjoin="Finding.id == foreign(FindingRank.finding_id)",
        lazy="raise",
        cascade="all, delete-orphan",
    )

    @property
    def is_draft(self) -> bool:
        """Follows its lägesbild."""
        return self.picture.is_draft

    @property
    def cause(self) -> str:
        """The chain of causes, one to a line: the nearest first, below it why that is so."""
        return "\n".join(one.text for one in self.causes)

    @cause.setter
    def cause(self, text: str) -> None:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if lines == [one.text for one in self.causes]:
            return
        self.causes = [Cause(position=position, text=line) for position, line in enumerate(lines, start=1)]
        if sa.inspect(self).persistent:
            # A new chain is a new version of the finding, also when nothing else in it is new.
            flag_modified(self, "title")

    def rank_of(self, party: str) -> int | None:
        """The place the party gave it."""
        return next((one.rank for one in self.ranks if one.party == party), None)

    def edit(self, **values: Unpack[FindingValues]) -> None:
        """Write it anew, in a draft."""
        self.picture.require_draft()
        self.take(values)
        audit.record("finding.edited", self)

    def prioritise(self, priority: int | None) -> None:
        """Say how important it is among the findings; 1 comes first."""
        self.picture.require_draft()
        self.priority = priority
        audit.record("finding.prioritised", self, priority=priority)


class Cause(TenantOwned, Base):
    """Orsak: one answer to ”varför?”. The next in order is why that one is so."""

    __table_args__: Any = (*belongs_to("findings", "finding_id"),)

    finding_id: Mapped[UUID]
    position: Mapped[int]
    text: Mapped[str]
    search_vector: Mapped[str] = searched("text")


class FindingRank(TenantOwned, Base):
    """The place a party gives a finding among the others, 1 first; who wrote it down, and when."""

    __table_args__: Any = (
        *belongs_to("findings", "finding_id"),
        sa.UniqueConstraint("tenant_id", "finding_id", "party"),
        sa.CheckConstraint("rank >= 1", name="rank"),
    )

    finding_id: Mapped[UUID]
    party: Mapped[str]
    rank: Mapped[int]
    given_by: Mapped[str]
    given_on: Mapped[date]
