"""Reads of what is kept outside the service."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from flask import abort

from regional_app.answers.compliance.models import OutsideEvidence
from regional_app.answers.compliance.requirements import BY_KEY, Requirement
from regional_app.db import db


def requirement(requirement: str) -> Requirement:
    """The row of the law page with this key, if it takes evidence, or 404."""
    found = BY_KEY.get(requirement)
    return found if found and found.takes_evidence else abort(404)


def outside_evidence() -> Sequence[OutsideEvidence]:
    """All there is in the rooms that the scope reads, the latest first."""
    return db.session.scalars(
        sa.select(OutsideEvidence).order_by(OutsideEvidence.shown_on.desc(), OutsideEvidence.id)
    ).all()


def evidence(evidence_id: UUID) -> OutsideEvidence:
    """One of them, or 404."""
    return db.get_or_404(OutsideEvidence, evidence_id)
