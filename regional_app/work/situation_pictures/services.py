"""Acts that make lägesbilder and findings, or take findings away."""

from datetime import date
from typing import Unpack

from regional_app import audit
from regional_app.concepts.decided import DecisionValues
from regional_app.db import db
from regional_app.work.situation_pictures import queries
from regional_app.work.situation_pictures.models import (
    Finding,
    FindingValues,
    Kind,
    SituationContribution,
    SituationPicture,
)

# What a new lägesbild takes over from the one it continues; decision and keys are its own.
TEXTS = ("period", "extent", "other_information", "analysis")
FINDING = (
    "title",
    "category",
    "place",
    "source",
    "trend",
    "time_pattern",
    "weekday",
    "time_of_day",
    "season",
    "seriousness",
    "evidence",
    "cause",
    "focus_area_key",
)


def create_picture(title: str, period: str, kind: str = Kind.LOCAL) -> SituationPicture:
    """Begin a lägesbild."""
    picture = SituationPicture(title=title, period=period, kind=kind)
    db.session.add(picture)
    audit.record("situation_picture.created", picture)
    return picture


def continue_picture(before: SituationPicture, title: str) -> SituationPicture:
    """Utgå från den förra: a draft with its texts, findings and causes, to be revised and prioritised anew.

    What the sources told stays with the one they told it for, and its clock goes on until the draft is decided.
    """
    before.require_decided()
    texts = {name: getattr(before, name) for name in TEXTS}
    picture = SituationPicture(title=title, kind=before.kind, predecessor_id=before.id, **texts)
    picture.findings = [_copied(one) for one in before.findings]
    db.session.add(picture)
    audit.record("situation_picture.created", picture)
    return picture


def decide_picture(picture: SituationPicture, **decision: Unpack[DecisionValues]) -> None:
    """Fastställ lägesbilden; one of the kind baseline becomes the kommun's startpunkt."""
    picture.decide(**decision)
    if picture.kind == Kind.BASELINE:
        mark_baseline(picture, decision["on"])


def mark_baseline(picture: SituationPicture, on: date) -> None:
    """Utse till startpunkt, in place of the one before."""
    picture.require_comparable()
    before = queries.marked_baseline()
    if before is not None and before.id != picture.id:
        before.baseline_on = None
        db.session.flush()
    picture.mark_baseline(on)


def write_contribution(contribution: SituationContribution, text: str, by: str, on: date) -> None:
    """Write what a source has told, in the name of the one who writes."""
    contribution.picture.require_draft()
    db.session.add(contribution)
    contribution.write(text, by, on)


def remove_picture(picture: SituationPicture) -> None:
    """Throw a draft away, with its findings and what its sources told."""
    picture.require_draft()
    audit.record("situation_picture.removed", picture, title=picture.title, findings=len(picture.findings))
    for finding in picture.findings:
        db.session.delete(finding)
    db.session.delete(picture)


def add_finding(
    picture: SituationPicture, continues: Finding | None = None, **values: Unpack[FindingValues]
) -> Finding:
    """Put a finding into a draft; it may be a new telling of a problem that another lägesbild tells of."""
    picture.require_draft()
    finding = Finding(**values)
    if continues is not None:
        finding.predecessor_id, finding.origin_id = continues.id, continues.thread_id
    picture.findings.append(finding)
    audit.record("finding.added", finding)
    return finding


def remove_finding(finding: Finding) -> None:
    """Take a finding out of a draft."""
    finding.picture.require_draft()
    audit.record("finding.removed", finding)
    db.session.delete(finding)


def _copied(finding: Finding) -> Finding:
    texts = {name: getattr(finding, name) for name in FINDING}
    return Finding(predecessor_id=finding.id, origin_id=finding.thread_id, **texts)
