"""A document with its file in each kind of room; Norrby's is read by the area."""

import hashlib

from regional_app.work.documents.models import DocumentContent

CONTENT = b"Handlingsplan"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def _document(room, *, area_visible):
    document = room.document(area_visible=area_visible, format="pdf", size=len(CONTENT), sha256=SHA256)
    room.kept(DocumentContent(document_id=document.id, content=CONTENT, sha256=SHA256))
    return document


RECORDS = {
    "document": lambda world: _document(world.norrby, area_visible=True),
    "document@exempelregionen": lambda world: _document(world.exempelregionen, area_visible=False),
}
