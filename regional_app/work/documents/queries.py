"""Reads of documents."""

import re
from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from flask import abort

from regional_app.concepts.lists.letters import bare
from regional_app.db import db
from regional_app.work.documents.models import Document, DocumentContent

# The table belongs to agreements, which lie above; told in SQL. One that is being written belongs to nothing yet.
_AGREEMENTS = sa.text(
    "select id, title from agreements where origin = 'file' or sha256 is not null order by label desc, title"
).columns(sa.Column("id", sa.Uuid()), sa.Column("title", sa.Text()))


def document(document_id: UUID) -> Document:
    """One document, or 404."""
    return db.get_or_404(Document, document_id)


def document_to_change(document_id: UUID) -> Document:
    """The same, held until the request ends."""
    return db.get_or_404(Document, document_id, with_for_update=True)


def content(of: Document) -> bytes:
    """The document's file, or 404 when it lies elsewhere."""
    found = db.session.scalar(sa.select(DocumentContent.content).where(DocumentContent.document_id == of.id))
    return found or abort(404)


def documents() -> Sequence[Document]:
    """Everything in the archive that one may read, the latest day and period first."""
    return db.session.scalars(
        sa.select(Document).order_by(Document.dated_on.desc().nulls_last(), Document.period.desc(), Document.title)
    ).all()


def documents_that_hold(words: str) -> frozenset[UUID]:
    """The documents that hold all the words, also in the text of their PDF."""
    parts = re.findall("[a-z0-9]+", bare(words))
    if not parts:
        return frozenset()
    beginnings = sa.func.to_tsquery("simple", " & ".join(f"{part}:*" for part in parts))
    return frozenset(
        db.session.scalars(sa.select(Document.id).where(Document.search_vector.bool_op("@@")(beginnings)))
    )


def kinds() -> Sequence[str]:
    """The room's own words for kinds of documents."""
    return db.session.scalars(sa.select(Document.kind).distinct().order_by(Document.kind)).all()


def agreements() -> dict[UUID, str]:
    """The titles of the agreements a document may belong to, the latest first."""
    return {row.id: row.title for row in db.session.execute(_AGREEMENTS)}
