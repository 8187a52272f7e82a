"""Periods one after another: what held from when to when, what lay between, and the days that cut through them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flask_babel import gettext as _

from regional_app.foundation.charts.chart import Cell, Chart
from regional_app.foundation.charts.style import ACCENT, GROUND, INK, MUTED, OUTLINE, Spec, chart

_ROW, _TOP = 34, 24


@dataclass(frozen=True)
class Period:
    """Something that holds from `first` to `last`; without known days the years of its name stand for them."""

    label: str
    first: date
    last: date
    has_known_days: bool
    said: str


@dataclass(frozen=True)
class Mark:
    """A day that concerns them all, in a word at the top, or at the bottom."""

    on: date
    text: str
    stands_low: bool = False


def periods(heading: str, sentence: str, held: Sequence[Period], marks: Sequence[Mark]) -> Chart:
    """The chart; the first period stands at the top."""
    return Chart(
        heading=heading,
        sentence=sentence,
        columns=[_("Namn"), _("Från och med"), _("Till och med"), _("Läge")],
        rows=list(_rows(held)),
        draw=(lambda width: _spec(held, marks, width)) if held else None,
    )


def _rows(held: Sequence[Period]) -> Iterator[list[Cell]]:
    for one in held:
        if one.has_known_days:
            yield [one.label, one.first.isoformat(), one.last.isoformat(), one.said]
        else:
            yield [one.label, str(one.first.year), str(one.last.year), one.said]


def _spec(held: Sequence[Period], marks: Sequence[Mark], width: int) -> Spec:
    first = min(one.first for one in held).replace(month=1, day=1)
    last = max([*(one.last for one in held), *(one.on for one in marks)]).replace(month=12, day=31)
    inside = [one for one in marks if first <= one.on]
    labels = [one.label for one in held]
    values = [
        {
            "label": one.label,
            "first": one.first.isoformat(),
            "last": one.last.isoformat(),
            "known": one.has_known_days,
        }
        for one in held
    ]
    return chart(
        width=width - 100,
        height=_ROW * len(held) + _TOP,
        data={"values": values},
        encoding={
            "y": {
                "field": "label",
                "type": "nominal",
                "sort": labels,
                "scale": {"paddingInner": 0.45, "range": [_TOP, _ROW * len(held) + _TOP]},
                "axis": {"labelColor": INK},
            },
            "x": {
                "field": "first",
                "type": "temporal",
                "scale": {"type": "utc", "domain": [first.isoformat(), last.isoformat()]},
                "axis": {"format": "%Y", "tickCount": max(2, width // 80), "labelFlush": True},
            },
        },
        layer=[_bars(), _lines(inside)],
    )


def _bars() -> Spec:
    """Full where the days are known, with a broken outline where only the name is."""
    fill = {"expr": f"datum.known ? '{ACCENT}' : '{GROUND}'"}
    dash = {"expr": "datum.known ? [1, 0] : [4, 3]"}
    return {
        "mark": {"type": "bar", "fill": fill, "stroke": OUTLINE, "strokeDash": dash},
        "encoding": {"x2": {"field": "last"}},
    }


def _lines(marks: Sequence[Mark]) -> Spec:
    values = [{"first": one.on.isoformat(), "text": one.text, "low": one.stands_low} for one in marks]
    rule = {"type": "rule", "stroke": MUTED, "strokeDash": [2, 3]}
    return {
        "data": {"values": values},
        "encoding": {"y": {"value": 0}},
        "layer": [
            {"mark": rule, "encoding": {"y2": {"value": "height"}}},
            {**_words("!datum.low", 6), "encoding": {"text": {"field": "text"}}},
            {**_words("datum.low", -6), "encoding": {"text": {"field": "text"}, "y": {"value": "height"}}},
        ],
    }


def _words(where: str, below: int) -> Spec:
    return {
        "mark": {"type": "text", "fill": MUTED, "align": "left", "dx": 4, "dy": below},
        "transform": [{"filter": where}],
    }
