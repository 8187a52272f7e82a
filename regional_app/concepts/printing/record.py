"""A record as PDF and as Word, from one run of nodes, so that the two say the same by construction.

They are in Swedish, whatever the language of the page they come from.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Final

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from regional_app.concepts.printing.prose import Node
from regional_app.concepts.printing.typesetting import typeset
from regional_app.concepts.printing.word_nodes import write_nodes

_TEMPLATE: Final = Path(__file__).with_name("record.typ")
_LANGUAGE: Final = "sv-SE"


@dataclass(frozen=True)
class Record:
    """What a document says: its title, what it is about in a sentence, and everything below."""

    title: str
    summary: str
    body: Sequence[Node]
    made_on: date


def write_pdf(record: Record) -> bytes:
    """The PDF (PDF/UA-1 and PDF/A-2a); the same record gives the same bytes."""
    told = {"title": record.title, "summary": record.summary, "body": record.body}
    return typeset(_TEMPLATE, told, record.made_on)


def write_word(record: Record) -> bytes:
    """The Word file with real headings, lists and tables, and its title among its properties."""
    document = Document()
    _say_what_it_is(document, record)
    _speak_swedish(document)
    document.add_paragraph(record.title, style="Title")
    write_nodes(document, record.body)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


# By the ending of the file's name.
WRITERS: Final[Mapping[str, Callable[[Record], bytes]]] = {"pdf": write_pdf, "docx": write_word}


def _say_what_it_is(document: WordDocument, record: Record) -> None:
    about, moment = document.core_properties, datetime.combine(record.made_on, time(), UTC)
    about.title, about.subject, about.language = record.title, record.summary[:255], _LANGUAGE
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = moment


def _speak_swedish(document: WordDocument) -> None:
    """The language of every style; a screen reader chooses its voice by it."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    for language in document.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), _LANGUAGE)
