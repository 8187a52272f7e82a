"""What a person has put away, and what somebody has reported about accessibility."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import IdentityBase


class Dismissal(IdentityBase):
    """A guide that a person has put away, on every device and in every space."""

    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("identity.users.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=sa.func.now())


class AccessibilityReport(IdentityBase):
    """Anmäld tillgänglighetsbrist: what somebody could not use, where, and what was answered."""

    __table_args__: Any = (
        sa.CheckConstraint("(answer is null) = (answered_at is null)", name="answer_has_a_day"),
        {"schema": "identity"},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))
    what: Mapped[str]
    page: Mapped[str] = mapped_column(server_default="")
    email: Mapped[str | None]
    reported_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
    answer: Mapped[str | None]
    answered_at: Mapped[datetime | None]

    @property
    def reference(self) -> str:
        """What the reporter is told, and writes when asking again; it says nothing of how many reports there are."""
        code = self.id.hex[:8].upper()
        return f"{code[:4]}-{code[4:]}"

    @property
    def is_new(self) -> bool:
        """Nobody has answered it."""
        return self.answered_at is None
