"""Acts on what is kept outside the service."""

from typing import Unpack

from regional_app import audit
from regional_app.answers.compliance.models import OutsideEvidence, OutsideEvidenceValues
from regional_app.answers.compliance.requirements import Requirement
from regional_app.db import db


def add_evidence(one: Requirement, made_by: str, **values: Unpack[OutsideEvidenceValues]) -> OutsideEvidence:
    """Say where it is seen that the duty is met."""
    evidence = OutsideEvidence(requirement=one.key, made_by=made_by, **values)
    db.session.add(evidence)
    audit.record("outside_evidence.added", evidence, requirement=one.key)
    return evidence


def remove_evidence(evidence: OutsideEvidence) -> None:
    """Take it away."""
    audit.record("outside_evidence.removed", evidence, requirement=evidence.requirement)
    db.session.delete(evidence)
