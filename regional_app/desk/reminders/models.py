"""What a person wants to be reminded of, the reminders that are ordered, and the calendar's link."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import IdentityBase


class ReminderChoice(IdentityBase):
    """The person's own settings; without a row everything is on, in Swedish.

    `looked_on` is the last day somebody looked for what to remind the person of.
    """

    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), primary_key=True)
    language: Mapped[str] = mapped_column(default="sv", server_default="sv")
    switched_off: Mapped[list[str]] = mapped_column(ARRAY(sa.Text()), default=list, server_default="{}")
    looked_on: Mapped[date | None]

    def wants(self, kind: str) -> bool:
        """The person has not switched this kind off."""
        return kind not in self.switched_off


class Reminder(IdentityBase):
    """A mail to a person: ordered once per person, kind and key, sent once, however many workers there are.

    It holds no text. `key` is what makes it one of a kind: the week, or the step and its day.
    """

    __table_args__: Any = (
        sa.UniqueConstraint("user_id", "kind", "key"),
        sa.Index("ix_reminders_waiting", "try_at", postgresql_where=sa.text("outcome is null")),
        {"schema": "identity"},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"))
    kind: Mapped[str]
    key: Mapped[str]
    space_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("identity.spaces.id"))
    object_id: Mapped[UUID | None] = mapped_column(index=True)
    asked_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
    try_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
    tries: Mapped[int] = mapped_column(default=0, server_default=sa.text("0"))
    outcome: Mapped[str | None]
    ended_at: Mapped[datetime | None]


class CalendarFeed(IdentityBase):
    """The link to a person's due dates. The person's calendar holds the secret, we hold its SHA-256."""

    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    made_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
