"""Acts that register documents and keep their files."""

import hashlib
from typing import Any

import sqlalchemy as sa

from regional_app import audit
from regional_app.db import db
from regional_app.work.documents.models import Document, DocumentContent
from regional_app.work.documents.pdf_text import text_of

_NOT_COLUMNS = {"version", "file", "is_shared"}


def add_document(form: Any) -> Document:
    """Register a document, with its file when there is one."""
    document = Document()
    _take(form, document)
    db.session.add(document)
    audit.record("document.added", document)
    if form.file.content:
        put_file(document, form.file.content, form.file.format)
    return document


def edit_document(document: Document, form: Any) -> None:
    """Write what is known of it anew."""
    _take(form, document)
    audit.record("document.edited", document, shared=document.is_shared)


def put_file(document: Document, content: bytes, kind: str) -> None:
    """Keep the file, instead of the one there was; the words of a PDF go to the search."""
    sha256 = hashlib.sha256(content).hexdigest()
    _drop_file(document)
    db.session.add(DocumentContent(document_id=document.id, content=content, sha256=sha256))
    document.format, document.size, document.sha256 = kind, len(content), sha256
    document.text = text_of(content) if kind == "pdf" else None
    audit.record("document.file_added", document, sha256=sha256)


def remove_document(document: Document) -> None:
    """Take the document and its file out of the archive."""
    audit.record("document.removed", document, registry_number=document.registry_number, sha256=document.sha256 or "")
    _drop_file(document)
    db.session.delete(document)


def _drop_file(document: Document) -> None:
    db.session.execute(sa.delete(DocumentContent).where(DocumentContent.document_id == document.id))


def _take(form: Any, document: Document) -> None:
    for field in form:
        if field.name not in _NOT_COLUMNS:
            setattr(document, field.name, "" if field.data is None and field.name in _TEXTS else field.data)
    document.share(wanted=form.is_shared.data)


_TEXTS = {"period", "party", "registry_number"}
