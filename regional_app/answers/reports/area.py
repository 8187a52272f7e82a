"""The lokalpolisområde's overview: where each kommun stands in the year, counted over all of them at once.

Reads through the area's engine: decided plans and lägesbilder, given promises, submitted contributions. The
number of questions to the database is the same for two kommuner and for fifty.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB, JSONPATH, distinct_on

from regional_app.answers.reports.models import Contribution, Entries
from regional_app.answers.reports.numbers import Number
from regional_app.clock import today
from regional_app.concepts.tables.csv_writer import as_codes
from regional_app.concepts.tables.table import Value
from regional_app.db import db
from regional_app.tenancy import Room
from regional_app.work.plans.models import FollowUp, Measure, MeasureStatus, Plan, in_force
from regional_app.work.promises.models import CitizenPromise, PromiseFollowUp, PromiseResult
from regional_app.work.situation_pictures.models import SituationPicture

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

    kommun: Room
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


def overview(kommuner: Sequence[Room], year: int) -> list[KommunYear]:
    """Every kommun's row, by name."""
    rows = {kommun.id: KommunYear(kommun) for kommun in kommuner}
    for kind, space_id, record_id, on, figures in db.session.execute(_STANDINGS, _days(year)):
        _stand(rows[space_id], kind, record_id, on, figures)
    for kind, space_id, count in db.session.execute(_COUNTS, _days(year)):
        _count(rows[space_id], kind, count)
    return list(rows.values())


def by_codes(rows: Sequence[KommunYear], year: int) -> bytes:
    """The same as a file; empty is "not there"."""
    return as_codes(COLUMNS, [_line(row, year) for row in rows])


def _line(row: KommunYear, year: int) -> list[Value]:
    measures = [row.measures[status] if row.measures else None for status in MeasureStatus]
    decided = (row.picture_decided_on, row.plan_decided_on)
    done = (*measures, row.promises, row.follow_ups, row.submitted_on)
    return [year, row.kommun.slug, row.kommun.name, *decided, *done]


def _stand(row: KommunYear, kind: str, record_id: UUID, on: date, figures: Entries | None) -> None:
    if kind == "picture":
        row.picture_id, row.picture_decided_on = record_id, on
    elif kind == "plan":
        row.plan_id, row.plan_decided_on = record_id, on
        row.measures = dict.fromkeys(MeasureStatus, 0)
    elif kind == "before":
        row.before = {one["key"]: one["value"] for one in figures or ()}
    else:
        row.submitted_on = on


def _count(row: KommunYear, kind: str, count: int) -> None:
    if kind in _COUNTED:
        setattr(row, kind, getattr(row, kind) + count)
    elif row.measures is not None:
        row.measures[kind] = count


def _days(year: int) -> dict[str, Any]:
    return {
        "year": year,
        "before": year - 1,
        "first": date(year, 1, 1),
        "last": date(year, 12, 31),
        "today": today(),
    }


_COUNTED = {"late", "promises", "promises_kept", "promises_judged", "promises_unresolved", "follow_ups"}
_YEAR, _BEFORE = (sa.bindparam(name, type_=sa.Integer) for name in ("year", "before"))
_FIRST, _LAST, _TODAY = (sa.bindparam(name, type_=sa.Date) for name in ("first", "last", "today"))
_COVERS = in_force(_YEAR, _LAST)
_OF_PLAN = (Measure.plan_id == Plan.id, Measure.tenant_id == Plan.tenant_id, *_COVERS)
_GIVEN = (CitizenPromise.given_on.is_not(None), CitizenPromise.from_on <= _LAST, CitizenPromise.to_on >= _FIRST)
_NONE = sa.null().cast(JSONB)
# The figures of the whole kommun, without those of each focus area.
_WHOLE = sa.func.jsonb_path_query_array(
    Contribution.figures, sa.cast("$[*] ? (@.focus_area == null)", JSONPATH), type_=JSONB
)


def _latest(kind: str, model: Any, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Of each kommun the record decided last."""
    found = (
        sa.select(sa.literal(kind), model.tenant_id, model.id, model.decided_on, _NONE)
        .where(*where)
        .order_by(model.tenant_id, model.decided_on.desc())
        .ext(distinct_on(model.tenant_id))
    )
    return sa.select(found.subquery())


def _reported(kind: str, year: sa.BindParameter[int], figures: Any) -> sa.Select[Any]:
    return sa.select(
        sa.literal(kind), Contribution.tenant_id, Contribution.id, Contribution.submitted_on, figures
    ).where(Contribution.year == year, Contribution.submitted_on.is_not(None))


def _number(kind: Any, model: Any, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(kind, model.tenant_id, sa.func.count()).where(*where).group_by(model.tenant_id)


# Built once; asked as two questions whatever the number of kommuner.
_STANDINGS = sa.union_all(
    # The lägesbild that was in force at the end of the year.
    _latest("picture", SituationPicture, SituationPicture.decided_on <= _LAST),
    _latest("plan", Plan, *_COVERS),
    _reported("reported", _YEAR, _NONE),
    # What was reported of the year before, to compare with.
    _reported("before", _BEFORE, _WHOLE),
)
_COUNTS = sa.union_all(
    _number(sa.literal("promises"), CitizenPromise, *_GIVEN),
    _number(sa.literal("promises_kept"), CitizenPromise, *_GIVEN, CitizenPromise.result == PromiseResult.KEPT),
    _number(sa.literal("promises_judged"), CitizenPromise, *_GIVEN, CitizenPromise.result.is_not(None)),
    _number(
        sa.literal("promises_unresolved"),
        CitizenPromise,
        *_GIVEN,
        CitizenPromise.to_on < _TODAY,
        CitizenPromise.result.is_(None),
    ),
    _number(sa.literal("follow_ups"), FollowUp, FollowUp.made_on.between(_FIRST, _LAST)),
    _number(sa.literal("follow_ups"), PromiseFollowUp, PromiseFollowUp.made_on.between(_FIRST, _LAST)),
    _number(
        sa.literal("late"),
        Measure,
        *_OF_PLAN,
        Measure.due_on < _TODAY,
        Measure.status.in_([MeasureStatus.PLANNED, MeasureStatus.ONGOING]),
    ),
    _number(Measure.status, Measure, *_OF_PLAN).group_by(Measure.status),
)
