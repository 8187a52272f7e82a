"""Measures over time: how many should have begun and be done by each month, and how many have and are today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.charts.chart import Cell, Chart
from regional_app.charts.style import ACCENT, GROUND, MUTED, OUTLINE, Spec, chart

_HEIGHT, _AXIS = 200, 40


@dataclass(frozen=True)
class Dates:
    """A measure's first and last day as planned, None where not entered, and how far it has come."""

    starts_on: date | None
    due_on: date | None
    has_begun: bool
    is_done: bool


@dataclass(frozen=True)
class Month:
    """What the dates say about the end of a month."""

    last_day: date
    to_begin: int
    to_be_done: int


def measures_over_time(measures: Sequence[Dates], *, sentence: str, today: date) -> Chart:
    """The chart of a plan's measures; nothing is drawn until one of them has a date."""
    months = list(_months(measures))
    return Chart(
        heading=_("Åtgärderna över tid"),
        sentence=sentence,
        columns=[_("Till och med"), _("Ska ha börjat"), _("Ska vara klara"), _("Har börjat"), _("Är klara")],
        rows=_rows(months, measures, today),
        draw=(lambda width: _spec(months, measures, today, width)) if months else None,
    )


def _months(measures: Sequence[Dates]) -> Iterator[Month]:
    """From the month before the first date to the month of the last."""
    dates = [day for one in measures for day in (one.starts_on, one.due_on) if day]
    if not dates:
        return
    day = _month_end(min(dates).replace(day=1) - timedelta(days=1))
    while day <= _month_end(max(dates)):
        yield Month(day, *planned_by(measures, day))
        day = _month_end(day + timedelta(days=1))


def planned_by(measures: Sequence[Dates], day: date) -> tuple[int, int]:
    """How many should have begun, and be done, when the day is over."""
    begun = sum(one.starts_on is not None and one.starts_on <= day for one in measures)
    done = sum(one.due_on is not None and one.due_on <= day for one in measures)
    return begun, done


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _standing(measures: Sequence[Dates]) -> tuple[int, int]:
    return sum(one.has_begun for one in measures), sum(one.is_done for one in measures)


def _rows(months: Sequence[Month], measures: Sequence[Dates], today: date) -> list[list[Cell]]:
    """Month by month; how far they have come is known of today only."""
    rows: list[list[Cell]] = [[one.last_day.isoformat(), one.to_begin, one.to_be_done, None, None] for one in months]
    here: list[Cell] = [today.isoformat(), *planned_by(measures, today), *_standing(measures)]
    kept = [row for row in rows if row[0] != here[0]]
    return sorted([*kept, here], key=lambda row: str(row[0])) if months else []


def _spec(months: Sequence[Month], measures: Sequence[Dates], today: date, width: int) -> Spec:
    most = max(months[-1].to_begin, months[-1].to_be_done, *_standing(measures))
    first, last = min(months[0].last_day, today), max(months[-1].last_day, today)
    return chart(
        width=width - _AXIS,
        height=_HEIGHT,
        encoding={
            "x": {
                "field": "day",
                "type": "temporal",
                "scale": {"type": "utc", "domain": [first.isoformat(), last.isoformat()]},
                "axis": {"format": "%b %Y", "tickCount": width // 85, "grid": False, "labelFlush": True},
            },
            "y": {
                "field": "count",
                "type": "quantitative",
                "scale": {"domain": [0, most * 1.15], "nice": False},
                "axis": {"values": list(range(0, most + 1, max(1, -(-most // 5)))), "format": "d"},
            },
        },
        layer=[_planned(measures, first, last), _today(today), *_now(measures, today)],
    )


def _planned(measures: Sequence[Dates], first: date, last: date) -> Spec:
    """A step on each day that is a measure's first or last: between them nothing changes."""
    names = [_("ska ha börjat"), _("ska vara klara")]
    days = sorted({first, last} | {day for one in measures for day in (one.starts_on, one.due_on) if day})
    values = [
        {"day": day.isoformat(), "count": count, "line": name}
        for day in days
        for name, count in zip(names, planned_by(measures, day), strict=True)
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "line", "interpolate": "step-after"},
        "encoding": {
            "color": {"field": "line", "type": "nominal", "scale": {"domain": names, "range": [OUTLINE, ACCENT]}},
            "strokeDash": {
                "field": "line",
                "type": "nominal",
                "scale": {"domain": names, "range": [[5, 4], [1, 0]]},
            },
        },
    }


def _today(today: date) -> Spec:
    day = {"values": [{"day": today.isoformat(), "text": _("i dag")}]}
    return {
        "data": day,
        "encoding": {"y": {"value": 0}},
        "layer": [
            {"mark": {"type": "rule", "color": MUTED}, "encoding": {"y2": {"value": _HEIGHT}}},
            {"mark": {"type": "text", "color": MUTED, "dy": -9}, "encoding": {"text": {"field": "text"}}},
        ],
    }


def _now(measures: Sequence[Dates], today: date) -> list[Spec]:
    """How far they have come: a hollow dot for begun, a full one for done, with their words to the left."""
    begun, done = _standing(measures)
    dots: list[dict[str, Any]] = [
        {"day": today.isoformat(), "count": begun, "text": _("%(num)s har börjat", num=begun), "is_done": False},
        {
            "day": today.isoformat(),
            "count": done,
            "text": ngettext("%(num)s är klar", "%(num)s är klara", done),
            "is_done": True,
        },
    ]
    fill = {"expr": f"datum.is_done ? '{ACCENT}' : '{GROUND}'"}
    dot = {"type": "point", "size": 90, "opacity": 1, "strokeWidth": 2.5, "stroke": ACCENT, "fill": fill}
    text = {"type": "text", "align": "right", "dx": -10, "dy": {"expr": "datum.is_done ? 11 : -11"}}
    rim = {"stroke": GROUND, "strokeWidth": 4, "strokeJoin": "round"}
    words = {"data": {"values": dots}, "encoding": {"text": {"field": "text"}}}
    return [{"data": {"values": dots}, "mark": dot}, {**words, "mark": {**text, **rim}}, {**words, "mark": text}]
