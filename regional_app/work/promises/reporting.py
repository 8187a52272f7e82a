"""Plain counts for a year's report, per fokusområde (None: outside them)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from regional_app.work.promises import queries
from regional_app.work.promises.models import CitizenPromise, PromiseResult

Counts = dict[str | None, int]


def year(year: int) -> dict[str, Counts]:
    """Given promises with some day in the year; kept by the result said last; followed up that year or later."""
    given = queries.given_covering(year, year)
    return {
        "given": _count(given),
        "kept": _count(one for one in given if one.result == PromiseResult.KEPT),
        "followed_up": _count(one for one in given if _followed_up_since(one, date(year, 1, 1))),
    }


def _followed_up_since(promise: CitizenPromise, day: date) -> bool:
    return any(one.made_on >= day for one in promise.follow_ups)


def _count(promises: Iterable[CitizenPromise]) -> Counts:
    return dict(Counter(one.focus_area_key for one in promises))
