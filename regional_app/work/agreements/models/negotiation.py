"""What the parties say of a draft: comments and proposals, each written in the own room (lag 2023:196, 9 §)."""

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app.db import Base, TenantOwned


def said_of_agreement() -> sa.ForeignKeyConstraint:
    """A row in a party's room about an agreement in the region's."""
    return sa.ForeignKeyConstraint(["root_tenant_id", "root_id"], ["agreements.tenant_id", "agreements.id"])


class Said(TenantOwned):
    """Who said something of which agreement, and when. Written once."""

    root_tenant_id: Mapped[UUID]
    root_id: Mapped[UUID]
    party_name: Mapped[str]
    made_by: Mapped[str]
    made_on: Mapped[date]


class AgreementComment(Said, Base):
    """Synpunkt on a section, open until somebody has answered that it is settled."""

    __table_args__: Any = (said_of_agreement(), sa.Index(None, "tenant_id", "root_id"))

    section_id: Mapped[UUID]
    text: Mapped[str]

    answers: Mapped[list["CommentAnswer"]] = relationship(
        primaryjoin="AgreementComment.id == foreign(CommentAnswer.comment_id)",
        viewonly=True,
        lazy="selectin",
        order_by="CommentAnswer.made_on",
    )

    @property
    def is_open(self) -> bool:
        """Nobody has settled it."""
        return not any(answer.settles for answer in self.answers)


class CommentAnswer(Said, Base):
    """An answer to a comment; the region's or the commenter's own may settle it."""

    __table_args__: Any = (said_of_agreement(), sa.Index(None, "tenant_id", "root_id"))

    comment_id: Mapped[UUID]
    text: Mapped[str]
    settles: Mapped[bool] = mapped_column(default=False, server_default=sa.false())


class StanceKind(StrEnum):
    """What a party says to a proposal, and what became of it."""

    ADOPTS = "adopts"
    REFUSES = "refuses"
    WITHDRAWN = "withdrawn"
    APPLIED = "applied"

    @classmethod
    def words(cls) -> tuple["StanceKind", "StanceKind"]:
        """What a party says to the proposal of another."""
        return cls.ADOPTS, cls.REFUSES


class Proposal(Said, Base):
    """Ändringsförslag: another wording of a section, adopted only when every party adopts it.

    `before` is the wording it was written against; when the section has changed since, the proposal is stale.
    """

    __table_args__: Any = (said_of_agreement(), sa.Index(None, "tenant_id", "root_id"))

    section_id: Mapped[UUID]
    before: Mapped[str]
    after: Mapped[str]
    reason: Mapped[str]

    stances: Mapped[list["Stance"]] = relationship(
        primaryjoin="Proposal.id == foreign(Stance.proposal_id)", viewonly=True, lazy="selectin"
    )

    @property
    def outcome(self) -> str | None:
        """WITHDRAWN, APPLIED, REFUSES when a party refuses it, or None while it is open."""
        kinds = {stance.kind for stance in self.stances}
        order = (StanceKind.WITHDRAWN, StanceKind.APPLIED, StanceKind.REFUSES)
        return next((kind for kind in order if kind in kinds), None)

    def answered_by(self) -> set[UUID]:
        """The rooms of the parties that have given their word, whichever: each gives one."""
        return {self.tenant_id} | {one.tenant_id for one in self.stances if one.kind in StanceKind.words()}

    def adopted_by(self) -> set[UUID]:
        """The rooms of the parties that have adopted it; who proposes it adopts it."""
        return {self.tenant_id} | {one.tenant_id for one in self.stances if one.kind == StanceKind.ADOPTS}


class Stance(Said, Base):
    """A party's word on a proposal. The same room says each kind once."""

    __table_args__: Any = (
        said_of_agreement(),
        sa.UniqueConstraint("tenant_id", "proposal_id", "kind"),
        sa.Index(
            "uq_stances_one_word",
            *("tenant_id", "proposal_id"),
            unique=True,
            postgresql_where=sa.text("kind in ('adopts', 'refuses')"),
        ),
        sa.CheckConstraint("kind in ('adopts', 'refuses', 'withdrawn', 'applied')", name="kind"),
        sa.Index(None, "tenant_id", "root_id"),
    )

    proposal_id: Mapped[UUID]
    kind: Mapped[str]
    reason: Mapped[str] = mapped_column(default="", server_default="")
