"""Drawing: a specification becomes SVG without style, script, id or font of its own. Kept, since drawing is slow."""

import json
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import Any, Literal
from xml.etree import ElementTree as ET

import vl_convert
from babel.dates import get_month_names
from markupsafe import Markup

from regional_app.foundation.charts.style import PAPER, PAPER_FONT, Spec

# Some 10 kB each.
MOST_KEPT = 512

# What the drawing may say of a shape. The rest (roles, labels, classes, fonts) belongs to the page around it.
_ATTRIBUTES = {
    *("d", "x", "y", "dx", "dy", "x1", "x2", "y1", "y2", "width", "height", "transform"),
    *("fill", "fill-opacity", "opacity", "stroke", "stroke-dasharray", "stroke-linejoin", "stroke-width"),
    *("stroke-miterlimit", "text-anchor", "font-size", "font-style", "font-weight"),
}
_LOCALES: dict[str, Literal["sv-SE", "en-GB"]] = {"sv": "sv-SE", "en": "en-GB"}
_FRAMES = {"background", "foreground"}


@dataclass(frozen=True)
class Drawing:
    """The marks of a chart, and how much room they take."""

    marks: Markup
    width: int
    height: int


_kept: OrderedDict[str, Drawing] = OrderedDict()
_lock = Lock()


def svg(spec: Spec, *, on_paper: bool = False) -> Drawing:
    """The drawing; its colours are the page's tokens, or on paper plain ones. Drawn once, then remembered."""
    key = sha256(json.dumps([spec, on_paper], sort_keys=True).encode()).hexdigest()
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    drawn = _draw(spec, on_paper=on_paper)
    with _lock:
        _kept[key] = drawn
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return drawn


def warm_up() -> None:
    """Start what draws, before anybody asks for a chart."""
    vl_convert.vegalite_to_svg({"data": {"values": [{}]}, "mark": "point"})


def paper_file(spec: Spec) -> str:
    """The drawing as a file of its own, for the PDF."""
    drawn = svg(spec, on_paper=True)
    size = f'width="{drawn.width}" height="{drawn.height}" viewBox="0 0 {drawn.width} {drawn.height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" font-family="{PAPER_FONT}" {size}>{drawn.marks}</svg>'


def _draw(spec: Spec, *, on_paper: bool) -> Drawing:
    locales = _locales(spec["usermeta"]["language"])
    text = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[], **locales)
    root = ET.fromstring(text)  # noqa: S314  (made by the line above)
    width, height = (round(float(root.get(side, "0"))) for side in ("width", "height"))
    for element in list(root.iter()):
        _clean(element, on_paper=on_paper)
    marks = "".join(ET.tostring(child, encoding="unicode") for child in root)
    return Drawing(Markup(marks), width, height)  # noqa: S704  (serialised, so what people have typed is escaped)


def _locales(language: str) -> dict[str, Any]:
    """Numbers and months as in the rest of the page: 1 234,5 and mars 2018."""
    name = _LOCALES[language]
    months = list(get_month_names("abbreviated", locale=language).values())
    days = {**vl_convert.get_time_format_locale(name), "shortMonths": months}
    return {"format_locale": name, "time_format_locale": days}


def _clean(element: ET.Element, *, on_paper: bool) -> None:
    for frame in list(_frames(element)):
        element.remove(frame)
    element.tag = element.tag.split("}")[-1]
    said = {name: value for name, value in element.attrib.items() if name in _ATTRIBUTES}
    element.attrib.clear()
    element.attrib.update(
        {name: PAPER[value] if on_paper and value in PAPER else value for name, value in said.items()}
    )


def _frames(element: ET.Element) -> Iterator[ET.Element]:
    """Invisible areas that a script would listen to."""
    return (child for child in element if child.get("class") in _FRAMES)
