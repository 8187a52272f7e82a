"""A goal over the years: where it began, what was measured, what is wanted. Only what is known is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from flask_babel import gettext as _

from regional_app.foundation.charts.chart import Chart
from regional_app.foundation.charts.style import ACCENT, GROUND, LINE, MUTED, Spec, chart, pixels

_HEIGHT, _AXIS, _WANTED, _YEAR = 200, 52, 92, 48
# What the words of a value may need.
_NAME = 92
_ABOVE, _BELOW = -15, 19


@dataclass(frozen=True)
class Point:
    """A value of a year. `said` is the value in words: a lower bound or a rough count says so and is hollow."""

    on: date
    value: float
    said: str
    qualifier: str
    is_exact: bool


@dataclass(frozen=True)
class GoalYears:
    """What is known of a goal in numbers; None where nothing is entered."""

    unit: str
    points: Sequence[Point]
    baseline: tuple[int, float] | None = None
    baseline_said: str = ""
    wanted: float | None = None
    wanted_said: str = ""


def goal_over_years(goal: GoalYears, *, sentence: str) -> Chart:
    """The chart of one goal; nothing is drawn until a value is measured."""
    return Chart(
        heading=_("Så har det gått"),
        sentence=sentence,
        columns=[_("Värde"), _("När"), _("Hur exakt"), goal.unit.capitalize()],
        rows=list(_rows(goal)),
        draw=(lambda width: _spec(goal, width)) if goal.points else None,
    )


def _rows(goal: GoalYears) -> Iterator[list[Any]]:
    if goal.baseline:
        yield [_("startvärde"), str(goal.baseline[0]), _("exakt"), goal.baseline[1]]
    for point in goal.points:
        yield [_("uppmätt"), point.on.isoformat(), point.qualifier, point.value]
    if goal.wanted is not None:
        yield [_("målvärde"), "", _("exakt"), goal.wanted]


def _spec(goal: GoalYears, width: int) -> Spec:
    years = [point.on.year for point in goal.points] + ([goal.baseline[0]] if goal.baseline else [])
    first, last = min(years), max(years)
    plot = width - _AXIS - _WANTED
    layers = [_year_lines(first, last), _year_names(first, last, plot)]
    if goal.wanted is not None:
        layers += [_wanted_line(goal.wanted, first, last), _wanted_name(goal, plot)]
    room = plot >= _NAME * (last + 1 - first)
    values = [*_measured(goal, last, name_every_year=room), *_began(goal)]
    return chart(
        width=plot,
        height=_HEIGHT,
        encoding={
            "x": _scale("x", [first, last + 1], None),
            "y": _scale("y", [min(0, *_values(goal)), _top(goal)], {"tickCount": 4, "grid": True, "zindex": 0}),
        },
        layer=[*layers, _trend(goal), _dots(values), *_names(values)],
    )


def _scale(field: str, domain: list[float], axis: Spec | None) -> Spec:
    return {"field": field, "type": "quantitative", "axis": axis, "scale": {"domain": domain, "nice": False}}


def _top(goal: GoalYears) -> float:
    """A little above the highest, so that its name has room."""
    return max(0, *_values(goal)) * 1.2 or 1


def _values(goal: GoalYears) -> list[float]:
    known = [point.value for point in goal.points]
    known += [goal.baseline[1]] if goal.baseline else []
    return known + ([goal.wanted] if goal.wanted is not None else [])


def _measured(goal: GoalYears, last: int, *, name_every_year: bool) -> Iterator[dict[str, Any]]:
    """Every value is a dot. The last of its year is named, or where it is crowded the last of all."""
    named = {point.on.year if name_every_year else "": point for point in goal.points}.values()
    for point in goal.points:
        said = point.said if any(one is point for one in named) else ""
        # At the right edge the words end at the dot: beyond it stands what is wanted.
        side = "right" if _at(point.on) > last + 0.5 else "center"
        yield {
            "x": _at(point.on),
            "y": point.value,
            "shape": "circle",
            "is_exact": point.is_exact,
            "text": said,
            "side": side,
            "lift": _ABOVE,
        }


def _began(goal: GoalYears) -> Iterator[dict[str, Any]]:
    """The baseline is a square, with its words below where there is room: the next value's are above."""
    if goal.baseline:
        year, value = goal.baseline
        lift = _BELOW if value > _top(goal) / 4 else _ABOVE
        yield {
            "x": year + 0.5,
            "y": value,
            "shape": "square",
            "is_exact": True,
            "text": goal.baseline_said,
            "side": "left",
            "lift": lift,
        }


