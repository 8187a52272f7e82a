"""Reads of lägesbilder and findings."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from flask import abort
from sqlalchemy.orm import contains_eager, joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from regional_app.clock import today
from regional_app.db import db
from regional_app.work.situation_pictures import models
from regional_app.work.situation_pictures.models import (
    ORDINARY,
    Finding,
    SituationContribution,
    SituationPicture,
    Source,
)

_WITH_CAUSES = selectinload(SituationPicture.findings).selectinload(Finding.causes)
# Everything that a decision freezes.
_WHOLE = (_WITH_CAUSES, selectinload(SituationPicture.contributions))
_WITH_RANKS = selectinload(SituationPicture.findings).selectinload(Finding.ranks)


def picture(picture_id: UUID) -> SituationPicture:
    """One lägesbild with what it holds, or 404."""
    return db.get_or_404(SituationPicture, picture_id, options=_WHOLE)


def picture_to_change(picture_id: UUID) -> SituationPicture:
    """The same, held until the request ends: nobody decides it while somebody writes in it."""
    return db.get_or_404(SituationPicture, picture_id, options=[*_WHOLE, _WITH_RANKS], with_for_update=True)


def ranked_picture(picture_id: UUID) -> SituationPicture:
    """One lägesbild with its findings and the places the parties gave them, or 404."""
    return db.get_or_404(SituationPicture, picture_id, options=[_WITH_RANKS])


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


def in_force(on: date | None = None, like: SituationPicture | None = None) -> SituationPicture | None:
    """The lägesbild that holds on a day (today unless said), with its findings; `like` asks for one of its kind."""
    is_like = (
        SituationPicture.kind == like.kind if like and like.is_restricted else SituationPicture.kind.in_(ORDINARY)
    )
    held = models.in_force(on or today())
    return db.session.scalar(
        sa.select(SituationPicture).where(SituationPicture.id.in_(held), is_like).options(_WITH_CAUSES)
    )


def is_any_decided(on: date) -> bool:
    """An ordinary lägesbild was decided by this day."""
    decided = sa.exists().where(SituationPicture.decided_on <= on, SituationPicture.kind.in_(ORDINARY))
    return bool(db.session.scalar(sa.select(decided)))


def in_force_and_drafts() -> Sequence[SituationPicture]:
    """Those that hold today, restricted or not, and every draft, with findings: a single question."""
    held = models.in_force()
    query = sa.select(SituationPicture).where(
        sa.or_(SituationPicture.decided_on.is_(None), SituationPicture.id.in_(held))
    )
    return (
        db.session.scalars(query.options(joinedload(SituationPicture.findings)).order_by(SituationPicture.title))
        .unique()
        .all()
    )


def in_force_by_line() -> dict[bool, SituationPicture]:
    """Those that hold today without what they hold: the ordinary one, and (True) the restricted one."""
    found = db.session.scalars(sa.select(SituationPicture).where(SituationPicture.id.in_(models.in_force())))
    return {one.is_restricted: one for one in found}


def marked_baseline() -> SituationPicture | None:
    """The lägesbild that is the kommun's startpunkt."""
    return db.session.scalar(sa.select(SituationPicture).where(SituationPicture.baseline_on.is_not(None)))


def versions(picture: SituationPicture) -> list[SituationPicture]:
    """The chain the lägesbild is part of, from the first; several may continue the same."""
    every = {one.id: one for one in db.session.scalars(sa.select(SituationPicture))}
    before = [picture]
    while (earlier := every.get(before[0].predecessor_id)) is not None:  # type: ignore[arg-type]
        before.insert(0, earlier)
    return before + _after([picture], list(every.values()))


def predecessor(following: SituationPicture) -> SituationPicture:
    """The decided lägesbild that this one was begun from, or 404."""
    return picture(following.predecessor_id) if following.predecessor_id else abort(404)


def contribution(picture_id: UUID, source: Source) -> SituationContribution:
    """What a source has told for a lägesbild, or an empty part to write; 404 where the source is not heard."""
    return _part(picture(picture_id), source)


def contribution_to_change(picture_id: UUID, source: Source) -> SituationContribution:
    """The same, with its lägesbild held until the request ends."""
    return _part(picture_to_change(picture_id), source)


def decided_finding(thread_id: UUID | None) -> Finding | None:
    """A problem as the latest decided lägesbild tells of it, for what rests on it; None when there is none."""
    return db.session.scalar(
        sa.select(Finding)
        .join(Finding.picture)
        .options(contains_eager(Finding.picture))
        .where(Finding.thread_id == thread_id, SituationPicture.decided_on.is_not(None))
        .order_by(SituationPicture.decided_on.desc(), Finding.id)
        .limit(1)
    )


def problems_to_continue(draft: SituationPicture) -> list[Finding]:
    """Those of the lägesbild in force that the draft does not tell of yet."""
    held, told = in_force(like=draft), {one.thread_id for one in draft.findings}
    return [one for one in held.findings if one.thread_id not in told] if held else []


def categories() -> Sequence[str]:
    """The kommun's own words for kinds of problems."""
    return db.session.scalars(sa.select(Finding.category).distinct().order_by(Finding.category)).all()


def _among(one: SituationPicture, finding_id: UUID) -> Finding:
    found: Finding = next((found for found in one.findings if found.id == finding_id), None) or abort(404)
    set_committed_value(found, "picture", one)
    return found


def _part(one: SituationPicture, source: Source) -> SituationContribution:
    if source not in one.sources:
        abort(404)
    empty = SituationContribution(situation_picture_id=one.id, source=source, text="", version=0)
    found = one.told_by_source(source) or empty
    set_committed_value(found, "picture", one)
    return found


def _after(latest: list[SituationPicture], every: list[SituationPicture]) -> list[SituationPicture]:
    ids = {one.id for one in latest}
    following = sorted((one for one in every if one.predecessor_id in ids), key=lambda one: one.title)
    return [*following, *_after(following, every)] if following else []
