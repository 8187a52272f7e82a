"""Reads of the common lägesbild: its drafts, its versions, and the lägesbilder it is counted from."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from regional_app.answers.common_picture.compiling import Standing, standing
from regional_app.answers.common_picture.models import CommonPicture, PublishedCommonPicture
from regional_app.concepts.year import Year
from regional_app.db import db
from regional_app.people.rooms.request_scope import reading_area
from regional_app.tenancy import current
from regional_app.work.situation_pictures.models import ORDINARY, SituationPicture, in_force


def draft(year: int, *, to_change: bool = False) -> CommonPicture:
    """The year's draft, or an empty one that nobody has saved. `to_change` holds it."""
    query = sa.select(CommonPicture).where(CommonPicture.year == year)
    found = db.session.scalar(query.with_for_update() if to_change else query)
    return found or CommonPicture(
        year=year, mobility="", season="", analysis="", priorities="", version=0, headings={}
    )


def versions(year: int) -> Sequence[PublishedCommonPicture]:
    """The published versions of the year, the first first."""
    return db.session.scalars(
        sa.select(PublishedCommonPicture)
        .where(PublishedCommonPicture.year == year)
        .order_by(PublishedCommonPicture.number)
    ).all()


def years() -> dict[int, PublishedCommonPicture | None]:
    """Every year that is begun or published, latest first, with its latest version; in the region also this year."""
    found: dict[int, PublishedCommonPicture | None] = dict.fromkeys(db.session.scalars(sa.select(CommonPicture.year)))
    for one in db.session.scalars(sa.select(PublishedCommonPicture).order_by(PublishedCommonPicture.number)):
        found[one.year] = one
    return dict(sorted(found.items(), reverse=True))


def standings(year: int) -> dict[UUID, Standing]:
    """What the area's kommuner have in force at the end of the year, or today; for the region's own room."""
    if not current().kommuner:
        return {}
    on = Year(year).as_of
    with reading_area():
        return {one.tenant_id: standing(one, on) for one in _in_force(on)}


def _in_force(on: date) -> Sequence[SituationPicture]:
    """Of each kommun its own, with findings; what is restricted is neither seen nor asked for."""
    return db.session.scalars(
        sa.select(SituationPicture)
        .where(SituationPicture.id.in_(in_force(on)), SituationPicture.kind.in_(ORDINARY))
        .options(selectinload(SituationPicture.findings))
    ).all()
