"""The periods of "at least n per period", and what the follow-ups within each add up to."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from regional_app.work.plans.models.follow_up import FollowUp
from regional_app.work.plans.models.results import Outcome, Qualifier, Result


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


def added(follow_ups: Iterable[FollowUp]) -> Result | None:
    """The sum and how exact it is; None when nothing was measured. A bound in a sum makes the sum a bound."""
    measured = [one for one in follow_ups if one.value is not None]
    if not measured:
        return None
    said = {Qualifier(one.qualifier) for one in measured} - {Qualifier.EXACT}
    exactness = Qualifier.AT_LEAST_ABOUT if len(said) > 1 else next(iter(said), Qualifier.EXACT)
    return sum((one.value for one in measured if one.value is not None), Decimal(0)), exactness


def sums(follow_ups: Sequence[FollowUp], year: int, period: str) -> list[tuple[date, Result | None]]:
    """Of each period of the year its last day and its sum."""
    return [
        (last, added(one for one in follow_ups if first <= one.made_on <= last))
        for first, last in periods_of(year, period)
    ]


def outcome(found: Sequence[tuple[date, Result | None]], wanted: Decimal, today: date) -> Outcome:
    """Achieved when every period reached the count. One that still runs, or was not measured, says nothing yet."""
    if all(result is None for _last, result in found):
        return Outcome.NOT_MEASURED
    told = [_reached(result, wanted, is_over=last < today) for last, result in found]
    if False in told:
        return Outcome.PARTLY if True in told else Outcome.NOT_ACHIEVED
    return Outcome.ACHIEVED if all(told) else Outcome.CANNOT_BE_JUDGED


def _reached(result: Result | None, wanted: Decimal, *, is_over: bool) -> bool | None:
    if result is not None and result[0] >= wanted:
        return True
    is_bound = result is None or result[1] in {Qualifier.AT_LEAST, Qualifier.AT_LEAST_ABOUT}
    return False if is_over and not is_bound else None
