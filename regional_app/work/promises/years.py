"""What belongs to a year of the medborgarlöften, asked of the database; the model says the same of one."""

from typing import Any

import sqlalchemy as sa

from regional_app.concepts.year import TODAY, YearInSql, about_in_sql, numbered
from regional_app.work.promises.models import CitizenPromise, PromiseFollowUp

# What goes on is over on no day.
_LAST = sa.func.coalesce(CitizenPromise.to_on, sa.literal_column("'infinity'::date"), type_=sa.Date)
_ABOUT = about_in_sql(PromiseFollowUp.made_on, CitizenPromise.to_on)


def given_for(year: YearInSql) -> sa.ColumnElement[bool]:
    """Given, for some day of the year."""
    return sa.and_(CitizenPromise.given_on.is_not(None), year.meets(CitizenPromise.from_on, _LAST))


def is_followed_up_in(year: YearInSql) -> sa.ColumnElement[bool]:
    """Somebody has said something of the year."""
    return _said_of(year).exists()


def result_in(year: YearInSql) -> sa.ScalarSelect[Any]:
    """The result said last of the year; null while nobody has said."""
    said = _said_of(year, PromiseFollowUp.result).where(PromiseFollowUp.result.is_not(None))
    last_first = (PromiseFollowUp.made_on.desc(), PromiseFollowUp.told_at.desc())
    return said.order_by(*last_first).limit(1).scalar_subquery()


def is_unresolved() -> sa.ColumnElement[bool]:
    """Its time is over, and nobody has said how its last year went."""
    last_year = numbered(sa.cast(sa.extract("year", CitizenPromise.to_on), sa.Integer))
    return sa.and_(CitizenPromise.to_on < TODAY, result_in(last_year).is_(None))


def _said_of(year: YearInSql, *columns: Any) -> sa.Select[Any]:
    # The whole key, so that the index is used in fifty rooms as in one.
    here = (PromiseFollowUp.tenant_id == CitizenPromise.tenant_id, PromiseFollowUp.promise_id == CitizenPromise.id)
    return (
        sa.select(*(columns or (PromiseFollowUp.id,))).where(*here, year.contains(_ABOUT)).correlate(CitizenPromise)
    )
