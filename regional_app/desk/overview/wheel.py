"""Årshjulet: twelve months around the five steps, as paths and points for an SVG. The circle begins at New Year."""

from calendar import isleap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin
from typing import Final

from babel.dates import format_date
from flask_babel import get_locale

from regional_app.desk.overview.cycle import CyclePart

CENTRE: Final = 220
_MONTHS: Final = 202
_YEAR: Final = 176
_OUTER: Final = 158
_INNER: Final = 78
_NAMES: Final = (_OUTER + _INNER) / 2
# Between two steps, as wide at the inner edge as at the outer.
_GAP: Final = 7.0
# A label stands a little lower than its point: letters hang on their baseline.
_BASELINE: Final = 5


@dataclass(frozen=True)
class Point:
    """A place in the drawing, perhaps with a few letters."""

    x: float
    y: float
    text: str = ""


@dataclass(frozen=True)
class Segment:
    """One of the steps: its shape and where its name stands."""

    part: CyclePart
    path: str
    at: Point


@dataclass(frozen=True)
class Wheel:
    """What the template draws."""

    months: list[Point]
    ticks: list[tuple[Point, Point]]
    passed: str
    today: Point
    due: list[Point]
    segments: list[Segment]


def wheel(parts: Sequence[CyclePart], day: date, due: Iterable[date]) -> Wheel:
    """The wheel of the year of `day`; `due` are the last days to mark."""
    starts = [_turn(date(day.year, month, 1)) for month in range(1, 13)]
    return Wheel(
        months=[_month(day.year, month) for month in range(1, 13)],
        ticks=[(_point(_YEAR - 5, turn), _point(_YEAR + 5, turn)) for turn in starts],
        passed=_arc(_YEAR, 0, _turn(day)),
        today=_point(_YEAR, _turn(day)),
        due=[_point(_YEAR, _turn(one)) for one in sorted(set(due)) if one.year == day.year],
        segments=[_segment(one, at / len(parts), (at + 1) / len(parts)) for at, one in enumerate(parts)],
    )


def _turn(day: date) -> float:
    """How much of the year has passed when the day begins, 0–1."""
    return (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365)


def _month(year: int, month: int) -> Point:
    turn = (_turn(date(year, month, 1)) + _turn(date(year, month, 28))) / 2
    name = format_date(date(year, month, 1), "LLL", locale=get_locale() or "sv").rstrip(".")
    at = _point(_MONTHS, turn)
    return Point(at.x, round(at.y + _BASELINE, 1), name)


def _segment(part: CyclePart, begins: float, ends: float) -> Segment:
    """A piece of a ring whose sides run parallel to the gap: the inner edge gives up more of its angle."""
    outer, inner = _GAP / (4 * pi * _OUTER), _GAP / (4 * pi * _INNER)
    out_from, out_to = _point(_OUTER, begins + outer), _point(_OUTER, ends - outer)
    in_from, in_to = _point(_INNER, begins + inner), _point(_INNER, ends - inner)
    path = (
        f"M{out_from.x} {out_from.y} A{_OUTER} {_OUTER} 0 0 1 {out_to.x} {out_to.y} "
        f"L{in_to.x} {in_to.y} A{_INNER} {_INNER} 0 0 0 {in_from.x} {in_from.y} Z"
    )
    return Segment(part, path, _point(_NAMES, (begins + ends) / 2))


def _arc(radius: float, begins: float, ends: float) -> str:
    start, end = _point(radius, begins), _point(radius, ends)
    return f"M{start.x} {start.y} A{radius} {radius} 0 {int(ends - begins > 1 / 2)} 1 {end.x} {end.y}"


def _point(radius: float, turn: float) -> Point:
    angle = 2 * pi * turn
    return Point(round(CENTRE + radius * sin(angle), 1), round(CENTRE - radius * cos(angle), 1))
