"""Reads of medborgarlöften."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from regional_app.db import db
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.situation_pictures import queries as pictures
from regional_app.work.situation_pictures.models import Finding


def promise(promise_id: UUID) -> CitizenPromise:
    """One promise with its follow-ups, or 404."""
    return db.get_or_404(CitizenPromise, promise_id, options=[selectinload(CitizenPromise.follow_ups)])


def promise_to_change(promise_id: UUID) -> CitizenPromise:
    """The same, held until the request ends: nobody gives it while somebody writes in it."""
    return db.get_or_404(
        CitizenPromise, promise_id, options=[selectinload(CitizenPromise.follow_ups)], with_for_update=True
    )


def promises() -> Sequence[CitizenPromise]:
    """All promises with their follow-ups, the latest period first."""
    return db.session.scalars(
        sa.select(CitizenPromise)
        .options(selectinload(CitizenPromise.follow_ups))
        .order_by(CitizenPromise.from_on.desc(), CitizenPromise.text)
    ).all()


def given_covering(first_year: int, last_year: int) -> Sequence[CitizenPromise]:
    """Given promises with some day within the years, with their follow-ups."""
    return db.session.scalars(_given(first_year, last_year).options(selectinload(CitizenPromise.follow_ups))).all()


def given_in(first_year: int, last_year: int) -> int:
    """How many promises are given for some day within the years; del 2 needs at least one."""
    query = sa.select(sa.func.count()).select_from(_given(first_year, last_year).subquery())
    return db.session.scalar(query) or 0


def findings_to_rest_on(chosen: UUID | None) -> list[Finding]:
    """The findings of the lägesbild in force, and the one already `chosen` from an earlier."""
    picture = pictures.latest_decided()
    found = list(picture.findings) if picture else []
    earlier = None if chosen in {one.id for one in found} else pictures.decided_finding(chosen)
    return [*found, earlier] if earlier else found


def _given(first_year: int, last_year: int) -> sa.Select[CitizenPromise]:
    return sa.select(CitizenPromise).where(
        CitizenPromise.given_on.is_not(None),
        CitizenPromise.from_on <= date(last_year, 12, 31),
        CitizenPromise.to_on >= date(first_year, 1, 1),
    )
