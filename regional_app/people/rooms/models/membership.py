"""Membership: the account's way into a space; and the invitation that leads to one."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.clock import instant
from regional_app.db import IdentityBase


class Membership(IdentityBase):
    """A person's role in a space from–to. Role and dates follow the space's `Member` row (database trigger)."""

    __table_args__: Any = (
        sa.ForeignKeyConstraint(["space_id", "member_id"], ["members.tenant_id", "members.id"]),
        sa.UniqueConstraint("space_id", "member_id"),
        {"schema": "identity"},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), index=True)
    space_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.spaces.id"), index=True)
    member_id: Mapped[UUID]
    role: Mapped[str]
    from_on: Mapped[date]
    to_on: Mapped[date | None]

    def holds_on(self, day: date) -> bool:
        """The membership is in force on `day`."""
        return self.from_on <= day and (self.to_on is None or day <= self.to_on)


class Invitation(IdentityBase):
    """A link, good for one person and seven days, that turns a `Member` into a membership."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    space_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.spaces.id"), index=True)
    member_id: Mapped[UUID] = mapped_column(index=True)
    email: Mapped[str]
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]

    @property
    def is_open(self) -> bool:
        """Neither used, withdrawn nor too old."""
        return self.accepted_at is None and self.revoked_at is None and instant() < self.expires_at
