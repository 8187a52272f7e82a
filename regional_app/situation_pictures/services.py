"""Acts that make lägesbilder and findings, or take findings away."""

from typing import Any

from regional_app import audit
from regional_app.db import db
from regional_app.situation_pictures.models import Finding, SituationPicture

# What a new lägesbild takes over from the one it continues; decision and keys are its own.
TEXTS = ("period", "extent", "other_information", "analysis")
FINDING = (
    "title",
    "category",
    "place",
    "source",
    "trend",
    "seriousness",
    "evidence",
    "cause",
    "focus_area_key",
    "priority",
)


def create_picture(title: str, period: str) -> SituationPicture:
    """Begin a lägesbild."""
    picture = SituationPicture(title=title, period=period)
    db.session.add(picture)
    audit.record("situation_picture.created", picture)
    return picture


def continue_picture(before: SituationPicture, title: str) -> SituationPicture:
    """Begin the next lägesbild from a decided one: its texts and findings, to be revised."""
    picture = SituationPicture(title=title, **{name: getattr(before, name) for name in TEXTS})
    picture.findings = [Finding(**{name: getattr(one, name) for name in FINDING}) for one in before.findings]
    db.session.add(picture)
    audit.record("situation_picture.created", picture)
    return picture


def edit_picture(picture: SituationPicture, form: Any) -> None:
    """Write the parts of a draft anew."""
    picture.require_draft()
    _take(form, picture)
    audit.record("situation_picture.edited", picture)


def remove_picture(picture: SituationPicture) -> None:
    """Throw a draft away, with its findings."""
    picture.require_draft()
    audit.record("situation_picture.removed", picture, title=picture.title, findings=len(picture.findings))
    for finding in picture.findings:
        db.session.delete(finding)
    db.session.delete(picture)


def add_finding(picture: SituationPicture, form: Any) -> Finding:
    """Put a finding into a draft."""
    picture.require_draft()
    finding = Finding()
    _take(form, finding)
    picture.findings.append(finding)
    audit.record("finding.added", finding)
    return finding


def edit_finding(finding: Finding, form: Any) -> None:
    """Write a finding of a draft anew."""
    finding.picture.require_draft()
    _take(form, finding)
    audit.record("finding.edited", finding)


def remove_finding(finding: Finding) -> None:
    """Take a finding out of a draft."""
    finding.picture.require_draft()
    audit.record("finding.removed", finding)
    db.session.delete(finding)


def _take(form: Any, record: Any) -> None:
    for field in form:
        if field.name != "version":
            setattr(record, field.name, field.data)
