"""Acts that register documents and keep their files."""

import hashlib
from typing import Unpack

import sqlalchemy as sa

from regional_app import audit
from regional_app.db import db
from regional_app.work.documents.models import Document, DocumentContent, DocumentValues
from regional_app.work.documents.pdf_text import text_of


def add_document(*, shared: bool, **values: Unpack[DocumentValues]) -> Document:
    """Register a document; its file, when it is kept here, is put in place afterwards."""
    document = Document(**values)
    document.share(wanted=shared)
    db.session.add(document)
    audit.record("document.added", document)
    return document


def edit_document(document: Document, *, shared: bool, **values: Unpack[DocumentValues]) -> None:
    """Write what is known of it anew."""
    document.take(values)
    document.share(wanted=shared)
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
