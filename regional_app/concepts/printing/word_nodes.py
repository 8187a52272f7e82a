"""Nodes of printing/prose.py as paragraphs, lists and tables of Word."""

from collections.abc import Iterable
from typing import Any, Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from regional_app.concepts.printing.prose import Node

_LISTS: Final = {"ul": "List Bullet", "ol": "List Number"}
# The template's list styles go this deep.
_DEEPEST: Final = 3
_LOWEST_HEADING: Final = 9


def write_nodes(document: Document, nodes: Iterable[Node]) -> None:
    """Each block after the other."""
    for node in nodes:
        if node["kind"] == "heading":
            _write_inline(
                document.add_paragraph(style=f"Heading {min(node['level'], _LOWEST_HEADING)}"), node["children"]
            )
        elif node["kind"] in _LISTS:
            _write_list(document, node, depth=1)
        elif node["kind"] == "table":
            _write_table(document, node)
        elif node["kind"] == "p":
            _write_inline(document.add_paragraph(), node["children"])


def _write_list(document: Document, node: Node, depth: int) -> None:
    style = _LISTS[node["kind"]] + (f" {min(depth, _DEEPEST)}" if depth > 1 else "")
    number = _new_numbering(document, style) if node["kind"] == "ol" else None
    for item in node["children"]:
        is_first = True
        for part in item["children"]:
            if part["kind"] in _LISTS:
                _write_list(document, part, depth + 1)
                continue
            if part["kind"] == "table":
                _write_table(document, part)
                continue
            paragraph = document.add_paragraph(style=style if is_first else "List Continue")
            if is_first and number is not None:
                _number_by(paragraph, number)
            _write_inline(paragraph, part["children"])
            is_first = False


def _new_numbering(document: Document, style: str) -> int:
    """A list of its own that begins at 1; without it every numbered list of the document is one."""
    numbering = document.part.numbering_part.element
    style_number = document.styles[style].element.pPr.numPr.numId.val
    number = numbering.add_num(numbering.num_having_numId(style_number).abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def _number_by(paragraph: Paragraph, number: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def _write_table(document: Document, node: Node) -> None:
    """A table whose first row is its heading, said again on every page."""
    rows = [row["children"] for part in node["children"] for row in part["children"]]
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001
    for row, written in zip(table.rows, rows, strict=True):
        for cell, said in zip(row.cells, written, strict=True):
            _write_inline(cell.paragraphs[0], said["children"], bold=said["kind"] == "th")
    document.add_paragraph()


def _write_inline(target: Any, nodes: Iterable[Node], *, bold: bool = False, italic: bool = False) -> None:
    for node in nodes:
        kind, children = node["kind"], node.get("children", [])
        if kind == "text":
            run = target.add_run(node["text"])
            run.bold, run.italic = bold or None, italic or None
        elif kind == "softbreak":
            target.add_run(" ")
        elif kind == "hardbreak":
            target.add_run().add_break()
        elif kind == "link":
            _write_link(target, node)
        else:
            _write_inline(target, children, bold=bold or kind == "strong", italic=italic or kind == "em")


def _write_link(paragraph: Paragraph, node: Node) -> None:
    """A link that can be followed."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(node["href"], RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    before = len(paragraph.runs)
    _write_inline(paragraph, node["children"])
    for run in paragraph.runs[before:]:
        run.underline = True
        link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
