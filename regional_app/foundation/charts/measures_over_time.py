"""Measures over time: how many should have begun and be done by each month, and how many have and are today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.foundation.charts.chart import Cell, Chart
from regional_app.foundation.charts.style import ACCENT, GROUND, MUTED, OUTLINE, Spec, chart

_HEIGHT, _AXIS = 200, 40


@dataclass(frozen=True)
class Dates:
    """A measure's first and last day as planned and in reality, None where not known, and how far it has come."""

    starts_on: date | None
    due_on: date | None
    has_begun: bool
    is_done: bool
    started_on: date | None = None
    ended_on: date | None = None


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
    dates = [day for one in measures for day in (one.starts_on, one.due_on, one.started_on, one.ended_on) if day]
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


def came_by(measures: Sequence[Dates], day: date) -> tuple[int, int]:
    """How many are known to have begun, and to be done, when the day was over."""
    begun = sum(one.started_on is not None and one.started_on <= day for one in measures)
    done = sum(one.is_done and one.ended_on is not None and one.ended_on <= day for one in measures)
    return begun, done


def _is_known(measures: Sequence[Dates]) -> bool:
    """The day is known of every one that has begun or is done; else the past cannot be drawn."""
    return all(
        (one.started_on is not None or not one.has_begun) and (one.ended_on is not None or not one.is_done)
        for one in measures
    )


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _standing(measures: Sequence[Dates]) -> tuple[int, int]:
    return sum(one.has_begun for one in measures), sum(one.is_done for one in measures)


def _rows(months: Sequence[Month], measures: Sequence[Dates], today: date) -> list[list[Cell]]:
    """Month by month; how far they had come where the days are known, and today."""
    rows = [_row(one, measures, today) for one in months]
    here: list[Cell] = [today.isoformat(), *planned_by(measures, today), *_standing(measures)]
    kept = [row for row in rows if row[0] != here[0]]
    return sorted([*kept, here], key=lambda row: str(row[0])) if months else []


def _row(month: Month, measures: Sequence[Dates], today: date) -> list[Cell]:
    is_told = _is_known(measures) and month.last_day < today
    came: tuple[Cell, Cell] = came_by(measures, month.last_day) if is_told else (None, None)
    return [month.last_day.isoformat(), month.to_begin, month.to_be_done, *came]


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
        layer=[
            _planned(measures, first, last),
            *_real(measures, first, today),
            _today(today),
            *_now(measures, today),
        ],
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


def _real(measures: Sequence[Dates], first: date, today: date) -> list[Spec]:
    """The same two lines as they became, up to today; nothing when some day is not known."""
    if not _is_known(measures) or not any(one.started_on or one.ended_on for one in measures):
        return []
    names = [_("har börjat"), _("är klara")]
    days = sorted(
        {min(first, today), today, *(day for one in measures for day in (one.started_on, one.ended_on) if day)}
    )
    values = [
        {"day": day.isoformat(), "count": count, "line": name}
        for day in days
        for name, count in zip(names, came_by(measures, day), strict=True)
    ]
    dash = {"field": "line", "type": "nominal", "legend": None, "scale": {"domain": names, "range": [[2, 3], [1, 0]]}}
    return [
        {
            "data": {"values": values},
            "mark": {"type": "line", "interpolate": "step-after", "color": MUTED, "strokeWidth": 1.5},
            "encoding": {"strokeDash": dash},
        }
    ]


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
