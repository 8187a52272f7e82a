"""The agreement's time, as its plans see it: its end closes a draft, and the next agreement closes what was decided.

The old del 2 is then read, what happened in its own time is followed up, and its goals are evaluated.
"""

from datetime import date
from uuid import UUID

from regional_app.db import db
from regional_app.errors import AgreementExpired, PeriodClosed
from regional_app.work.agreements.lineage import begun_successor_of
from regional_app.work.agreements.models import Agreement


def agreement_named(agreement_id: UUID) -> Agreement | None:
    """The agreement, when the room may read it."""
    return db.session.get(Agreement, agreement_id)


def require_running(agreement: Agreement | None) -> None:
    """Raise AgreementExpired when the time of the agreement is over."""
    if agreement is not None and agreement.has_ended:
        raise AgreementExpired


def require_not_taken_over(agreement: Agreement | None, on: date | None = None) -> None:
    """Raise PeriodClosed when the next agreement has taken over; what happened `on` a day before it may be told."""
    taken_over = begun_successor_of(agreement) if agreement else None
    if taken_over and not (on and taken_over.valid_from and on < taken_over.valid_from):
        raise PeriodClosed
