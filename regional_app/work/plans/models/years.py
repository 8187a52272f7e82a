"""What belongs to a year of del 2, asked of the database by every room; the models say the same of one record."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import distinct_on

from regional_app.concepts.year import YearInSql, about_in_sql, numbered
from regional_app.work.plans.models.follow_up import FollowUp
from regional_app.work.plans.models.goal import Goal
from regional_app.work.plans.models.measure import Measure, MeasureStatus
from regional_app.work.plans.models.plan import Plan


def plan_years() -> sa.Subquery:
    """The plan of each year, kommun by kommun: the one in force on the year's last day; today while it goes on.

    A revision decided later did not count then; a plan superseded before did no longer. Of several that are in force
    in a year the one decided last is meant.
    """
    series = sa.func.generate_series(Plan.first_year, Plan.last_year).table_valued("year").render_derived()
    year = numbered(series.c.year)
    latest = (Plan.decided_on.desc(), Plan.told_at.desc().nulls_last(), Plan.id)
    return (
        sa.select(Plan.tenant_id, Plan.id.label("plan_id"), series.c.year, Plan.decided_on)
        .join_from(Plan, series, sa.true())
        .where(
            Plan.decided_on.is_not(None),
            sa.or_(Plan.superseded_on.is_(None), Plan.superseded_on > year.as_of),
            sa.or_(Plan.predecessor_id.is_(None), Plan.decided_on <= year.as_of),
        )
        .order_by(Plan.tenant_id, series.c.year, *latest)
        .ext(distinct_on(Plan.tenant_id, series.c.year))
        .subquery()
    )


def plans_of(year: YearInSql) -> sa.Select[Any]:
    """The keys of the year's plans: one of each kommun that has one."""
    found = plan_years()
    return sa.select(found.c.tenant_id, found.c.plan_id).where(found.c.year == year.number)


def is_of(year: YearInSql, record: Any, plan_id: Any) -> sa.ColumnElement[bool]:
    """The record belongs to the year's plan of its kommun."""
    return sa.tuple_(record.tenant_id, plan_id).in_(plans_of(year))


def follow_ups_by_year() -> sa.Subquery:
    """Each follow-up of the goals and measures of a year's plan, in the year that it is about.

    `is_polices`: what is followed up is the police's too.
    """
    found = plan_years()
    return sa.union_all(
        _followed_up(found, Goal, FollowUp.goal_id, Goal.owner.in_(["common", "police"])),
        _followed_up(found, Measure, FollowUp.measure_id, Measure.done_by.in_(["police", "both"])),
    ).subquery()


def status_on(day: Any) -> sa.ColumnElement[str]:
    """How far a measure had come on a day, as far as its days say."""
    not_begun = sa.or_(Measure.started_on.is_(None), Measure.started_on > day)
    return sa.case(
        (sa.and_(Measure.ended_on > day, sa.not_(not_begun)), MeasureStatus.ONGOING.value),
        (sa.or_(Measure.ended_on > day, Measure.started_on > day), MeasureStatus.PLANNED.value),
        else_=Measure.status,
    )


def _followed_up(found: sa.Subquery, record: type[Goal | Measure], reference: Any, is_polices: Any) -> sa.Select[Any]:
    # The whole key, so that the index is used in fifty rooms as in one.
    in_plan = (Plan.tenant_id == found.c.tenant_id, Plan.id == found.c.plan_id)
    in_record = (record.tenant_id == Plan.tenant_id, record.plan_id == Plan.id)
    of_thread = (FollowUp.tenant_id == record.tenant_id, reference == record.thread_id)
    ends = sa.case((Plan.superseded_on.is_(None), numbered(Plan.last_year).last))
    return (
        sa.select(
            *(found.c.tenant_id, found.c.plan_id, found.c.year, FollowUp.id, FollowUp.made_on),
            is_polices.label("is_polices"),
        )
        .join(Plan, sa.and_(*in_plan))
        .join(record, sa.and_(*in_record))
        .join(FollowUp, sa.and_(*of_thread))
        .where(numbered(found.c.year).contains(about_in_sql(FollowUp.made_on, ends)))
    )
