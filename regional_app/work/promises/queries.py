"""Reads of medborgarlöften."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from regional_app.concepts.year import Year
from regional_app.db import db
from regional_app.tenancy import current
from regional_app.work.agreements.models import Agreement
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.promises.years import given_for
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
    """Given promises for some day of the years, with their follow-ups."""
    query = sa.select(CitizenPromise).where(_given(first_year, last_year))
    return db.session.scalars(query.options(selectinload(CitizenPromise.follow_ups))).all()


def given_in(first_year: int, last_year: int) -> int:
    """How many promises are given for some day of the years; del 2 needs at least one."""
    return db.session.scalar(sa.select(sa.func.count(CitizenPromise.id)).where(_given(first_year, last_year))) or 0


def agreement_of(promise: CitizenPromise) -> Agreement | None:
    """The agreement it belongs to, when the room may read it; the area's engine reads kommuner, not agreements."""
    is_here = promise.agreement_id and current().audience == "tenant"
    return db.session.get(Agreement, promise.agreement_id) if is_here else None


def findings_to_rest_on(chosen: UUID | None) -> list[Finding]:
    """The findings of the lägesbild in force, and the problem already `chosen` when it is told of earlier only."""
    picture = pictures.in_force()
    found = list(picture.findings) if picture else []
    earlier = None if chosen in {one.thread_id for one in found} else pictures.decided_finding(chosen)
    return [*found, earlier] if earlier else found


def _given(first_year: int, last_year: int) -> sa.ColumnElement[bool]:
    years = Year(first_year).in_sql._replace(last=Year(last_year).last)
    return given_for(years)
