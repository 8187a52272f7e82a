"""Text as people write it for documents: Markdown with headings, lists, links and tables, and nothing else.

HTML in it is text. What comes out as HTML passes a sanitiser once more; for PDF and Word the same text comes as
nodes, so the three say the same.
"""

from collections.abc import Iterable
from typing import Any, Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

Node = dict[str, Any]

# Images, code and quotations are no part of an agreement; they come out as plain text.
_MARKDOWN: Final = (
    MarkdownIt("zero", {"html": False, "linkify": False})
    .enable(["heading", "list", "table", "emphasis", "link", "newline", "escape", "entity"])
    .disable(["lheading"], ignoreInvalid=True)
)
_TAGS: Final = {"h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "strong", "em", "a", "br"} | {
    *("table", "thead", "tbody", "tr", "th", "td")
}
_ATTRIBUTES: Final = {"a": {"href"}, "th": {"scope"}, "ol": {"start"}}
# Addresses with a host, and letters; anything else stays as it was typed.
_MARKDOWN.validateLink = lambda url: url.startswith(("https://", "http://", "mailto:"))  # type: ignore[method-assign]
# A section's heading is the page's second level, so a heading in its text begins at the third.
_FIRST_LEVEL: Final = 3
_LOWEST: Final = 6
_BLOCKS: Final = {"p", "ul", "ol", "li", "heading", "table", "thead", "tbody", "tr"}
_NAMES: Final = {"paragraph": "p", "bullet_list": "ul", "ordered_list": "ol", "list_item": "li"}


def html(text: str) -> Markup:
    """The text as safe HTML."""
    tokens = _parsed(text)
    for token in tokens:
        if token.type == "th_open":
            token.attrs = {"scope": "col"}
        elif token.type == "td_open":
            token.attrs = {}
    rendered = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return Markup(nh3.clean(rendered, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto"}))  # noqa: S704


def nodes(text: str) -> list[Node]:
    """The text as nodes for a typesetter: {kind, level?, href?, text?, children?}."""
    return _nodes(SyntaxTreeNode(_parsed(text)).children)


def words(text: str) -> str:
    """The text without its signs, for search and summaries."""
    return " ".join(_words(nodes(text)))


def plain(text: str) -> str:
    """The text without its signs, a line for each paragraph, heading, point and row: for differences."""
    return "\n".join(_lines(nodes(text)))


def _parsed(text: str) -> list[Token]:
    """The tokens, with headings that begin right below the section's own and never skip a level."""
    tokens = _MARKDOWN.parse(text)
    level = shallowest = 0
    for token in tokens:
        if token.type == "heading_open":
            written = int(token.tag[1])
            shallowest = min(shallowest or written, written)
            level = min(written - shallowest, level + 1 if level else 1) if written > shallowest else 0
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(level + _FIRST_LEVEL, _LOWEST)}"
    return tokens


def _nodes(children: Iterable[SyntaxTreeNode]) -> list[Node]:
    found: list[Node] = []
    for child in children:
        if child.type == "inline":
            found += _nodes(child.children)
        elif child.type == "text":
            found.append({"kind": "text", "text": child.content})
        else:
            found.append(_node(child))
    return found


def _node(child: SyntaxTreeNode) -> Node:
    node: Node = {"kind": _NAMES.get(child.type, child.type), "children": _nodes(child.children)}
    if child.type == "heading":
        node["level"] = int(child.tag[1]) - 1
    if child.type == "link":
        node["href"] = str(child.attrs.get("href", ""))
    return node


def _lines(found: Iterable[Node]) -> Iterable[str]:
    for node in found:
        children = node.get("children", ())
        if any(child["kind"] in _BLOCKS for child in children):
            yield from _lines(children)
        else:
            yield "".join(_typed(node))


def _typed(node: Node) -> Iterable[str]:
    if node["kind"] == "text":
        yield node["text"]
    elif node["kind"] in {"softbreak", "hardbreak"}:
        yield "\n"
    elif node["kind"] in {"td", "th"}:
        yield " "
    for child in node.get("children", ()):
        yield from _typed(child)


def _words(found: Iterable[Node]) -> Iterable[str]:
    for node in found:
        if node["kind"] == "text":
            yield node["text"]
        yield from _words(node.get("children", ()))
