"""Reads of lägesbilder and findings."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from flask import abort
from sqlalchemy.orm import contains_eager, joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from regional_app.db import db
from regional_app.situation_pictures.models import Finding, SituationPicture


def picture(picture_id: UUID) -> SituationPicture:
    """One lägesbild with its findings, or 404."""
    return db.get_or_404(SituationPicture, picture_id, options=[selectinload(SituationPicture.findings)])


def picture_to_change(picture_id: UUID) -> SituationPicture:
    """The same, held until the request ends: nobody decides it while somebody writes in it."""
    return db.get_or_404(
        SituationPicture, picture_id, options=[selectinload(SituationPicture.findings)], with_for_update=True
    )


def finding(picture_id: UUID, finding_id: UUID) -> Finding:
    """One finding of a lägesbild, or 404."""
    return _among(picture(picture_id), finding_id)


def finding_to_change(picture_id: UUID, finding_id: UUID) -> Finding:
    """The same, with its lägesbild held until the request ends."""
    return _among(picture_to_change(picture_id), finding_id)


def pictures() -> Sequence[SituationPicture]:
    """All lägesbilder with their findings: drafts first, then the latest decided."""
    return db.session.scalars(
        sa.select(SituationPicture)
        .options(selectinload(SituationPicture.findings))
        .order_by(SituationPicture.decided_on.desc().nulls_first(), SituationPicture.title)
    ).all()


def latest_decided(by: date | None = None) -> SituationPicture | None:
    """The lägesbild in force: the one decided last (on the day `by` or before), with its findings."""
    query = sa.select(SituationPicture).where(SituationPicture.decided_on.is_not(None))
    if by is not None:
        query = query.where(SituationPicture.decided_on <= by)
    return db.session.scalar(
        query.options(selectinload(SituationPicture.findings))
        .order_by(SituationPicture.decided_on.desc(), SituationPicture.id)
        .limit(1)
    )


def in_force_and_drafts() -> Sequence[SituationPicture]:
    """The lägesbild in force and every draft, with their findings, in a single question."""
    last = (
        sa.select(SituationPicture.id)
        .where(SituationPicture.decided_on.is_not(None))
        .order_by(SituationPicture.decided_on.desc(), SituationPicture.id)
        .limit(1)
        .scalar_subquery()
    )
    query = sa.select(SituationPicture).where(
        sa.or_(SituationPicture.decided_on.is_(None), SituationPicture.id == last)
    )
    return (
        db.session.scalars(query.options(joinedload(SituationPicture.findings)).order_by(SituationPicture.title))
        .unique()
        .all()
    )


def decided_finding(finding_id: UUID | None) -> Finding | None:
    """A finding of a decided lägesbild, for what rests on it (goals, promises); None when there is none."""
    return db.session.scalar(
        sa.select(Finding)
        .join(Finding.picture)
        .options(contains_eager(Finding.picture))
        .where(Finding.id == finding_id, SituationPicture.decided_on.is_not(None))
    )


def categories() -> Sequence[str]:
    """The kommun's own words for kinds of problems."""
    return db.session.scalars(sa.select(Finding.category).distinct().order_by(Finding.category)).all()


def _among(one: SituationPicture, finding_id: UUID) -> Finding:
    found: Finding = next((found for found in one.findings if found.id == finding_id), None) or abort(404)
    set_committed_value(found, "picture", one)
    return found
