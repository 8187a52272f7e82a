"""Logging in and out: a random token in the browser, its hash and its limits in the database."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import g, request, session
from flask_login import UserMixin, login_user, logout_user

from regional_app import audit
from regional_app.clock import instant
from regional_app.people.accounts.models import Credential, LoginSession, User
from regional_app.people.accounts.passwords import matches
from regional_app.people.accounts.session import identity_session
from regional_app.people.accounts.tokens import digest, new_token


class Person(UserMixin):
    """Whoever is logged in: the account and the login session."""

    def __init__(self, user: User, login: LoginSession) -> None:
        self.user, self.login = user, login

    def get_id(self) -> str:
        """What flask-login keeps in the cookie: the token, never the account's id."""
        return str(g.login_token)


def authenticate(email: str, password: str) -> User | None:
    """The account, when the password is right and the account is open."""
    with identity_session() as db_session:
        found = db_session.execute(
            sa.select(User, Credential.secret)
            .outerjoin(Credential, Credential.user_id == User.id)
            .where(User.email == email)
        ).one_or_none()
    user, secret = found or (None, None)
    return user if matches(secret, password) and user is not None and not user.is_disabled else None


def begin(user: User) -> None:
    """Log `user` in here: a new token, whatever the browser had before."""
    session.clear()
    g.login_token = new_token()
    with identity_session() as db_session:
        login = LoginSession(
            token_hash=digest(g.login_token),
            user_id=user.id,
            browser=request.user_agent.string[:200],
            began_at=instant(),
            seen_at=instant(),
        )
        db_session.add(login)
    login_user(Person(user, login))
    audit.note("login.succeeded", actor=user.id)


def end(person: Any) -> None:
    """Log out here."""
    revoke(person.user.id, only=person.login.id)
    audit.note("login.ended", actor=person.user.id)
    logout_user()
    session.clear()


def end_others(person: Person) -> None:
    """Log out everywhere else."""
    revoke(person.user.id, but=person.login.id)
    audit.note("login.others_ended")


def revoke(user_id: UUID, *, only: UUID | None = None, but: UUID | None = None) -> None:
    """End the person's login sessions: all of them, `only` one, or all `but` one."""
    ending = sa.update(LoginSession).where(LoginSession.user_id == user_id, LoginSession.revoked_at.is_(None))
    if only is not None:
        ending = ending.where(LoginSession.id == only)
    if but is not None:
        ending = ending.where(LoginSession.id != but)
    with identity_session() as db_session:
        db_session.execute(ending.values(revoked_at=instant()))
