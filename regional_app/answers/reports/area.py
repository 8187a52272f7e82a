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
from sqlalchemy.dialects.postgresql import JSONB, JSONPATH

from regional_app.answers.reports.models import Contribution, Entries
from regional_app.answers.reports.numbers import Number
from regional_app.concepts.tables.csv_writer import as_codes
from regional_app.concepts.tables.table import Value
from regional_app.concepts.year import ASKED, numbered
from regional_app.db import db
from regional_app.tenancy import Room
from regional_app.work.plans.models import Measure, MeasureStatus, Plan
from regional_app.work.plans.models import years as plans
from regional_app.work.promises import years as promises
from regional_app.work.promises.models import CitizenPromise, PromiseResult
from regional_app.work.situation_pictures.models import SituationPicture, in_force

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
    year: int
    picture_id: UUID | None = None
    picture_decided_on: date | None = None
    plan_id: UUID | None = None
    plan_decided_on: date | None = None
    measures: dict[str, int] | None = None
    late: int = 0
    promises: int = 0
    promises_kept: int = 0
    promises_followed_up: int = 0
    promises_unresolved: int = 0
    follow_ups: int = 0
    submitted_on: date | None = None
    before: dict[str, Number | None] | None = None
    had_plan_before: bool = False
    has_coming_plan: bool = False

    @property
    def missed_report(self) -> int | None:
        """The year before, when it had a plan and nobody has reported it."""
        return self.year - 1 if self.had_plan_before and self.before is None else None


def overview(kommuner: Sequence[Room], year: int) -> list[KommunYear]:
    """Every kommun's row, by name."""
    rows = {kommun.id: KommunYear(kommun, year) for kommun in kommuner}
    for kind, space_id, record_id, on, figures in db.session.execute(_STANDINGS, {"year": year}):
        _stand(rows[space_id], kind, record_id, on, figures)
    for kind, space_id, count in db.session.execute(_COUNTS, {"year": year}):
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
    elif kind == "planned_before":
        row.had_plan_before = True
    elif kind == "coming":
        row.has_coming_plan = True
    elif kind == "before":
        row.before = {one["key"]: one["value"] for one in figures or ()}
    else:
        row.submitted_on = on


def _count(row: KommunYear, kind: str, count: int) -> None:
    if kind in _COUNTED:
        setattr(row, kind, getattr(row, kind) + count)
    elif row.measures is not None:
        row.measures[kind] = count


_COUNTED = {"late", "promises", "promises_followed_up", "promises_kept", "promises_unresolved", "follow_ups"}
_GIVEN = promises.given_for(ASKED)
_OF_PLAN = plans.is_of(ASKED, Measure, Measure.plan_id)
_STATUS = plans.status_on(ASKED.as_of)
_NONE = sa.null().cast(JSONB)
# The figures of the whole kommun, without those of each focus area.
_WHOLE = sa.func.jsonb_path_query_array(
    Contribution.figures, sa.cast("$[*] ? (@.focus_area == null)", JSONPATH), type_=JSONB
)


def _decided(kind: str, model: Any, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(sa.literal(kind), model.tenant_id, model.id, model.decided_on, _NONE).where(*where)


def _reported(kind: str, year: Any, figures: Any) -> sa.Select[Any]:
    return sa.select(
        sa.literal(kind), Contribution.tenant_id, Contribution.id, Contribution.submitted_on, figures
    ).where(Contribution.year == year, Contribution.submitted_on.is_not(None))


def _number(kind: Any, model: Any, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(kind, model.tenant_id, sa.func.count()).where(*where).group_by(model.tenant_id)


# Built once; asked as two questions whatever the number of kommuner.
_STANDINGS = sa.union_all(
    _decided("picture", SituationPicture, SituationPicture.id.in_(in_force(ASKED.as_of))),
    _decided("plan", Plan, plans.is_of(ASKED, Plan, Plan.id)),
    _decided("planned_before", Plan, plans.is_of(numbered(ASKED.number - 1), Plan, Plan.id)),
    # Decided already for the year to come.
    _decided(
        "coming",
        Plan,
        Plan.decided_on.is_not(None),
        Plan.superseded_on.is_(None),
        Plan.first_year == ASKED.number + 1,
    ),
    _reported("reported", ASKED.number, _NONE),
    # What was reported of the year before, to compare with.
    _reported("before", ASKED.number - 1, _WHOLE),
)
_FOLLOWED_UP = plans.follow_ups_by_year()
_COUNTS = sa.union_all(
    _number(sa.literal("promises"), CitizenPromise, _GIVEN),
    _number(sa.literal("promises_followed_up"), CitizenPromise, _GIVEN, promises.is_followed_up_in(ASKED)),
    _number(
        sa.literal("promises_kept"), CitizenPromise, _GIVEN, promises.result_in(ASKED) == PromiseResult.KEPT.value
    ),
    _number(sa.literal("promises_unresolved"), CitizenPromise, _GIVEN, promises.is_unresolved()),
    sa.select(sa.literal("follow_ups"), _FOLLOWED_UP.c.tenant_id, sa.func.count())
    .where(_FOLLOWED_UP.c.year == ASKED.number)
    .group_by(_FOLLOWED_UP.c.tenant_id),
    _number(
        sa.literal("late"),
        Measure,
        _OF_PLAN,
        Measure.due_on < ASKED.as_of,
        _STATUS.in_([MeasureStatus.PLANNED, MeasureStatus.ONGOING]),
    ),
    _number(_STATUS, Measure, _OF_PLAN).group_by(_STATUS),
)
