"""Which acts a plan takes: as a draft, in use, superseded, or closed by the time of its agreement."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy.orm import Mapped

from regional_app.concepts.decided import Decided
from regional_app.errors import RevisionUnderWay, Superseded
from regional_app.work.agreements.models import Agreement
from regional_app.work.plans.closing import require_not_taken_over


class PlanState(Decided):
    """Where a plan stands; every act on it, and on what it holds, asks here first."""

    if TYPE_CHECKING:
        agreement: Mapped[Agreement | None]
        predecessor_id: Mapped[UUID | None]
        superseded_on: Mapped[date | None]

    @property
    def is_revision(self) -> bool:
        """It is written to replace a decided plan."""
        return self.predecessor_id is not None

    @property
    def is_superseded(self) -> bool:
        """A decided revision has taken its place; it can be read and nothing else."""
        return self.superseded_on is not None

    @property
    def takes_progress(self) -> bool:
        """How far its measures have come is said here: not in a revision's draft, nor when it is superseded."""
        return not self.is_superseded and not (self.is_draft and self.is_revision)

    def require_in_use(self) -> None:
        """Raise unless the plan is the one that is worked by: decided, and no revision has taken its place."""
        self.require_decided()
        if self.is_superseded:
            raise Superseded

    def require_under_way(self, on: date | None = None) -> None:
        """Raise unless it is in use and no new agreement has taken over, or had not `on` the day it is about."""
        self.require_in_use()
        require_not_taken_over(self.agreement, on)

    def require_open(self) -> None:
        """Raise unless its text may be written: it is a draft. Its years may be over."""
        self.require_draft()

    def require_progress(self, on: date | None = None) -> None:
        """Raise unless how far its measures have come is told here.

        Not in a revision's draft, nor when it is superseded or closed; but what happened `on` a day before it was
        closed may be told afterwards.
        """
        if not self.takes_progress:
            raise Superseded if self.is_superseded else RevisionUnderWay
        if not self.is_draft:
            require_not_taken_over(self.agreement, on)
