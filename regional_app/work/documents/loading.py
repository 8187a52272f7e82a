"""The documents that the files list come into the archives, as what is known of them: `flask tenants sync`.

From then on they are the room's: what people write of them there is never undone by the file.
"""

from collections.abc import Iterable, Iterator

import sqlalchemy as sa

from regional_app import audit, tenancy
from regional_app.db import db
from regional_app.foundation.tenant_files import DocumentFile, Tenants
from regional_app.tenancy import Room, Scope, current_room
from regional_app.work.documents.models import Document

# The table belongs to agreements, which lie above.
_AGREEMENT = sa.text("select id from agreements where key = :key").columns(sa.Column("id", sa.Uuid()))


def load_documents(tenants: Tenants, rooms: Iterable[Room]) -> list[str]:
    """Register what the archives do not know yet; one line for each. The rooms must exist."""
    by_slug = {one.slug: one for one in rooms}
    lines: list[str] = []
    for slug in dict.fromkeys(_room_of(file) for file in tenants.documents):
        files = [file for file in tenants.documents if _room_of(file) == slug]
        with tenancy.acting_in(Scope(audience="tenant", room=by_slug[slug])):
            lines += _load(files)
    return lines


def _room_of(file: DocumentFile) -> str:
    return file.kommun or file.region


def _load(files: Iterable[DocumentFile]) -> Iterator[str]:
    known = set(db.session.scalars(sa.select(Document.key).where(Document.key.is_not(None))))
    for file in files:
        if file.key not in known:
            document = _document(file)
            db.session.add(document)
            audit.record("document.loaded", document)
            yield f"{_room_of(file)}: nytt dokument, {file.title}"


def _document(file: DocumentFile) -> Document:
    """A region shares its documents with its kommuner; a kommun's is its own until somebody shares it."""
    document = Document(
        key=file.key,
        title=file.title,
        kind=file.kind,
        period=file.period,
        dated_on=file.dated_on,
        registry_number=file.registry_number,
        party=file.party,
        agreement_id=db.session.scalar(_AGREEMENT, {"key": file.agreement}) if file.agreement else None,
        format=file.format,
        size=file.size,
    )
    if current_room().kind == "region":
        document.share()
    return document
