"""The agreement's time, as its plans see it: a plan is for years when it held, and the next agreement closes it.

The old del 2 is then read, what happened in its own time is followed up, and its goals are evaluated.
"""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from regional_app.concepts.year import Year
from regional_app.db import db
from regional_app.errors import OutsideAgreement, PeriodClosed
from regional_app.tenancy import current_room
from regional_app.work.agreements.lineage import begun_successor_of
from regional_app.work.agreements.models import Agreement


def agreement_named(agreement_id: UUID) -> Agreement | None:
    """The agreement with its parties, when the room may read it."""
    return db.session.scalar(
        sa.select(Agreement).where(Agreement.id == agreement_id).options(selectinload(Agreement.parties))
    )


def require_held(agreement: Agreement | None, *years: Year) -> None:
    """Raise OutsideAgreement unless it held in these years, and the kommun was a party in them.

    The years may be over: what was decided then can be entered afterwards.
    """
    if agreement is not None and not all(_held_in(agreement, year) for year in years):
        raise OutsideAgreement


def _held_in(agreement: Agreement, year: Year) -> bool:
    party = agreement.party_of(current_room().id)
    # What has come down to us by its label alone says nothing of its days.
    holds = agreement.valid_from is None or agreement.covers(year)
    return holds and (party is None or party.takes_part_in(year))


def require_not_taken_over(agreement: Agreement | None, on: date | None = None) -> None:
    """Raise PeriodClosed when the next agreement has taken over; what happened `on` a day before it may be told."""
    taken_over = begun_successor_of(agreement) if agreement else None
    if taken_over and not (on and taken_over.valid_from and on < taken_over.valid_from):
        raise PeriodClosed
