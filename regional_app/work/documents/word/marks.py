"""The names of WordprocessingML that reading needs."""

from collections.abc import Iterator
from typing import Any, Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def w(name: str) -> str:
    """The full name of an element or attribute."""
    return f"{_W}{name}"


# What stands around the text without being text: controls, smart tags, inserted and moved text, links, simple fields.
FRAMES: Final = frozenset(
    map(w, ("sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo"))
)
# What a reader with the changes accepted does not see.
GONE: Final = frozenset(map(w, ("del", "moveFrom")))
_ALTERNATIVES: Final = f"{_MC}AlternateContent"


def unframed(element: Any) -> Iterator[Any]:
    """The element's children as they are read: frames opened, deleted text left, one of two alternatives."""
    for child in element.iterchildren():
        if child.tag in GONE:
            continue
        if child.tag in FRAMES:
            yield from unframed(child)
        elif child.tag == _ALTERNATIVES:
            yield from unframed(next(iter(child.iterchildren()), child))
        else:
            yield child


def is_on(element: Any, name: str) -> bool | None:
    """A switch among an element's properties; None when it is not said."""
    found = element.find(w(name)) if element is not None else None
    return None if found is None else found.get(w("val")) not in {"0", "false", "off"}


def value(element: Any, *path: str) -> str | None:
    """The `val` of what stands at the path below an element."""
    for name in path:
        element = element.find(w(name)) if element is not None else None
    found: str | None = element.get(w("val")) if element is not None else None
    return found
