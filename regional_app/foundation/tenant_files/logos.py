"""A kommun's logotype: a picture beside its file, small and unable to do anything but be seen."""

import re
import tomllib
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from regional_app.foundation.tenant_files.keys import KOMMUN, fits

LARGEST: Final = 100_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SVG: Final = "{http://www.w3.org/2000/svg}"
_HTML: Final = "{http://www.w3.org/1999/xhtml"
# What draws. Whatever is not in the list, script and foreignObject among them, is not shown.
_SHAPES: Final = """
    svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan
    linearGradient radialGradient stop clipPath mask pattern style filter feGaussianBlur feOffset feBlend
    feColorMatrix feFlood feComposite feMerge feMergeNode
"""
_DRAWS: Final = frozenset(_SHAPES.split())
Wrong = tuple[str, str]


def logos(root: Path) -> dict[str, Path]:
    """The logotypes that may be shown, by the kommun's slug. A file that does not pass is left out."""
    named = {path.stem: _named(path) for path in sorted(root.glob("*/*.toml")) if path.name != "region.toml"}
    return {slug: logo for slug, logo in named.items() if logo and wrong_with_logo(logo) is None}


def wrong_with_logo(path: Path) -> Wrong | None:
    """What is wrong with the file and what to do about it, or nothing."""
    if not path.is_file():
        folder = f"{path.parent.parent.name}/{path.parent.name}/"
        return f"Logotypen {path.name} finns inte.", f"Lägg filen i {folder} eller ta bort raden."
    if path.suffix not in {".svg", ".png"}:
        return f"Logotypen {path.name} är varken SVG eller PNG.", "Spara bilden som .svg eller .png."
    if path.stat().st_size > LARGEST:
        return f"Logotypen {path.name} är större än 100 kB.", "Gör bilden mindre, eller spara den som SVG."
    content = path.read_bytes()
    if path.suffix == ".png":
        is_png = content.startswith(_PNG)
        return None if is_png else (f"Logotypen {path.name} är ingen PNG-bild.", "Spara bilden som PNG på nytt.")
    wrong = _wrong_with_svg(content)
    return (
        (f"Logotypen {path.name} {wrong}.", "Be den som gjort bilden om en SVG med bara former.") if wrong else None
    )


def _named(path: Path) -> Path | None:
    try:
        logo = tomllib.loads(path.read_text()).get("logo")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return None
    return path.parent / str(logo) if fits(logo, KOMMUN["logo"]) else None


def _wrong_with_svg(content: bytes) -> str | None:
    """A picture may hold shapes and point at its own parts: nothing that runs, nothing from elsewhere."""
    text = content.decode(errors="replace")
    if "<!DOCTYPE" in text or "<!ENTITY" in text or "<?xml-stylesheet" in text:
        return "har en inledning som inte får stå i en logotyp (DOCTYPE eller xml-stylesheet)"
    try:
        drawing = ET.fromstring(text.encode())  # noqa: S314 - entities are refused above
    except (ET.ParseError, LookupError):
        return "går inte att läsa som SVG"
    if drawing.tag != f"{_SVG}svg":
        return "är ingen SVG-bild"
    return next(filter(None, map(_wrong_with_element, drawing.iter())), None)


def _wrong_with_element(element: ET.Element) -> str | None:
    namespace, _, name = str(element.tag).rpartition("}")
    # What a drawing program leaves in namespaces of its own is not drawn and does nothing.
    if (f"{namespace}}}" == _SVG and name not in _DRAWS) or namespace == _HTML:
        return f"innehåller <{name}>"
    return _wrong_with_attributes(element)


def _wrong_with_attributes(element: ET.Element) -> str | None:
    for name, value in element.attrib.items():
        bare = name.rpartition("}")[2].lower()
        if bare.startswith("on"):
            return f"har händelsen {bare}"
        if bare in {"href", "src"} and not value.startswith("#"):
            return "hämtar något från en annan adress"
    styles = [element.attrib.get("style", ""), element.text or "" if element.tag == f"{_SVG}style" else ""]
    for style in [*styles, *element.attrib.values()]:
        if re.search(r"url\(\s*['\"]?(?!#)", style) or "@import" in style:
            return "hämtar något från en annan adress"
    return None
