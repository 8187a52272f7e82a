"""Putting guides away, and keeping what people report about accessibility. All of it belongs to no space."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from regional_app import audit
from regional_app.clock import instant
from regional_app.errors import ReportAnswered
from regional_app.people.accounts.session import identity_session
from regional_app.people.guidance.models import AccessibilityReport, Dismissal


def dismiss(user_id: UUID, key: str) -> None:
    """Put a guide away until the person asks for it again."""
    with identity_session() as session:
        session.execute(insert(Dismissal).values(user_id=user_id, key=key).on_conflict_do_nothing())
    audit.note("guide.dismissed", guide=key)


def bring_back(user_id: UUID, key: str) -> None:
    """Show a guide again."""
    with identity_session() as session:
        session.execute(sa.delete(Dismissal).where(Dismissal.user_id == user_id, Dismissal.key == key))
    audit.note("guide.brought_back", guide=key)


def report(what: str, page: str, email: str | None) -> AccessibilityReport:
    """Keep what somebody could not use; the operator finds it under /drift/tillganglighet."""
    with identity_session() as session:
        made = AccessibilityReport(what=what, page=page, email=email or None, reported_at=instant())
        session.add(made)
    audit.note("accessibility_report.made", kind="AccessibilityReport", object_id=made.id)
    return made


def answer(one: AccessibilityReport, text: str) -> None:
    """Write down what was answered; the address has then done its work and is forgotten."""
    with identity_session() as session:
        done = session.execute(
            sa.update(AccessibilityReport)
            .where(AccessibilityReport.id == one.id, AccessibilityReport.answered_at.is_(None))
            .values(answer=text, answered_at=instant(), email=None)
        )
        if not done.rowcount:  # type: ignore[attr-defined]
            raise ReportAnswered
    audit.note("accessibility_report.answered", kind="AccessibilityReport", object_id=one.id)
