"""Signing: the frozen text, the rules of who signs, decision records and the signatures."""

import hashlib
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.concepts.decided import Decided
from regional_app.concepts.frozen import Content, Frozen
from regional_app.db import Base, TenantOwned, belongs_to
from regional_app.work.agreements.models.negotiation import said_of_agreement


class AgreementText(Frozen, TenantOwned, Base):
    """The text as it was handed over for signing: canonical JSON, its SHA-256 and the PDF. Never changed."""

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "agreement_id", "sha256"),
        *belongs_to("agreements", "agreement_id"),
    )

    agreement_id: Mapped[UUID]
    sha256: Mapped[str] = mapped_column()
    content: Mapped[dict[str, Any]]
    pdf: Mapped[bytes] = mapped_column(sa.LargeBinary, deferred=True)
    handed_over_on: Mapped[date]

    @property
    def frozen_content(self) -> Content:
        """The text that was handed over."""
        return self.content


class SigningRule(TenantOwned, Base):
    """Who signs what for a party: data of the region, never code. `space_id` null is the police.

    `titles` are the titles of which one must be the signer's; `decision_first`: a decision record comes first.
    The police sign with every kommun of the region, so all of them read theirs; a kommun's own is read by it.
    """

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "document", "space_id", postgresql_nulls_not_distinct=True),
        sa.CheckConstraint("document in ('agreement', 'promise')", name="document"),
    )

    document: Mapped[str]
    space_id: Mapped[UUID | None]
    titles: Mapped[list[str]] = mapped_column(ARRAY(sa.Text()))
    decision_first: Mapped[bool] = mapped_column(default=False, server_default=sa.false())

    def admits(self, title: str) -> bool:
        """Somebody with this title may sign."""
        return title.strip().casefold() in {one.casefold() for one in self.titles}


class DecisionRecord(Decided, TenantOwned, Base):
    """Beslut in a party's own organ that the agreement may be signed."""

    __table_args__: Any = (
        said_of_agreement(),
        sa.UniqueConstraint("tenant_id", "root_id", "sha256"),
    )

    root_tenant_id: Mapped[UUID]
    root_id: Mapped[UUID]
    sha256: Mapped[str]
    decided_by: Mapped[str] = mapped_column()
    decided_on: Mapped[date] = mapped_column()
    registry_number: Mapped[str] = mapped_column()


class Signature(TenantOwned, Base):
    """A party's answer to a text: signed here, signed on paper, or refused with a reason. Never changed.

    `sha256` is the text it is given to. The person signs in a role as written, at a place, on a day; `signed_at`
    is the real time. Lives in the party's own room and is read by every party.
    """

    __table_args__: Any = (
        said_of_agreement(),
        sa.UniqueConstraint("tenant_id", "root_id", "sha256"),
        sa.CheckConstraint("means in ('password', 'paper', 'refused')", name="means"),
        sa.CheckConstraint("means <> 'refused' or reason <> ''", name="a_refusal_has_a_reason"),
    )

    root_tenant_id: Mapped[UUID]
    root_id: Mapped[UUID]
    party_id: Mapped[UUID]
    sha256: Mapped[str]
    means: Mapped[str]
    member_id: Mapped[UUID | None]
    name: Mapped[str]
    role_text: Mapped[str]
    place: Mapped[str] = mapped_column(default="", server_default="")
    signed_on: Mapped[date]
    signed_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(default="", server_default="")
    scan: Mapped[bytes | None] = mapped_column(sa.LargeBinary, deferred=True)
    scan_sha256: Mapped[str | None]

    @property
    def digest(self) -> str:
        """SHA-256 of everything the row says: what the event log remembers of it."""
        said = (
            *(self.root_tenant_id, self.root_id, self.party_id, self.sha256, self.means, self.member_id, self.name),
            *(self.role_text, self.place, self.signed_on, self.reason, self.scan_sha256),
        )
        return hashlib.sha256("\x1f".join("" if one is None else str(one) for one in said).encode()).hexdigest()

    @property
    def is_refusal(self) -> bool:
        """The party says no."""
        return self.means == "refused"
