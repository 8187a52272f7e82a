"""The agreement and its parties: periods, signatures and the state that follows from them and the clock."""

from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import today
from regional_app.concepts.frozen import Content, Frozen
from regional_app.concepts.year import Year
from regional_app.db import Base, Versioned, searched
from regional_app.errors import AnotherAgreement, HandedOver, StillDraft
from regional_app.work.agreements.frozen_content import content
from regional_app.work.agreements.models.period import LegalPeriod
from regional_app.work.agreements.models.state import AgreementState, Origin

if TYPE_CHECKING:
    from regional_app.work.agreements.models.content import (
        AgreementReference,
        Commitment,
        Definition,
        FocusArea,
        Section,
    )
    from regional_app.work.agreements.models.party import Party


class AgreementFacts(TypedDict, total=False):
    """What an agreement is called, for how long, and why."""

    title: str
    label: str
    valid_from: date | None
    valid_to: date | None
    summary: str
    purposes: str


class Agreement(LegalPeriod, Frozen, Versioned, Base):
    """Överenskommelse, del 1. The label period ("2017–2018") is not the legal one: that is from–to.

    One that is written in the room is a draft until its text is handed over for signing; from then on `sha256` is
    the hash of the text that the signatures are given to.
    """

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "key"),
        sa.CheckConstraint("valid_to is null or valid_to >= valid_from", name="ends_after_start"),
    )

    key: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str]
    predecessor_key: Mapped[str | None]
    origin: Mapped[str] = mapped_column(default=Origin.FILE, server_default=Origin.FILE)
    # Förlängning: the same content for longer; it has no sections of its own.
    is_extension: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
    # Lag (2023:196) 9 §: an agreement states its purposes.
    purposes: Mapped[str] = mapped_column(default="", server_default="")
    # Its parties: PostgreSQL follows the rows of `parties` (migration 0022), nobody writes it.
    reader_ids: Mapped[list[UUID]] = mapped_column(ARRAY(sa.Uuid()), server_default=sa.text("'{}'"))
    search_vector: Mapped[str] = searched("title", "label", "summary")

    parties: Mapped[list["Party"]] = relationship(
        primaryjoin="Agreement.id == foreign(Party.agreement_id)",
        back_populates="agreement",
        lazy="raise",
        order_by="Party.position",
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
    sections: Mapped[list["Section"]] = relationship(
        primaryjoin="Agreement.id == foreign(Section.agreement_id)", lazy="raise", order_by="Section.position"
    )
    definitions: Mapped[list["Definition"]] = relationship(
        primaryjoin="Agreement.id == foreign(Definition.agreement_id)", lazy="raise", order_by="Definition.term"
    )
    references: Mapped[list["AgreementReference"]] = relationship(
        primaryjoin="Agreement.id == foreign(AgreementReference.agreement_id)",
        lazy="raise",
        order_by="AgreementReference.title",
    )

    @property
    def frozen_content(self) -> Content:
        """What the parties agree upon; needs the whole agreement loaded."""
        return content(self)

    @property
    def founders(self) -> "list[Party]":
        """The parties that the text names; those that joined afterwards are not among them."""
        return [one for one in self.parties if one.joined_on is None]

    @property
    def is_signed(self) -> bool:
        """Every party that the text names has signed."""
        return bool(self.founders) and all(party.has_signed for party in self.founders)

    @property
    def awaited(self) -> "list[Party]":
        """The parties whose signature is still missing."""
        return [one for one in self.parties if not one.has_signed and one.left_on is None]

    @property
    def state(self) -> AgreementState:
        """The state of today. Whether a later one took over is told by `lineage`."""
        if self.is_draft:
            return AgreementState.DRAFT
        if not self.is_signed:
            return AgreementState.AWAITS_SIGNATURES
        if self.is_in_force(today()):
            return AgreementState.IN_FORCE
        return AgreementState.COMING if self.valid_from and self.valid_from > today() else AgreementState.EXPIRED

    def is_in_force(self, on: date) -> bool:
        """Signed, and the day lies within the legal period; one whose last day is not known goes on."""
        begins, ends = self.valid_from, self.valid_to
        return self.is_signed and (begins is None or begins <= on) and (ends is None or on <= ends)

    @property
    def is_draft(self) -> bool:
        """Being written; or, from a file, nothing is signed or only the label has come down to us."""
        return self.sha256 is None if self.origin == Origin.ROOM else self.valid_from is None

    @property
    def is_being_written(self) -> bool:
        """A draft of the room; a file's draft is what somebody has proposed in public."""
        return self.origin == Origin.ROOM and self.is_draft

    @property
    def is_negotiated(self) -> bool:
        """Written in the room, where the parties say what they think of it."""
        return self.origin == Origin.ROOM

    def require_draft(self) -> None:
        """Raise HandedOver when the text lies before the parties to sign, or the agreement is kept in a file."""
        if self.origin != Origin.ROOM or not self.is_draft:
            raise HandedOver

    def require_handed_over(self) -> None:
        """Raise StillDraft unless the room's text lies before the parties, or is signed by them."""
        if self.origin != Origin.ROOM or self.is_draft:
            raise StillDraft

    def require_same(self, agreement_id: UUID) -> None:
        """Raise AnotherAgreement when a part, a party or what is said is not this one's."""
        if agreement_id != self.id:
            raise AnotherAgreement

    def edit(self, **facts: Unpack[AgreementFacts]) -> None:
        """Change what it is called, for how long, and why."""
        self.require_draft()
        self.take(facts)
        audit.record("agreement.edited", self)

    @property
    def lies_to_sign(self) -> bool:
        """The text is handed over and somebody has not answered with a signature."""
        return self.origin == Origin.ROOM and self.sha256 is not None and bool(self.awaited)

    @property
    def is_bound(self) -> bool:
        """The room's text is signed and its time is not over."""
        return self.origin == Origin.ROOM and self.state in {AgreementState.IN_FORCE, AgreementState.COMING}

    def missing(self) -> list[str]:
        """What the text lacks before it can be signed, as codes of `words.MISSING` (lag 2023:196, 9 §)."""
        kinds = {party.kind for party in self.parties}
        there = {
            "period": self.valid_from is not None,
            "parties": kinds == {"police", "kommun"},
            "purposes": bool(self.purposes.strip()) or self.is_extension,
            "focus_areas": bool(self.focus_areas) or self.is_extension,
        }
        return [code for code, is_there in there.items() if not is_there]

    def party_of(self, space_id: UUID) -> "Party | None":
        """The party a room signs for: a kommun its own, the region's room the police."""
        police = space_id == self.tenant_id
        return next(
            (one for one in self.parties if (one.kind == "police" if police else one.space_id == space_id)), None
        )

    @property
    def explained_words(self) -> dict[str, str]:
        """The defined words -> the id of what explains each on the page."""
        return {one.term: f"betyder-{one.id}" for one in self.definitions}

    def binds(self, space_id: UUID, year: Year) -> bool:
        """The kommun is a party some day of the year."""
        return self.covers(year) and any(one.space_id == space_id and one.takes_part_in(year) for one in self.parties)

    def has_left(self, space_id: UUID, year: Year) -> bool:
        """The kommun was a party, and left before the year began."""
        left = (one.left_on for one in self.parties if one.space_id == space_id)
        return any(day is not None and day < year.first for day in left)
