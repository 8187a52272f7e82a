"""House style: the colours are the page's own tokens, so that a chart follows light and dark like its words."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from flask_babel import get_locale

# A Vega-Lite specification.
Spec = dict[str, Any]

# Two drawings of every chart on a page, one for phones; in both the text is as big as the page's small text.
NARROW, WIDE = 340, 640

INK, MUTED, LINE, OUTLINE = "var(--ink)", "var(--muted)", "var(--line)", "var(--line-strong)"
ACCENT, ON_ACCENT, GROUND = "var(--accent)", "var(--on-accent)", "var(--chart-ground)"
STATUS_FILLS: Final = {
    "done": "var(--chart-done)",
    "ongoing": "var(--chart-ongoing)",
    "planned": "var(--chart-planned)",
    "cancelled": "var(--chart-cancelled)",
}
# The same on paper: the light values of static/css/10-tokens.css; css/charts.css mixes the last ones the same way.
PAPER: Final[Mapping[str, str]] = {
    INK: "#16262b",
    MUTED: "#4b5e64",
    LINE: "#d9dfdd",
    OUTLINE: "#728489",
    ACCENT: "#0c4f5b",
    ON_ACCENT: "#fff",
    GROUND: "#fff",
    STATUS_FILLS["done"]: "#0c4f5b",
    STATUS_FILLS["ongoing"]: "#9eb9bd",
    STATUS_FILLS["planned"]: "#e2eaeb",
    STATUS_FILLS["cancelled"]: "#fff",
}
# Inside the typst wheel. A page inherits the font of its text.
PAPER_FONT: Final = "Libertinus Serif"

TEXT: Final = 14
# A box of measures. Cancelled ones have a broken outline: seen without colours too.
BOX: Final[Spec] = {
    "type": "rect",
    "stroke": OUTLINE,
    "strokeDash": {"expr": "datum.status == 'cancelled' ? [3, 2] : [1, 0]"},
}


def chart(**parts: Any) -> Spec:
    """A specification with the house's look, in the language of the page."""
    return {
        "usermeta": {"language": str(get_locale() or "sv")},
        "padding": 1,
        "background": None,
        **parts,
        "config": {
            "font": "Liberation Sans",
            "view": {"stroke": None},
            "text": {"color": INK, "fontSize": TEXT},
            "line": {"strokeWidth": 2.5},
            "axis": {
                "domain": False,
                "ticks": False,
                "gridColor": LINE,
                "labelColor": MUTED,
                "labelFontSize": TEXT,
                "labelPadding": 8,
                "title": None,
            },
            "legend": {
                "orient": "top",
                "title": None,
                "labelColor": INK,
                "labelFontSize": TEXT,
                "labelLimit": 0,
                "symbolSize": 180,
                "columnPadding": 14,
                "offset": 16,
            },
            "header": {"title": None},
        },
    }


def pixels(field: str) -> Spec:
    """A place in the drawing that is counted, not scaled."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def status_look(field: str, words: Iterable[str]) -> Spec:
    """The fill of done, ongoing, planned and cancelled, in that order; `field` holds what they are called."""
    scale = {"domain": list(words), "range": list(STATUS_FILLS.values())}
    return {"field": field, "type": "nominal", "scale": scale}
