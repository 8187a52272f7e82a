"""Member: what a space knows of one of its people; and the submissions it has already received."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app import audit
from regional_app.clock import today
from regional_app.db import Base, TenantOwned, Versioned, searched
from regional_app.errors import AlreadyEnded, AlreadyMember, LastDayPassed
from regional_app.policy import Role

# The lokalpolisområde sees who answers for a kommun (åtagande C2 and C3), never who works with youth matters.
SHOWN_TO_AREA = (Role.COORDINATOR, Role.LEADERSHIP, Role.POLICE_OFFICER)


class Member(Versioned, Base):
    """A person's role in this space: display name, title, work e-mail, from–to.

    One row per person and role. Responsible persons, signers and the event log refer to it. A database trigger
    carries role and dates to the account's membership, so both change in one act.
    """

    __table_args__: Any = (
        sa.CheckConstraint("to_on is null or to_on >= from_on", name="ends_after_start"),
        sa.CheckConstraint(
            "role in ('" + "', '".join(role for role in Role if role != Role.OPERATOR) + "')", name="role"
        ),
        sa.Index(None, "tenant_id", "user_id"),
    )

    user_id: Mapped[UUID | None]
    name: Mapped[str]
    title: Mapped[str]
    email: Mapped[str]
    role: Mapped[str]
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    area_visible: Mapped[bool] = mapped_column(
        sa.Computed("role in ('" + "', '".join(SHOWN_TO_AREA) + "')", persisted=True)
    )
    search_vector: Mapped[str] = searched("name", "title", "email")

    @property
    def has_ended(self) -> bool:
        """The last day has passed."""
        return self.to_on is not None and self.to_on < today()

    @property
    def has_joined(self) -> bool:
        """The person has accepted the invitation and has an account."""
        return self.user_id is not None

    @property
    def earliest_last_day(self) -> date:
        """A last day may be planned from today on; what shall cease now is ended."""
        return max(self.from_on, today())

    def require_present(self) -> None:
        """Raise AlreadyEnded when the last day has passed."""
        if self.has_ended:
            raise AlreadyEnded

    def require_awaited(self) -> None:
        """Raise AlreadyMember when the invitation is accepted, AlreadyEnded when the last day has passed."""
        self.require_present()
        if self.has_joined:
            raise AlreadyMember

    def join(self, user_id: UUID) -> None:
        """The invited person has an account from now on."""
        self.require_awaited()
        self.user_id = user_id
        audit.record("member.joined", self)

    def describe(self, name: str, title: str, to_on: date | None) -> None:
        """Change what the space shows of the person, and until when: LastDayPassed for a day that has been."""
        self.require_present()
        if to_on is not None and to_on < self.earliest_last_day:
            raise LastDayPassed
        self.name, self.title, self.to_on = name, title, to_on
        audit.record("member.described", self, to_on=to_on and to_on.isoformat())

    def end(self) -> None:
        """Leave: yesterday was the last day, so the next click is already refused."""
        self.require_present()
        self.from_on = min(self.from_on, _yesterday())
        self.to_on = _yesterday()
        audit.record("member.ended", self, role=self.role)


class Submission(TenantOwned, Base):
    """A form already received: its second arrival is sent to the first one's result."""

    location: Mapped[str | None]
    received_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())


def _yesterday() -> date:
    return date.fromordinal(today().toordinal() - 1)
