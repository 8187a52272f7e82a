"""What the styles of a Word file say of a paragraph: heading or title, list, hidden or bold text."""

from collections.abc import Iterator
from typing import Any, Final

from regional_app.work.documents.word.marks import is_on, value, w

# Word counts outline levels from 0; this one is body text.
_BODY: Final = 9
_TITLES: Final = frozenset({"title", "titel", "rubrik"})
_HEADINGS: Final = ("heading ", "rubrik ")
TITLE: Final = 0


class Styles:
    """The file's styles, each known by what it is based on: an own heading style is a heading."""

    def __init__(self, root: Any | None) -> None:
        styles = root.findall(w("style")) if root is not None else []
        self._by_id = {one.get(w("styleId")): one for one in styles}

    def level(self, properties: Any) -> int | None:
        """0 for a title, 1 and up for a heading, None for body text."""
        own = value(properties, "outlineLvl")
        if own is not None:
            return _heading(own)
        for style in self._chain(value(properties, "pStyle")):
            name = str(value(style, "name") or "").casefold()
            if name in _TITLES:
                return TITLE
            outline = value(style, "pPr", "outlineLvl")
            if outline is not None:
                return _heading(outline)
            number = next((name.removeprefix(one) for one in _HEADINGS if name.startswith(one)), "")
            if number.isdigit():
                return int(number)
        return None

    def is_list(self, properties: Any) -> bool:
        """The paragraph has a bullet or a number of Word's own, directly or by its style."""
        own = value(properties, "numPr", "numId")
        if own is not None:
            return own != "0"
        chain = self._chain(value(properties, "pStyle"))
        return any(value(style, "pPr", "numPr", "numId") not in {None, "0"} for style in chain)

    def says(self, switch: str, properties: Any, paragraph: Any) -> bool:
        """A run's switch (`vanish`, `b`): its own, else its style's, else the paragraph's style's."""
        own = is_on(properties, switch)
        if own is not None:
            return own
        for named in (value(properties, "rStyle"), value(paragraph, "pStyle")):
            for style in self._chain(named):
                said = is_on(style.find(w("rPr")), switch)
                if said is not None:
                    return said
        return False

    def _chain(self, style_id: str | None) -> Iterator[Any]:
        seen: set[str | None] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = value(style, "basedOn")


def _heading(outline: str) -> int | None:
    return int(outline) + 1 if outline.isdigit() and int(outline) < _BODY else None
