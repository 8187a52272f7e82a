"""The lokalpolisområde's overview: where each kommun stands in the year, counted over all of them at once.

Reads through the area's engine: decided plans and lägesbilder, given promises, submitted contributions. The
number of questions to the database is the same for two kommuner and for fifty.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import distinct_on

from regional_app.clock import today
from regional_app.db import db
from regional_app.identity.models import Space
from regional_app.plans.models import FollowUp, Measure, MeasureStatus, Plan
from regional_app.promises.models import CitizenPromise, PromiseFollowUp, PromiseResult
from regional_app.reports.models import Contribution
from regional_app.reports.numbers import Number
from regional_app.situation_pictures.models import SituationPicture

COLUMNS = (
    "year",
    "kommun",
    "name",
    "picture_decided_on",
    "plan_decided_on",
    *(f"measures_{status}" for status in MeasureStatus),
    "promises",
    "follow_ups",
    "submitted_on",
)


@dataclass
class KommunYear:
    """One row. None is "not there"; a kommun without a decided plan has no measures to count, not zero.

    `before` are the figures that the kommun reported for the year before, by key; None when it reported nothing.
    """

    kommun: Space
    picture_id: UUID | None = None
    picture_decided_on: date | None = None
    plan_id: UUID | None = None
    plan_decided_on: date | None = None
    measures: dict[str, int] | None = None
    late: int = 0
    promises: int = 0
    promises_kept: int = 0
    promises_judged: int = 0
    promises_unresolved: int = 0
    follow_ups: int = 0
    submitted_on: date | None = None
    before: dict[str, Number | None] | None = None


def overview(kommuner: Sequence[Space], year: int) -> list[KommunYear]:
    """Every kommun's row, by name."""
    rows = {kommun.id: KommunYear(kommun) for kommun in kommuner}
    _add_pictures(rows, year)
    _add_plans(rows, year)
    _add_promises(rows, year)
    _add_follow_ups(rows, year)
    _add_contributions(rows, year)
    return list(rows.values())


def as_csv(rows: Sequence[KommunYear], year: int) -> bytes:
    """The same as a file; empty is "not there"."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        measures = [row.measures[status] if row.measures else None for status in MeasureStatus]
        decided = (row.picture_decided_on, row.plan_decided_on)
        done = (*measures, row.promises, row.follow_ups, row.submitted_on)
        writer.writerow([year, row.kommun.slug, row.kommun.name, *decided, *done])
    return file.getvalue().encode()


def _add_pictures(rows: dict[UUID, KommunYear], year: int) -> None:
    """The lägesbild that was in force at the end of the year."""
    found = db.session.execute(
        sa.select(SituationPicture.tenant_id, SituationPicture.id, SituationPicture.decided_on)
        .where(SituationPicture.decided_on <= date(year, 12, 31))
        .order_by(SituationPicture.tenant_id, SituationPicture.decided_on.desc())
        .ext(distinct_on(SituationPicture.tenant_id))
    )
    for space_id, picture_id, decided_on in found:
        rows[space_id].picture_id, rows[space_id].picture_decided_on = picture_id, decided_on


def _add_plans(rows: dict[UUID, KommunYear], year: int) -> None:
    """The plan decided last for the year, and the measures of every plan of the year by how far they have come."""
    late = sa.and_(Measure.due_on < today(), Measure.status.in_([MeasureStatus.PLANNED, MeasureStatus.ONGOING]))
    found = db.session.execute(
        sa.select(
            Plan.tenant_id, Plan.id, Plan.decided_on, Measure.status, sa.func.count(), sa.func.count().filter(late)
        )
        .outerjoin(Measure, Measure.plan_id == Plan.id)
        .where(*_covers(year))
        .group_by(Plan.tenant_id, Plan.id, Plan.decided_on, Measure.status)
        .order_by(Plan.decided_on, Plan.id.desc())
    )
    for space_id, plan_id, decided_on, status, count, overdue in found:
        row = rows[space_id]
        row.plan_id, row.plan_decided_on, row.late = plan_id, decided_on, row.late + overdue
        row.measures = row.measures or dict.fromkeys(MeasureStatus, 0)
        if status is not None:
            row.measures[status] += count


def _add_promises(rows: dict[UUID, KommunYear], year: int) -> None:
    kept = CitizenPromise.result == PromiseResult.KEPT
    unresolved = sa.and_(CitizenPromise.to_on < today(), CitizenPromise.result.is_(None))
    found = db.session.execute(
        sa.select(
            CitizenPromise.tenant_id,
            sa.func.count(),
            sa.func.count().filter(kept),
            sa.func.count(CitizenPromise.result),
            sa.func.count().filter(unresolved),
        )
        .where(
            CitizenPromise.given_on.is_not(None),
            CitizenPromise.from_on <= date(year, 12, 31),
            CitizenPromise.to_on >= date(year, 1, 1),
        )
        .group_by(CitizenPromise.tenant_id)
    )
    for space_id, *counts in found:
        row = rows[space_id]
        row.promises, row.promises_kept, row.promises_judged, row.promises_unresolved = counts


def _add_follow_ups(rows: dict[UUID, KommunYear], year: int) -> None:
    """Of measures, goals and promises."""
    made = sa.union_all(
        *(
            sa.select(kind.tenant_id).where(kind.made_on.between(date(year, 1, 1), date(year, 12, 31)))
            for kind in (FollowUp, PromiseFollowUp)
        )
    ).subquery()
    found = db.session.execute(sa.select(made.c.tenant_id, sa.func.count()).group_by(made.c.tenant_id))
    for space_id, count in found:
        rows[space_id].follow_ups = count


def _add_contributions(rows: dict[UUID, KommunYear], year: int) -> None:
    """The year's day of submission; and what was reported of the year before, to compare with."""
    found = db.session.execute(
        sa.select(Contribution.tenant_id, Contribution.year, Contribution.submitted_on, Contribution.figures).where(
            Contribution.year.in_([year - 1, year])
        )
    )
    for space_id, reported_year, submitted_on, figures in found:
        if reported_year == year:
            rows[space_id].submitted_on = submitted_on
        else:
            rows[space_id].before = {one["key"]: one["value"] for one in figures if one["focus_area"] is None}


def _covers(year: int) -> tuple[sa.ColumnElement[bool], ...]:
    return Plan.decided_on.is_not(None), Plan.first_year <= year, Plan.last_year >= year
