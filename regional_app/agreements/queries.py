"""Reads about agreements. Whose they are is settled below: a room sees those it is a party to."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import joinedload, selectinload

from regional_app.agreements.models import Agreement, FocusArea
from regional_app.db import db


def agreement(agreement_id: UUID) -> Agreement:
    """One agreement with all it holds, or 404."""
    found: Agreement = db.one_or_404(
        sa.select(Agreement)
        .where(Agreement.id == agreement_id)
        .options(
            selectinload(Agreement.parties),
            selectinload(Agreement.commitments),
            selectinload(Agreement.focus_areas).selectinload(FocusArea.goals),
        )
    )
    return found


def agreements() -> Sequence[Agreement]:
    """Every agreement with its parties, the latest period first."""
    return db.session.scalars(
        sa.select(Agreement).options(selectinload(Agreement.parties)).order_by(Agreement.label.desc(), Agreement.key)
    ).all()


def agreements_with_commitments() -> Sequence[Agreement]:
    """The same with their commitments, in a single question: the homes ask for much at once."""
    return (
        db.session.scalars(
            sa.select(Agreement)
            .options(joinedload(Agreement.parties), joinedload(Agreement.commitments))
            .order_by(Agreement.label.desc(), Agreement.key)
        )
        .unique()
        .all()
    )


def agreement_for(year: int) -> Agreement | None:
    """The signed agreement whose legal period holds a day of the year.

    When one ends and the next begins within the year, the one that is called by the year is meant.
    """
    return signed_for(year, agreements())


def focus_areas_for(year: int) -> list[FocusArea]:
    """The year's focus areas, with their goals; when nothing is signed for the year, those of the proposal."""
    found = agreements()
    chosen = signed_for(year, found) or _best([one for one in found if one.is_called_by(year)], year)
    if chosen is None:
        return []
    return list(
        db.session.scalars(
            sa.select(FocusArea)
            .where(FocusArea.agreement_id == chosen.id)
            .options(selectinload(FocusArea.goals))
            .order_by(FocusArea.position)
        )
    )


def signed_for(year: int, found: Sequence[Agreement]) -> Agreement | None:
    """Of those found, the signed one whose legal period holds a day of the year."""
    return _best([one for one in found if one.is_signed and one.covers(year)], year)


def _best(candidates: list[Agreement], year: int) -> Agreement | None:
    """The one called by the year, then the latest."""
    return max(candidates, key=lambda one: (one.is_called_by(year), one.label), default=None)
