"""When the events come in a year: those that repeat come every year, and who else comes on the same days."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from typing import Final
from uuid import UUID

from flask_babel import gettext as _

from regional_app.work.risk_calendar.models import RiskEvent

# What lasts longer is a season, the ground of everything else; it meets no single event.
SEASON: Final = timedelta(days=14)
# With the weekends at its ends, what is no season lasts no longer.
LONGEST: Final = SEASON + timedelta(days=4)
MOST_NAMED: Final = 10
MOST_IN_A_MONTH: Final = 20
_FRIDAY, _SUNDAY = 4, 6


@dataclass
class Occurrence:
    """An event on its days of one year; `kommun` wrote it, `others` come on the same days or weekend.

    At most MOST_NAMED others are named; `unnamed` is how many more there are.
    """

    event: RiskEvent
    kommun: str | None
    first_on: date
    last_on: date
    others: list["Occurrence"] = field(default_factory=list, repr=False, compare=False)
    unnamed: int = field(default=0, repr=False, compare=False)

    @property
    def id(self) -> UUID:
        """The event's, for the row's name in a table."""
        return self.event.id

    @property
    def entered_by(self) -> str:
        """The kommun, or the region where none wrote it."""
        return self.kommun or str(_("Lokalpolisområdet"))

    @property
    def is_season(self) -> bool:
        """Longer than a fortnight."""
        return self.last_on - self.first_on > SEASON

    def goes_on_in(self, month: int) -> bool:
        """Some of its days, or what is left of it from the year before, lie in the month of either year."""
        return any(_touches(self, year, month) for year in {self.first_on.year, self.last_on.year})

    def meets(self, other: "Occurrence") -> bool:
        """On the same days, or in the same weekend (Friday to Sunday); a season meets nobody."""
        if self.is_season or other.is_season:
            return False
        mine, theirs = _with_weekend(self), _with_weekend(other)
        return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def in_year(events: Iterable[RiskEvent], year: int, names: dict[UUID, str]) -> list[Occurrence]:
    """Every event on its days of the year, the earliest first; what no kommun in `names` wrote is the region's."""
    found = [Occurrence(event, names.get(event.tenant_id), *days) for event in events for days in _days(event, year)]
    found.sort(key=lambda one: (one.first_on, one.last_on, one.event.title))
    _find_others(found)
    return found


def _find_others(found: Sequence[Occurrence]) -> None:
    """Whom each meets, in time that grows with the events and not with their pairs."""
    short = [(*_with_weekend(one), one) for one in found if not one.is_season]
    short.sort(key=lambda one: one[0])
    firsts, lasts = [one[0] for one in short], sorted(one[1] for one in short)
    for first, last, one in short:
        begun = slice(bisect_left(firsts, first - LONGEST), bisect_right(firsts, last))
        near = (other for *_, other in islice(short, begun.start, begun.stop))
        meeting = (other for other in near if other.event is not one.event and one.meets(other))
        one.others = list(islice(meeting, MOST_NAMED))
        if len(one.others) == MOST_NAMED:
            one.unnamed = begun.stop - bisect_left(lasts, first) - 1 - MOST_NAMED


def by_month(found: Sequence[Occurrence], year: int) -> dict[int, list[Occurrence]]:
    """January to December, each with what goes on in it, also what began before."""
    return {month: [one for one in found if _touches(one, year, month)] for month in range(1, 13)}


def _days(event: RiskEvent, year: int) -> list[tuple[date, date]]:
    """The days that lie in the year, wholly or in part; what goes on over New Year lies in both years."""
    begun = [year - 1, year] if event.is_yearly else [event.first_on.year]
    found = [_moved(event, one) for one in begun if one >= event.first_on.year]
    return [days for days in found if days[0].year <= year <= days[1].year]


def _moved(event: RiskEvent, year: int) -> tuple[date, date]:
    first = _same_day(event.first_on, year)
    return first, first + (event.last_on - event.first_on)


def _same_day(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _with_weekend(one: Occurrence) -> tuple[date, date]:
    """The days, and the whole weekend that they touch."""
    first, last = one.first_on, one.last_on
    if first.weekday() > _FRIDAY:
        first -= timedelta(days=first.weekday() - _FRIDAY)
    if last.weekday() >= _FRIDAY:
        last += timedelta(days=_SUNDAY - last.weekday())
    return first, last


def _touches(one: Occurrence, year: int, month: int) -> bool:
    first = one.first_on.year * 12 + one.first_on.month
    last = one.last_on.year * 12 + one.last_on.month
    return first <= year * 12 + month <= last
