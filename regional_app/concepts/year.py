"""Året: what belongs to a year, by one rule for all rooms. A figure of a year is about that year.

1. What is done on a day (a follow-up, a giving, a submission) belongs to the year of its day.
2. What is said of something when its time is over is about its last day (`about`).
3. What holds for a time (a promise, a plan, an agreement, a party) belongs to each year that a day of it lies in.
4. Of what takes another's place (a lägesbild, a plan's versions, how far a measure has come) the year has the one
   that held on its last day, or today while the year goes on (`as_of`).
5. How something went in a year is what was said last within it. What another year said is not said anew.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

import sqlalchemy as sa

from regional_app.clock import today


def about(made_on: date, ends_on: date | None) -> date:
    """The day that something said on a day is about; what it is said of may have a last day."""
    return made_on if ends_on is None else min(made_on, ends_on)


def about_in_sql(made_on: Any, ends_on: Any) -> sa.ColumnElement[date]:
    """The same of columns."""
    return sa.func.least(made_on, ends_on, type_=sa.Date)


@dataclass(frozen=True, order=True)
class Year:
    """A calendar year."""

    number: int

    @classmethod
    def this(cls) -> "Year":
        """The year that goes on."""
        return cls(today().year)

    @property
    def first(self) -> date:
        """1 January."""
        return date(self.number, 1, 1)

    @property
    def last(self) -> date:
        """31 December."""
        return date(self.number, 12, 31)

    @property
    def as_of(self) -> date:
        """The day it is seen from: its last, or today while it goes on."""
        return min(self.last, today())

    @property
    def goes_on(self) -> bool:
        """It is this year."""
        return self.number == today().year

    def __contains__(self, day: date) -> bool:
        """The day lies in it."""
        return day.year == self.number

    def meets(self, first: date | None, last: date | None) -> bool:
        """Some day of it lies within a time; None is a time without beginning or end."""
        return (first is None or first <= self.last) and (last is None or last >= self.first)

    @property
    def in_sql(self) -> "YearInSql":
        """The same for a question to the database."""
        return YearInSql(*(sa.literal(value) for value in (self.number, self.first, self.last, self.as_of)))


class YearInSql(NamedTuple):
    """A year in a question to the database: columns, or values known when it is asked."""

    number: Any
    first: Any
    last: Any
    as_of: Any

    def contains(self, day: Any) -> sa.ColumnElement[bool]:
        """The day lies in it."""
        found: sa.ColumnElement[bool] = sa.type_coerce(day, sa.Date).between(self.first, self.last)
        return found

    def meets(self, first: Any, last: Any) -> sa.ColumnElement[bool]:
        """Some day of it lies within a time that has a beginning and an end."""
        return sa.and_(first <= self.last, last >= self.first)


def numbered(number: Any) -> YearInSql:
    """The year of a column."""
    first, last = sa.func.make_date(number, 1, 1), sa.func.make_date(number, 12, 31)
    return YearInSql(number, first, last, sa.func.least(last, TODAY, type_=sa.Date))


# Today, at the moment a question is asked: questions are built once.
TODAY: Final = sa.bindparam("today", callable_=today, type_=sa.Date)
# The year of a question that is built once; `year` is told when it is asked.
ASKED: Final = numbered(sa.bindparam("year", type_=sa.Integer))
