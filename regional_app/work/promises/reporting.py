"""Plain counts for a year's report, per fokusområde (None: outside them)."""

from collections import Counter
from collections.abc import Iterable

from regional_app.concepts.year import Year
from regional_app.work.promises import queries
from regional_app.work.promises.models import CitizenPromise, PromiseResult

Counts = dict[str | None, int]


def year(year: int) -> dict[str, Counts]:
    """The promises given for the year, those that are followed up for it, and those that were kept in it."""
    here, given = Year(year), queries.given_covering(year, year)
    return {
        "given": _count(given),
        "kept": _count(one for one in given if one.result_in(here) == PromiseResult.KEPT),
        "followed_up": _count(one for one in given if one.followed_up_in(here)),
    }


def _count(promises: Iterable[CitizenPromise]) -> Counts:
    return dict(Counter(one.focus_area_key for one in promises))
