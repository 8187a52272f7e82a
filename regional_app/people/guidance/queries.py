"""Reads of what people have put away and reported."""

from uuid import UUID

import sqlalchemy as sa

from regional_app.people.accounts.session import identity_session
from regional_app.people.guidance.models import AccessibilityReport, Dismissal


def dismissed(user_id: UUID) -> set[str]:
    """What the person has put away."""
    with identity_session() as session:
        return set(session.scalars(sa.select(Dismissal.key).where(Dismissal.user_id == user_id)))


def accessibility_reports() -> list[AccessibilityReport]:
    """Every report, the new ones first, then by day."""
    with identity_session() as session:
        return list(
            session.scalars(
                sa.select(AccessibilityReport).order_by(
                    AccessibilityReport.answered_at.is_not(None), AccessibilityReport.reported_at.desc()
                )
            )
        )


def accessibility_report(report_id: UUID) -> AccessibilityReport | None:
    """One report."""
    with identity_session() as session:
        return session.get(AccessibilityReport, report_id)


def new_accessibility_reports() -> int:
    """How many wait for an answer."""
    with identity_session() as session:
        return (
            session.scalar(
                sa.select(sa.func.count())
                .select_from(AccessibilityReport)
                .where(AccessibilityReport.answered_at.is_(None))
            )
            or 0
        )
