"""Stacked bars: how far the measures of each focus area have come."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from textwrap import wrap
from typing import Any

from flask_babel import gettext as _

from regional_app.foundation.charts import statuses
from regional_app.foundation.charts.chart import Chart
from regional_app.foundation.charts.statuses import STATUSES, Statuses
from regional_app.foundation.charts.style import BOX, INK, MUTED, ON_ACCENT, Spec, chart, pixels, status_look

_LINE, _BAR, _GAP = 18, 26, 16
_WIDTH_OF_A_LETTER = 8.6


def measures_by_focus_area(rows: Sequence[Statuses], *, total_name: str, coverage: str = "") -> Chart:
    """The chart of a plan, a kommun's year or a rollup; `coverage` says of how many kommuner it is a sum."""
    everything = statuses.added(rows)
    columns, lines = statuses.table(_("Fokusområde"), [*rows, Statuses(total_name, everything)])
    return Chart(
        heading=_("Åtgärdernas läge per fokusområde"),
        sentence=f"{coverage} {statuses.sentence(everything)}".strip(),
        columns=columns,
        rows=lines,
        draw=(lambda width: _spec(rows, width)) if any(everything.values()) else None,
    )


def _spec(rows: Sequence[Statuses], width: int) -> Spec:
    titles = [wrap(_title(row), int(width / _WIDTH_OF_A_LETTER) - 2) or [""] for row in rows]
    heights = [_LINE * len(lines) + 2 + _BAR + _GAP for lines in titles]
    tops = [0, *accumulate(heights)]
    bars = [bottom - _GAP - _BAR for bottom in tops[1:]]
    return chart(
        width=width - 2,
        height=tops[-1] - _GAP,
        layer=[
            _titles(titles, tops),
            _bars(rows, bars),
            _numbers(rows, width, bars),
        ],
    )


def _title(row: Statuses) -> str:
    return f"{row.name} ({row.note})" if row.note and row.total else row.name


def _titles(titles: list[list[str]], tops: list[int]) -> Spec:
    """The name above its bar, so that it has room on a phone too."""
    named = [{"top": top, "name": "\n".join(lines)} for lines, top in zip(titles, tops, strict=False)]
    mark = {"type": "text", "align": "left", "baseline": "top", "fontWeight": "bold"}
    return {
        "data": {"values": named},
        "mark": {**mark, "lineBreak": "\n", "lineHeight": _LINE},
        "encoding": {"x": {"value": 0}, "y": pixels("top"), "text": {"field": "name"}},
    }


def _bars(rows: Sequence[Statuses], tops: list[int]) -> Spec:
    return {
        "data": {"values": list(_segments(rows, tops))},
        "mark": BOX,
        "encoding": {
            "x": _measures(rows, "from"),
            "x2": {"field": "to"},
            "y": pixels("top"),
            "y2": {"field": "bottom"},
            "fill": status_look("word", statuses.words().values()),
        },
    }


def _numbers(rows: Sequence[Statuses], width: int, tops: list[int]) -> Spec:
    """The number in its part of the bar when there is room; the table has them all. Without a bar, why."""
    room = width / max(statuses.most(rows), 1)
    numbers = [one for one in _segments(rows, tops) if one["count"] * room > _room_for(one["count"])]
    instead = [_without_bar(row, top) for row, top in zip(rows, tops, strict=True) if not row.total]
    return {
        "data": {"values": [*numbers, *instead]},
        "mark": {"type": "text", "align": {"expr": "datum.status ? 'center' : 'left'"}},
        "encoding": {
            "x": _measures(rows, "middle"),
            "y": pixels("centre"),
            "text": {"field": "text"},
            "color": {
                "condition": [
                    {"test": "datum.status == 'done'", "value": ON_ACCENT},
                    {"test": "!datum.status", "value": MUTED},
                ],
                "value": INK,
            },
        },
    }


def _segments(rows: Sequence[Statuses], tops: list[int]) -> Iterator[dict[str, Any]]:
    words = statuses.words()
    for row, top in zip(rows, tops, strict=True):
        start = 0
        for status in STATUSES:
            count = (row.counts or {}).get(status, 0)
            if count:
                yield {
                    "status": status,
                    "word": words[status],
                    "count": count,
                    "text": str(count),
                    "from": start,
                    "middle": start + count / 2,
                    "to": start + count,
                    "top": top,
                    "centre": top + _BAR / 2,
                    "bottom": top + _BAR,
                }
            start += count


def _without_bar(row: Statuses, top: int) -> dict[str, Any]:
    text = row.note if row.counts is None else _("inga åtgärder")
    return {"middle": 0, "centre": top + _BAR / 2, "text": text, "status": None}


def _room_for(count: int) -> float:
    return _WIDTH_OF_A_LETTER * len(str(count)) + 2


def _measures(rows: Sequence[Statuses], field: str) -> Spec:
    scale = {"domain": [0, max(statuses.most(rows), 1)], "nice": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}
