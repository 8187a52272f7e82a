"""Measures on a time line: each a row with a bar, drawn in per cent of the time they take together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from regional_app.clock import today
from regional_app.work.plans.models import Measure


@dataclass(frozen=True)
class Bar:
    """From and how wide, in per cent of the line."""

    start: float
    width: float


@dataclass(frozen=True)
class Row:
    """A measure with what was planned and what became of it; None where a day is not known."""

    measure: Measure
    planned: Bar | None
    real: Bar | None


@dataclass(frozen=True)
class Timeline:
    """The line: its first and last day, where each year and today stand in per cent, and the rows."""

    first: date
    last: date
    years: list[tuple[int, float]]
    today: float | None
    rows: list[Row]


def timeline_of(measures: Sequence[Measure]) -> Timeline | None:
    """The measures on one line; nothing when none of them has a day."""
    days = [day for one in measures for day in (one.starts_on, one.due_on, one.started_on, one.ended_on) if day]
    if not days:
        return None
    first, last = min(days), max(*days, min(days) + timedelta(days=1))
    scale = _Scale(first, last)
    years = [(year, scale.place(date(year, 1, 1))) for year in range(first.year + 1, last.year + 1)]
    now = scale.place(today()) if first <= today() <= last else None
    return Timeline(first, last, years, now, [_row(one, scale) for one in measures])


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date

    def place(self, day: date) -> float:
        return round((day - self.first).days * 100 / (self.last - self.first).days, 2)

    def bar(self, start: date | None, end: date | None) -> Bar | None:
        """A single known day is a thin bar."""
        start, end = start or end, end or start
        if start is None or end is None:
            return None
        place = min(self.place(start), 99.2)
        return Bar(place, max(self.place(max(start, end)) - place, 0.8))


def _row(one: Measure, scale: _Scale) -> Row:
    end = one.ended_on or (min(today(), scale.last) if one.started_on else None)
    return Row(one, scale.bar(one.starts_on, one.due_on), scale.bar(one.started_on, end))
