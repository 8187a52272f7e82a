"""Making nodes (prose.py) out of data, for documents that are not typed as prose."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from regional_app.concepts.printing.prose import Node


def orderly(nodes: list[Node]) -> list[Node]:
    """No empty headings, and none more than one level below the one before: PDF/UA refuses what is otherwise."""
    level = 0
    for one in _every(nodes):
        if one["kind"] == "heading" and any(part.get("text", "").strip() for part in _every([one])):
            level = one["level"] = min(one["level"], level + 1)
        elif one["kind"] == "heading":
            one["kind"] = "p"
    return nodes


def headed(said: str, nodes: list[Node]) -> list[Node]:
    """The nodes under a heading; nothing when there are none."""
    return [heading(1, said), *nodes] if nodes else []


def heading(level: int, said: str) -> Node:
    """A heading; level 1 stands right below the title."""
    return node("heading", [text(said)]) | {"level": level}


def paragraph(said: str) -> Node:
    """A paragraph."""
    return node("p", [text(said)])


def bullets(texts: Iterable[str]) -> list[Node]:
    """A list; nothing for no texts."""
    items = [node("li", [paragraph(said)]) for said in texts]
    return [node("ul", items)] if items else []


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Node:
    """A table with a heading row."""
    return node("table", [node("thead", [_row("th", head)]), node("tbody", [_row("td", row) for row in rows])])


def text(said: str) -> Node:
    """Text in a block."""
    return {"kind": "text", "text": said}


def node(kind: str, children: list[Node]) -> dict[str, Any]:
    """Any other node."""
    return {"kind": kind, "children": children}


def _row(kind: str, texts: Sequence[str]) -> Node:
    return node("tr", [node(kind, [text(said)]) for said in texts])


def _every(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes and what is in them, in the order of the page."""
    for one in nodes:
        yield one
        yield from _every(one.get("children", ()))
