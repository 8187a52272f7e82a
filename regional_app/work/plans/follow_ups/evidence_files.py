"""Files that show what a follow-up says; they lie in the archive like every other document."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from regional_app import audit
from regional_app.db import db
from regional_app.work.documents.models import Direction, Document
from regional_app.work.documents.services import put_file
from regional_app.work.plans.models import FollowUp

_LONGEST_TITLE = 200


class EvidenceFile(NamedTuple):
    """A file as it was sent, and its format by its content."""

    content: bytes
    format: str


def keep_evidence(of: str, made_on: date, file: EvidenceFile) -> UUID:
    """Put the file into the archive as `underlag`, read in the room alone until somebody shares it."""
    document = Document(
        title=f"Underlag: {of}"[:_LONGEST_TITLE], kind="underlag", dated_on=made_on, direction=Direction.DRAWN_UP
    )
    db.session.add(document)
    db.session.flush()
    audit.record("document.added", document)
    put_file(document, file.content, file.format)
    return document.id


def evidence_of(follow_ups: Sequence[FollowUp]) -> dict[UUID, Document]:
    """The files of these follow-ups that the reader may read, by document."""
    wanted = [one.document_id for one in follow_ups if one.document_id]
    if not wanted:
        return {}
    return {one.id: one for one in db.session.scalars(sa.select(Document).where(Document.id.in_(wanted)))}
