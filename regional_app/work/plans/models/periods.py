"""The periods of "at least n per period", and what the follow-ups within each add up to."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from regional_app.concepts import exactness
from regional_app.concepts.exactness import Quantity
from regional_app.work.plans.models.follow_up import FollowUp
from regional_app.work.plans.models.results import Outcome


class Period(StrEnum):
    """How often the count begins anew."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTH = "month"


MONTHS = {Period.YEAR: 12, Period.HALF_YEAR: 6, Period.QUARTER: 3, Period.MONTH: 1}


def periods_of(year: int, period: str) -> list[tuple[date, date]]:
    """The first and last day of each of the year's periods."""
    length = MONTHS[Period(period)]
    lasts = range(length, 13, length)
    return [(date(year, month - length + 1, 1), date(year, month, monthrange(year, month)[1])) for month in lasts]


def added(follow_ups: Iterable[FollowUp]) -> Quantity | None:
    """The sum and how exact it is; None when nothing was measured."""
    return exactness.added(one.quantity for one in follow_ups if one.quantity is not None)


def sums(told: Sequence[tuple[date, FollowUp]], year: int, period: str) -> list[tuple[date, Quantity | None]]:
    """Of each period of the year its last day and its sum; each follow-up comes with the day it is about."""
    return [
        (last, added(one for day, one in told if first <= day <= last)) for first, last in periods_of(year, period)
    ]


def outcome(found: Sequence[tuple[date, Quantity | None]], wanted: Decimal, today: date) -> Outcome:
    """Achieved when every period reached the count. One that still runs, or was not measured, says nothing yet."""
    if all(result is None for _last, result in found):
        return Outcome.NOT_MEASURED
    told = [_reached(result, wanted, is_over=last < today) for last, result in found]
    if False in told:
        return Outcome.PARTLY if True in told else Outcome.NOT_ACHIEVED
    return Outcome.ACHIEVED if all(told) else Outcome.CANNOT_BE_JUDGED


def _reached(result: Quantity | None, wanted: Decimal, *, is_over: bool) -> bool | None:
    """What is short of the count is missed only when the period is over."""
    reached = result.reaches(Quantity(wanted), more=True) if result else None
    return None if reached is False and not is_over else reached
