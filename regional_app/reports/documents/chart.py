"""One chart: how far the measures have come, kommun by kommun. A kommun that has not reported has no bar."""

from typing import Any, Final

import vl_convert

from regional_app.reports.rollup import Data
from regional_app.reports.wording import coverage

FONT: Final = "Libertinus Serif"
STATUSES: Final = (
    ("measures_done", "klara", "#0c4f5b"),
    ("measures_ongoing", "pågår", "#5f959d"),
    ("measures_planned", "planerade", "#c3dadd"),
    ("measures_cancelled", "avbrutna", "#8a7a55"),
)


def measures_svg(data: Data) -> str:
    """The chart as SVG."""
    svg: str = vl_convert.vegalite_to_svg(_specification(data))
    return svg


def measures_alt(data: Data) -> str:
    """The same in words, for those who do not see it."""
    sentences = [_in_words(data, kommun) for kommun in data["kommuner"] if kommun["status"] == "reported"]
    return " ".join(["Stapeldiagram över åtgärdernas läge per kommun.", *sentences, coverage(data)])


def _in_words(data: Data, kommun: Data) -> str:
    counts = [f"{value} {word}" for key, word, _ in STATUSES if (value := _value(data, key, kommun)) is not None]
    return f"{kommun['name']}: {', '.join(counts)}."


def _value(data: Data, key: str, kommun: Data) -> Any:
    for figure in data["figures"]:
        if figure["key"] == key and figure["focus_area"] is None:
            return figure["by_kommun"][kommun["slug"]]
    return None


def _specification(data: Data) -> dict[str, Any]:
    rows = [
        {"kommun": kommun["name"], "läge": word, "antal": _value(data, key, kommun), "ordning": place}
        for kommun in data["kommuner"]
        for place, (key, word, _) in enumerate(STATUSES)
        if _value(data, key, kommun) is not None
    ]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 420,
        "data": {"values": rows},
        "mark": {"type": "bar", "stroke": "#16262b", "strokeWidth": 0.5},
        "encoding": {
            "y": {
                "field": "kommun",
                "type": "nominal",
                "title": None,
                "scale": {"domain": [kommun["name"] for kommun in data["kommuner"]]},
            },
            "x": {
                "field": "antal",
                "type": "quantitative",
                "title": "åtgärder",
                "axis": {"values": _whole_numbers(data), "format": "d"},
            },
            "color": {
                "field": "läge",
                "type": "nominal",
                "title": None,
                "scale": {"domain": [word for _, word, _ in STATUSES], "range": [color for *_, color in STATUSES]},
                "legend": {"orient": "bottom"},
            },
            "order": {"field": "ordning"},
        },
        "config": {"font": FONT, "view": {"stroke": None}},
    }


def _whole_numbers(data: Data) -> list[int]:
    """The axis counts whole measures, in at most some ten steps."""
    longest = max(
        (sum(_value(data, key, kommun) or 0 for key, *_ in STATUSES) for kommun in data["kommuner"]), default=0
    )
    return list(range(0, longest + 1, max(1, -(-longest // 10))))
