"""Small multiples: how far the measures of each kommun have come, all on the same scale."""

from collections.abc import Iterator, Sequence
from typing import Any

from flask_babel import gettext as _

from regional_app.foundation.charts import statuses
from regional_app.foundation.charts.chart import Chart
from regional_app.foundation.charts.statuses import STATUSES, Statuses
from regional_app.foundation.charts.style import BOX, LINE, MUTED, WIDE, Spec, chart, pixels, status_look

_ROW, _BOX, _NAME, _GAP = 20, 12, 18, 24
_WORDS, _NUMBER = 78, 28


def measures_by_kommun(rows: Sequence[Statuses], *, coverage: str) -> Chart:
    """A panel for each kommun; without counts the panel says why instead of drawing zeros."""
    everything = statuses.added(rows)
    columns, lines = statuses.table(_("Kommun"), rows)
    return Chart(
        heading=_("Åtgärdernas läge per kommun"),
        sentence=f"{coverage} {statuses.sentence(everything)}",
        columns=columns,
        rows=lines,
        draw=(lambda width: _spec(rows, width)) if any(everything.values()) else None,
    )


def _spec(rows: Sequence[Statuses], width: int) -> Spec:
    columns = 3 if width >= WIDE else 2
    panel = (width - 2 - _GAP * (columns - 1)) // columns
    head = _NAME * (2 if any(row.note and row.counts for row in rows) else 1) + 8
    height = head + _ROW * len(STATUSES) + _GAP
    placed = [
        (row, (place % columns) * (panel + _GAP), (place // columns) * height) for place, row in enumerate(rows)
    ]
    unit = (panel - _WORDS - _NUMBER) / max(_most(rows), 1)
    lines = list(_lines(placed, head, unit))
    return chart(
        width=width - 2,
        height=-(-len(rows) // columns) * height - _GAP,
        layer=[_names(placed, panel), _zero(lines), _boxes(lines), _texts(lines)],
    )


def _names(placed: Sequence[tuple[Statuses, int, int]], panel: int) -> Spec:
    heads = [
        {"x": x, "y": y + line * _NAME, "text": text, "is_name": not line}
        for row, x, y in placed
        for line, text in enumerate((row.name, *row.note.split("\n")))
    ]
    return {
        "data": {"values": heads},
        "mark": {
            "type": "text",
            "align": "left",
            "baseline": "top",
            "limit": panel,
            "fontWeight": {"expr": "datum.is_name ? 'bold' : 'normal'"},
        },
        "encoding": {
            "x": pixels("x"),
            "y": pixels("y"),
            "text": {"field": "text"},
            "color": {"condition": {"test": "!datum.is_name", "value": MUTED}},
        },
    }


def _lines(placed: Sequence[tuple[Statuses, int, int]], head: int, unit: float) -> Iterator[dict[str, Any]]:
    """One line for each status of the kommuner whose counts are known; a zero there is a zero somebody counted."""
    words = statuses.words()
    for row, x, y in placed:
        for place, status in enumerate(STATUSES):
            if row.counts is not None:
                count, top = row.counts.get(status, 0), y + head + place * _ROW
                start, end = x + _WORDS, x + _WORDS + count * unit
                yield {
                    "status": status,
                    "word": words[status],
                    "count": count,
                    "number": str(count),
                    "left": x,
                    "from": start,
                    "to": end,
                    "after": end + 6,
                    "top": top,
                    "centre": top + _BOX / 2,
                    "bottom": top + _BOX,
                }


def _boxes(lines: list[dict[str, Any]]) -> Spec:
    return {
        "data": {"values": [line for line in lines if line["count"]]},
        "mark": BOX,
        "encoding": {
            "x": pixels("from"),
            "x2": {"field": "to"},
            "y": pixels("top"),
            "y2": {"field": "bottom"},
            "fill": {**status_look("word", statuses.words().values()), "legend": None},
        },
    }


def _zero(lines: list[dict[str, Any]]) -> Spec:
    """Where the bars begin."""
    return {
        "data": {"values": lines},
        "transform": [
            {"calculate": "datum.top - 4", "as": "above"},
            {"calculate": "datum.bottom + 4", "as": "below"},
        ],
        "mark": {"type": "rule", "color": LINE},
        "encoding": {"x": pixels("from"), "y": pixels("above"), "y2": {"field": "below"}},
    }


def _texts(lines: list[dict[str, Any]]) -> Spec:
    def text(field: str, at: str, **mark: Any) -> Spec:
        return {
            "mark": {"type": "text", "align": "left", **mark},
            "encoding": {"x": pixels(at), "y": pixels("centre"), "text": {"field": field}},
        }

    return {"data": {"values": lines}, "layer": [text("word", "left", color=MUTED), text("number", "after")]}


def _most(rows: Sequence[Statuses]) -> int:
    return max((count for row in rows if row.counts for count in row.counts.values()), default=0)
