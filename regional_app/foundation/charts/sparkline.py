"""A line no bigger than a word: how a series has gone. What it shows is also said in words beside it."""

from collections.abc import Sequence
from itertools import pairwise

from regional_app.foundation.charts.drawing import Drawing, svg
from regional_app.foundation.charts.style import ACCENT, chart, pixels

_WIDTH, _HEIGHT, _EDGE = 104, 28, 4


def sparkline(years: Sequence[tuple[int, float]]) -> Drawing | None:
    """The years as a line, broken where a year is missing, the last one a dot. Two years at least."""
    if len(years) < 2:
        return None
    points = _points(years)
    pairs = [
        {"x": x, "y": y, "x2": x2, "y2": y2}
        for (year, x, y), (other, x2, y2) in pairwise(points)
        if other - year == 1
    ]
    dots = [{"x": x, "y": y, "size": 30 if year == years[-1][0] else 8} for year, x, y in points]
    return svg(
        chart(
            width=_WIDTH,
            height=_HEIGHT,
            encoding={"x": pixels("x"), "y": pixels("y")},
            layer=[
                {
                    "data": {"values": pairs},
                    "mark": {"type": "rule", "color": ACCENT, "strokeWidth": 2},
                    "encoding": {"x2": {"field": "x2"}, "y2": {"field": "y2"}},
                },
                {
                    "data": {"values": dots},
                    "mark": {
                        "type": "point",
                        "filled": True,
                        "opacity": 1,
                        "color": ACCENT,
                        "size": {"expr": "datum.size"},
                    },
                },
            ],
        )
    )


def _points(years: Sequence[tuple[int, float]]) -> list[tuple[int, float, float]]:
    """Year, and its place in the drawing; from zero, so that a small change looks small."""
    first, last, most = years[0][0], years[-1][0], max(value for _, value in years) or 1
    return [
        (
            year,
            _EDGE + (year - first) * (_WIDTH - 2 * _EDGE) / (last - first),
            _HEIGHT - _EDGE - value * (_HEIGHT - 2 * _EDGE) / most,
        )
        for year, value in years
    ]