def _at(day: date) -> float:
    return day.year + (day - date(day.year, 1, 1)).days / 366


def _trend(goal: GoalYears) -> Spec:
    """A line between neighbours that are both exact: from a lower bound nobody knows where it would go."""
    points = [Point(date(goal.baseline[0], 7, 2), goal.baseline[1], "", "", is_exact=True)] if goal.baseline else []
    pairs = [
        {"x": _at(one.on), "y": one.value, "x2": _at(other.on), "y2": other.value}
        for one, other in pairwise([*points, *goal.points])
        if one.is_exact and other.is_exact
    ]
    return {
        "data": {"values": pairs},
        "mark": {"type": "rule", "color": ACCENT, "strokeWidth": 2},
        "encoding": {"x2": {"field": "x2"}, "y2": {"field": "y2"}},
    }


def _dots(values: list[dict[str, Any]]) -> Spec:
    return {
        "data": {"values": values},
        "mark": {
            "type": "point",
            "size": 90,
            "opacity": 1,
            "strokeWidth": 2.5,
            "stroke": ACCENT,
            "fill": {"expr": f"datum.is_exact ? '{ACCENT}' : '{GROUND}'"},
            "shape": {"expr": "datum.shape"},
        },
    }


def _names(values: list[dict[str, Any]]) -> list[Spec]:
    """The words above the dots, on a rim of the ground so that lines do not cross them."""
    mark = {"type": "text", "dy": {"expr": "datum.lift"}, "align": {"expr": "datum.side"}}
    text = {"data": {"values": [one for one in values if one["text"]]}, "encoding": {"text": {"field": "text"}}}
    rim = {"stroke": GROUND, "strokeWidth": 4, "strokeJoin": "round"}
    return [{**text, "mark": {**mark, **rim}}, {**text, "mark": mark}]


def _wanted_line(wanted: float, first: int, last: int) -> Spec:
    return {
        "data": {"values": [{"x": first, "y": wanted, "x2": last + 1}]},
        "mark": {"type": "rule", "color": MUTED, "strokeDash": [6, 4], "strokeWidth": 2},
        "encoding": {"x2": {"field": "x2"}},
    }


def _wanted_name(goal: GoalYears, plot: int) -> Spec:
    return {
        "data": {"values": [{"x": plot + 8, "y": goal.wanted, "text": goal.wanted_said}]},
        "mark": {"type": "text", "align": "left", "lineBreak": "\n", "lineHeight": 18, "dy": -9},
        "encoding": {"x": pixels("x"), "text": {"field": "text"}},
    }


def _year_lines(first: int, last: int) -> Spec:
    return {
        "data": {"values": [{"x": year, "y": 0} for year in range(first, last + 2)]},
        "mark": {"type": "rule", "color": LINE},
        "encoding": {"y": {"value": 0}, "y2": {"value": _HEIGHT}},
    }


def _year_names(first: int, last: int, plot: int) -> Spec:
    """In the middle of their year; every second or third when there are many."""
    step = -(-_YEAR * (last + 1 - first) // plot)
    years = [{"x": year + 0.5, "text": str(year)} for year in range(first, last + 1, max(step, 1))]
    return {
        "data": {"values": years},
        "mark": {"type": "text", "color": MUTED, "baseline": "top"},
        "encoding": {"y": {"value": _HEIGHT + 8}, "text": {"field": "text"}},
    }
