"""An agreement's text as a Word file with real headings, lists and tables, from the same nodes as the PDF."""

from datetime import UTC, date, datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from flask_babel import force_locale

from regional_app.agreements.canonical import Content
from regional_app.agreements.documents.printed import body
from regional_app.agreements.documents.stand import Stand
from regional_app.agreements.documents.word_nodes import write_nodes

LANGUAGE = "sv-SE"


def write(said: Content, made_on: date, stand: Stand | None = None) -> bytes:
    """The Word file, in Swedish and with its title among its properties."""
    document = Document()
    _say_what_it_is(document, said, made_on)
    _speak_swedish(document)
    document.add_paragraph(said["title"], style="Title")
    with force_locale("sv"):
        write_nodes(document, body(said, stand))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _say_what_it_is(document: WordDocument, said: Content, made_on: date) -> None:
    about, moment = document.core_properties, datetime.combine(made_on, time(), UTC)
    about.title, about.subject, about.language = said["title"], said["summary"][:255], LANGUAGE
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = moment


def _speak_swedish(document: WordDocument) -> None:
    """The language of every style; a screen reader chooses its voice by it."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    for language in document.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), LANGUAGE)
