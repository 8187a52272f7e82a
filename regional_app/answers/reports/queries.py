"""Reads about contributions and rollups."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from regional_app.answers.reports.models import AnnualReport, Contribution
from regional_app.clock import today
from regional_app.db import db
from regional_app.errors import NotSubmitted, SomeoneWasFirst
from regional_app.people.rooms.queries import kommuner_of
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Room, current
from regional_app.work.plans.models import Plan

# A submitted contribution as it stands: the kommun's space, the row and the row's version.
State = tuple[UUID, UUID, int]

# Asked at every look at a rollup, so they are built once.
_STATES = sa.select(Contribution.tenant_id, Contribution.id, Contribution.version).where(
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
    """The years that have a contribution or a decided plan, and this year, latest first; none that is to come."""
    this_year = today().year
    years = {this_year, *db.session.scalars(sa.select(Contribution.year))}
    periods = db.session.execute(sa.select(Plan.first_year, Plan.last_year).where(Plan.decided_on.is_not(None)))
    for first, last in periods:
        years |= set(range(first, min(last, this_year) + 1))
    return sorted(years, reverse=True)


def states(kommuner: Sequence[Room], year: int) -> tuple[State, ...]:
    """Which contributions these kommuner have submitted for the year, without what they say."""
    by_space = {state[0]: (state[0], state[1], state[2]) for state in db.session.execute(_STATES, {"year": year})}
    return tuple(by_space[kommun.id] for kommun in kommuner if kommun.id in by_space)


def reported(kommuner: Sequence[Room], states: Sequence[State]) -> dict[str, Contribution]:
    """The contributions in these very states, by the kommun's slug; SomeoneWasFirst when one has changed."""
    found = db.session.scalars(sa.select(Contribution).where(Contribution.id.in_([one[1] for one in states])))
    by_state = {(one.tenant_id, one.id, one.version): one for one in found}
    if set(by_state) != set(states):
        raise SomeoneWasFirst
    slugs = {kommun.id: kommun.slug for kommun in kommuner}
    return {slugs[state[0]]: by_state[state] for state in states}


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
