"""The situation picture: its kind, texts, clock and decision."""

from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.decided import Decided, DecisionValues
from regional_app.concepts.frozen import Content, Frozen
from regional_app.db import Base, Told, Versioned, belongs_to, searched
from regional_app.errors import DomainError, NotComplete
from regional_app.work.situation_pictures.frozen_content import content
from regional_app.work.situation_pictures.models.kinds import RESTRICTED, WARN_BEFORE, Clock, Kind, Source, renewed_by

if TYPE_CHECKING:
    from regional_app.work.situation_pictures.models.contribution import SituationContribution
    from regional_app.work.situation_pictures.models.finding import Finding


class PictureValues(TypedDict, total=False):
    """What is written in a lägesbild."""

    title: str
    period: str
    extent: str
    other_information: str
    analysis: str


class SituationPicture(Decided, Told, Frozen, Versioned, Base):
    """Lägesbild över brottsligheten i kommunen för en period (lag 2023:196, 4 §).

    The law asks for a mapping of crime, other information, and an analysis; it cannot be decided with one empty.
    A decided picture is frozen and, unless its kind is restricted, seen by the area.
    """

    __table_args__: Any = (
        *belongs_to("situation_pictures", "predecessor_id"),
        sa.CheckConstraint("kind in ('local', 'baseline', 'vbe')", name="kind"),
        sa.Index(
            "uq_situation_pictures_baseline",
            "tenant_id",
            unique=True,
            postgresql_where=sa.text("baseline_on is not null"),
        ),
    )

    kind: Mapped[str] = mapped_column(default=Kind.LOCAL, server_default=Kind.LOCAL)
    title: Mapped[str]
    period: Mapped[str]
    extent: Mapped[str] = mapped_column(server_default="")
    other_information: Mapped[str] = mapped_column(server_default="")
    analysis: Mapped[str] = mapped_column(server_default="")
    baseline_on: Mapped[date | None]
    predecessor_id: Mapped[UUID | None]
    ranking_parties: Mapped[list[str]] = mapped_column(ARRAY(sa.Text()), default=list, server_default="{}")
    area_visible: Mapped[bool] = mapped_column(
        sa.Computed("decided_on is not null and kind <> 'vbe'", persisted=True)
    )
    search_vector: Mapped[str] = searched(
        "title", "period", "extent", "other_information", "analysis", "registry_number"
    )

    findings: Mapped[list["Finding"]] = relationship(
        primaryjoin="SituationPicture.id == foreign(Finding.situation_picture_id)",
        back_populates="picture",
        lazy="raise",
        order_by="Finding.priority.nulls_last(), Finding.title",
    )
    contributions: Mapped[list["SituationContribution"]] = relationship(
        primaryjoin="SituationPicture.id == foreign(SituationContribution.situation_picture_id)",
        back_populates="picture",
        lazy="raise",
        cascade="all, delete-orphan",
    )

    @property
    def is_restricted(self) -> bool:
        """Its kind is read by the samordnare and the ledning alone."""
        return self.kind in RESTRICTED

    @property
    def sources(self) -> list[Source]:
        """Who is heard in it; the police do not read a restricted one and so write nothing in it."""
        return [one for one in Source if not (self.is_restricted and one is Source.POLICE)]

    def told_by_source(self, source: str) -> "SituationContribution | None":
        """What the source has told, when somebody has written it down."""
        return next((one for one in self.contributions if one.source == source), None)

    def missing(self) -> list[str]:
        """What stands between the draft and a decision, as keys for the page."""
        parts = ("extent", "other_information", "analysis")
        found = [part for part in parts if not getattr(self, part).strip()]
        return found if self.findings else [*found, "findings"]

    def edit(self, **values: Unpack[PictureValues]) -> None:
        """Write the parts of a draft anew."""
        self.require_draft()
        self.take(values)
        audit.record("situation_picture.edited", self)

    def decide(self, **decision: Unpack[DecisionValues]) -> None:
        """Fastställ lägesbilden: from now on its text is frozen, and its checksum tells if it is still the same."""
        self.require_draft()
        if self.missing():
            raise NotComplete
        self.keep_decision(decision)
        self.freeze()
        audit.record("situation_picture.decided", self, on=decision["on"].isoformat(), sha256=self.sha256)

    @property
    def frozen_content(self) -> Content:
        """What was decided."""
        return content(self)

    def require_comparable(self) -> None:
        """Raise StillDraft until the picture is decided, DomainError when its kind is restricted."""
        self.require_decided()
        if self.is_restricted:
            raise DomainError

    def mark_baseline(self, on: date) -> None:
        """Utse till startpunkt: what later years are compared with. The one before is unmarked by the service."""
        self.require_comparable()
        self.baseline_on = on
        audit.record("situation_picture.baseline_marked", self)

    @property
    def due_on(self) -> date | None:
        """The last day to renew it, by its kind (6 §)."""
        return renewed_by(self.decided_on, self.kind) if self.decided_on else None

    def is_old(self, on: date | None = None) -> bool:
        """The last day to renew it has passed."""
        return self.clock(on) is Clock.RED

    def is_due_soon(self, on: date | None = None) -> bool:
        """The last day to renew it is within three months."""
        return self.clock(on) is Clock.YELLOW

    def clock(self, on: date | None = None) -> Clock | None:
        """Where a decided picture stands on a day; a draft has no clock, and moves no other's."""
        left = self.days_left(on)
        if left is None:
            return None
        if left < 0:
            return Clock.RED
        return Clock.YELLOW if left <= WARN_BEFORE.days else Clock.GREEN

    def days_left(self, on: date | None = None) -> int | None:
        """To the last day of renewal; negative when it has passed."""
        return (self.due_on - (on or today())).days if self.due_on else None
