"""What a year's report counts of the promises, row by row."""

from collections.abc import Iterable

from regional_app.concepts.counted import Counted, Rows
from regional_app.concepts.year import Year
from regional_app.work.promises import queries
from regional_app.work.promises.models import CitizenPromise, PromiseResult


def year(year: int) -> Rows:
    """The promises given for the year, those that are followed up for it, and those that were kept in it."""
    here, given = Year(year), queries.given_covering(year, year)
    return {
        "promises": _rows(given),
        "promises_followed_up": _rows(one for one in given if one.followed_up_in(here)),
        "promises_kept": _rows(one for one in given if one.result_in(here) == PromiseResult.KEPT),
    }


def _rows(promises: Iterable[CitizenPromise]) -> list[Counted]:
    return [Counted(one.focus_area_key, one) for one in promises]
