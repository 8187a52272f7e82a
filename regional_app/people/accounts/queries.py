"""Reads about accounts."""

from uuid import UUID

import sqlalchemy as sa

from regional_app.people.accounts.models import LoginSession, User
from regional_app.people.accounts.session import identity_session


def users() -> list[User]:
    """All accounts, by name."""
    with identity_session() as session:
        return list(session.scalars(sa.select(User).order_by(sa.func.lower(User.name), User.email)))


def user(user_id: UUID) -> User | None:
    """One account."""
    with identity_session() as session:
        return session.get(User, user_id)


def user_by_email(email: str) -> User | None:
    """The account with this address."""
    with identity_session() as session:
        return session.scalar(sa.select(User).where(User.email == email))


def login_sessions(user_id: UUID) -> list[LoginSession]:
    """Where the person is logged in now, latest use first."""
    with identity_session() as session:
        found = session.scalars(
            sa.select(LoginSession)
            .where(LoginSession.user_id == user_id, LoginSession.revoked_at.is_(None))
            .order_by(LoginSession.seen_at.desc())
        ).all()
    return [login for login in found if login.is_open]
