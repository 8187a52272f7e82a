"""A Word file as a run of paragraphs and tables, in the order they are read."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from flask_babel import lazy_gettext as _l
from lxml import etree

from regional_app.foundation.web.plain_text import plain
from regional_app.work.documents.accepted import format_of
from regional_app.work.documents.refused import NotAccepted
from regional_app.work.documents.word.marks import GONE, unframed, w
from regional_app.work.documents.word.runs import runs_of
from regional_app.work.documents.word.styles import Styles

_DOCUMENT: Final = "word/document.xml"
# A file names nothing outside itself, and no word in it stands for another.
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_BOXES: Final = w("txbxContent")
# A long report has a few thousand.
_MOST_PIECES: Final = 20_000
_PIECE: Final = re.compile(rb"<(?:\w+:)?(?:p|tc)[\s/>]")
_NOT_WORD = _l("Filen är inte en Word-fil (docx). Spara den som docx och försök igen.")
_TOO_LONG = _l("Filen har fler än 20 000 stycken och celler. Dela upp den, eller ta bort tomma stycken.")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `level` is 0 for the title, 1 and up for headings, None for body text."""

    text: str
    level: int | None = None
    is_list: bool = False
    is_bold: bool = False


@dataclass(frozen=True)
class Table:
    """A table, row by row. A cell merged over several columns is one cell, so its row is shorter."""

    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Table


@dataclass(frozen=True)
class WordText:
    """What the file says, and what it holds besides."""

    blocks: tuple[Block, ...]
    has_changes: bool = False
    has_hidden: bool = False
    notes: tuple[str, ...] = ()
    comments: int = 0
    boxes: tuple[str, ...] = field(default=())


def read_word(content: bytes) -> WordText:
    """The file as its reader sees it; NotAccepted when it is no Word file or too long."""
    if format_of(content) != "docx":
        raise NotAccepted(_NOT_WORD)
    with zipfile.ZipFile(BytesIO(content)) as file:
        parts = {name: _parsed(file, f"word/{name}.xml") for name in ("styles", "footnotes", "endnotes", "comments")}
        document = etree.fromstring(_modest(file.read(_DOCUMENT)), _PARSER)
    return _Reader(Styles(parts["styles"])).read(document, parts)


def _parsed(file: zipfile.ZipFile, name: str) -> Any | None:
    return etree.fromstring(_modest(file.read(name)), _PARSER) if name in file.namelist() else None


def _modest(part: bytes) -> bytes:
    if sum(1 for _piece in _PIECE.finditer(part)) > _MOST_PIECES:
        raise NotAccepted(_TOO_LONG)
    return part


class _Reader:
    def __init__(self, styles: Styles) -> None:
        self.styles, self.has_hidden = styles, False

    def read(self, document: Any, parts: dict[str, Any | None]) -> WordText:
        body = document.find(w("body"))
        blocks = tuple(self._blocks(body)) if body is not None else ()
        comments = parts["comments"]
        return WordText(
            blocks,
            has_changes=any(next(document.iter(w(name)), None) is not None for name in ("ins", "del", "moveTo")),
            has_hidden=self.has_hidden,
            notes=tuple(text for name in ("footnotes", "endnotes") for text in self._notes(parts[name])),
            comments=len(comments.findall(w("comment"))) if comments is not None else 0,
            boxes=tuple(filter(None, (self._text(one) for one in document.iter(_BOXES)))),
        )

    def _blocks(self, body: Any) -> Iterator[Block]:
        joined = ""
        for element in unframed(body):
            if element.tag == w("tbl"):
                yield self._table(element)
            elif element.tag == w("p"):
                one = self._paragraph(element, joined)
                # A paragraph whose end is struck out goes on in the next one.
                joined = f"{one.text} " if _end_is_gone(element) else ""
                if not joined:
                    yield one

    def _paragraph(self, element: Any, before: str = "") -> Paragraph:
        about, said = element.find(w("pPr")), runs_of(element, self.styles)
        self.has_hidden = self.has_hidden or bool(said.hidden.strip())
        return Paragraph(
            plain(before + said.text).strip(),
            self.styles.level(about),
            is_list=self.styles.is_list(about),
            is_bold=said.is_bold,
        )

    def _table(self, element: Any) -> Table:
        rows = [row for row in unframed(element) if row.tag == w("tr") and not _is_gone(row, "trPr")]
        return Table(tuple(tuple(self._cells(row)) for row in rows))

    def _cells(self, row: Any) -> Iterator[str]:
        for cell in unframed(row):
            if cell.tag == w("tc"):
                yield self._text(cell)

    def _notes(self, part: Any | None) -> Iterator[str]:
        """Footnotes without the two that Word draws its lines with."""
        for note in part.iterchildren() if part is not None else ():
            if note.get(w("type")) is None and (text := self._text(note)):
                yield text

    def _text(self, element: Any) -> str:
        lines = [self._paragraph(one).text for one in element.iter(w("p"))]
        return "\n".join(line for line in lines if line)


def _end_is_gone(paragraph: Any) -> bool:
    return _is_gone(paragraph.find(w("pPr")), "rPr")


def _is_gone(element: Any, properties: str) -> bool:
    found = element.find(w(properties)) if element is not None else None
    return found is not None and any(found.find(name) is not None for name in GONE)
