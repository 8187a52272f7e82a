"""Reads about contributions and rollups."""

from collections.abc import Sequence

import sqlalchemy as sa

from regional_app.answers.reports.models import AnnualReport, Contribution
from regional_app.clock import today
from regional_app.concepts.year import Year
from regional_app.db import db
from regional_app.errors import NotSubmitted
from regional_app.people.rooms.queries import kommuner_of
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Room, current, current_room
from regional_app.work.agreements.queries import agreements
from regional_app.work.plans.models import plan_years

# Asked at every look at a rollup, so they are built once.
_SUBMITTED = sa.select(Contribution).where(
    Contribution.year == sa.bindparam("year"), Contribution.submitted_on.is_not(None)
)
_VERSIONS = sa.select(AnnualReport).where(AnnualReport.year == sa.bindparam("year")).order_by(AnnualReport.number)


def contribution(year: int) -> Contribution | None:
    """The kommun's own contribution for the year, draft or submitted."""
    return db.session.scalar(sa.select(Contribution).where(Contribution.year == year))


def open_contribution(year: int) -> Contribution | None:
    """The kommun's draft of the year, if begun; SubmittedAlready when it is frozen."""
    found = contribution(year)
    if found is not None:
        found.require_draft()
    return found


def submitted_contribution(year: int, *, to_change: bool = False) -> Contribution:
    """The kommun's submitted contribution of the year; NotSubmitted when there is none. `to_change` holds it."""
    query = sa.select(Contribution).where(Contribution.year == year)
    found = db.session.scalar(query.with_for_update() if to_change else query)
    if found is None or found.is_draft:
        raise NotSubmitted
    return found


def contributions() -> Sequence[Contribution]:
    """Every year the kommun has begun or submitted, latest first."""
    return db.session.scalars(sa.select(Contribution).order_by(Contribution.year.desc())).all()


def years_of_kommun() -> list[int]:
    """The years with a contribution, a decided plan or an agreement, and this year, latest first; none to come."""
    planned = plan_years()
    years = {Year.this().number, *db.session.scalars(sa.select(Contribution.year))}
    years |= set(db.session.scalars(sa.select(planned.c.year).where(planned.c.year <= Year.this().number)))
    return sorted(years | _agreed_years(), reverse=True)


def _agreed_years() -> set[int]:
    """The years, up to this, in which the kommun was a party to a signed agreement."""
    here, this = current_room().id, Year.this()
    bound = [one for one in agreements() if one.is_signed and one.valid_from]
    return {
        year
        for one in bound
        if one.valid_from
        for year in range(one.valid_from.year, this.number + 1)
        if one.binds(here, Year(year))
    }


def reported(kommuner: Sequence[Room], year: int) -> dict[str, Contribution]:
    """What these kommuner have submitted for the year, by the kommun's slug and in their order."""
    submitted = {one.tenant_id: one for one in db.session.scalars(_SUBMITTED, {"year": year})}
    return {kommun.slug: submitted[kommun.id] for kommun in kommuner if kommun.id in submitted}


def reported_by_year(kommuner: Sequence[Room]) -> dict[int, int]:
    """How many of these kommuner have submitted, year by year, latest first; this year even when none has."""
    here = {kommun.id for kommun in kommuner}
    found = db.session.execute(
        sa.select(Contribution.year, Contribution.tenant_id).where(Contribution.submitted_on.is_not(None))
    )
    counts = {today().year: 0}
    for year, space_id in found:
        counts[year] = counts.get(year, 0) + (space_id in here)
    return dict(sorted(counts.items(), reverse=True))


def kommuner() -> Sequence[Room]:
    """The kommuner of the region whose room this is, by name; a request's scope knows them already."""
    scope = current()
    return scope.kommuner or [room(one) for one in kommuner_of(scope.room.id if scope.room else None)]


def versions(year: int) -> Sequence[AnnualReport]:
    """The published versions of the year's rollup in one's region, the first first."""
    return db.session.scalars(_VERSIONS, {"year": year}).all()


def published_years() -> dict[int, AnnualReport]:
    """The latest published version of each year, latest year first."""
    found = db.session.scalars(sa.select(AnnualReport).order_by(AnnualReport.year.desc(), AnnualReport.number))
    return {one.year: one for one in found}
