"""Logging in and out: a random token in the browser, its hash and its limits in the database."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import Flask, g, request, session
from flask_login import LoginManager, UserMixin, login_user, logout_user
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import aliased

from regional_app import audit
from regional_app.clock import instant
from regional_app.people.identity.models import Credential, LoginSession, Membership, Space, User
from regional_app.people.identity.passwords import matches
from regional_app.people.identity.session import identity_session
from regional_app.tenancy import Room

# The last use is written at most this often, so that reading pages writes next to nothing.
NOTED_EVERY = timedelta(minutes=1)
# A membership, its space, and of the region whose pages are asked for also its kommuner.
Held = tuple[Membership, Space, tuple[Room, ...]]

_KOMMUN = aliased(Space)
_KOMMUNER = (
    sa.select(
        sa.func.json_agg(
            aggregate_order_by(
                sa.func.json_build_object(
                    *("id", _KOMMUN.id, "slug", _KOMMUN.slug, "name", _KOMMUN.name),
                    *("local_names", _KOMMUN.local_names, "accent", _KOMMUN.accent),
                ),
                _KOMMUN.name,
            )
        )
    )
    .where(_KOMMUN.region_id == Space.id, Space.slug == sa.bindparam("slug"))
    .correlate(Space)
    .scalar_subquery()
)
# Asked at every request, so it is built once: a row per membership, and one without when there is none.
_PERSON = (
    sa.select(LoginSession, User, Membership, Space, _KOMMUNER)
    .join(User, User.id == LoginSession.user_id)
    .outerjoin(Membership, Membership.user_id == User.id)
    .outerjoin(Space, Space.id == Membership.space_id)
    .where(LoginSession.token_hash == sa.bindparam("token_hash"))
    .order_by(Space.kind.desc(), Space.name, Membership.from_on)
)


@dataclass(frozen=True)
class Place:
    """A space the person may act in, with the roles held there today."""

    space: Space
    roles: frozenset[str]
    member_id: UUID
    kommuner: tuple[Room, ...] = ()


class Person(UserMixin):
    """The person of this request: the account, the login session and the places."""

    def __init__(self, user: User, login: LoginSession, memberships: list[Held]) -> None:
        self.user, self.login, self.memberships = user, login, memberships

    def get_id(self) -> str:
        """What flask-login keeps in the cookie: the token, never the account's id."""
        return str(g.login_token)


login_manager = LoginManager()
# Our sessions live in the database, with limits of their own.
login_manager.session_protection = None


def init_app(app: Flask) -> None:
    """Let flask-login find people by their token."""
    # The page for a database that is away must not ask it who is reading.
    login_manager.init_app(app, add_context_processor=False)


@login_manager.user_loader
def load_person(token: str) -> Person | None:
    """The person behind a token, with all memberships, in one query; None when the login has ended."""
    with identity_session() as db_session:
        slug = g.get("region_slug") or g.get("space_slug")
        found = db_session.execute(_PERSON, {"token_hash": _hash(token), "slug": slug}).all()
        if not found:
            return None
        login, user = found[0][:2]
        if not login.is_open or user.is_disabled:
            # Remembered so that what the person typed can be kept for the same person.
            g.lapsed_user_id = user.id
            return None
        if instant() - login.seen_at > NOTED_EVERY:
            login.seen_at = instant()
    g.login_token = token
    return Person(user, login, [(one, space, _rooms(space, of)) for _l, _u, one, space, of in found if one])


def _rooms(region: Space, kommuner: list[dict[str, Any]] | None) -> tuple[Room, ...]:
    return tuple(Room(**{**one, "id": UUID(one["id"])}, kind="kommun", region_id=region.id) for one in kommuner or ())


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
    g.login_token = secrets.token_urlsafe(32)
    with identity_session() as db_session:
        login = LoginSession(
            token_hash=_hash(g.login_token),
            user_id=user.id,
            browser=request.user_agent.string[:200],
            began_at=instant(),
            seen_at=instant(),
        )
        db_session.add(login)
    login_user(Person(user, login, []))
    audit.note("login.succeeded", actor=user.id)


def end(person: Any) -> None:
    """Log out here."""
    revoke(person.user.id, only=person.login.id)
    audit.note("login.ended", actor=person.user.id)
    logout_user()
    session.clear()


def revoke(user_id: UUID, *, only: UUID | None = None, but: UUID | None = None) -> None:
    """End the person's login sessions: all of them, `only` one, or all `but` one."""
    ending = sa.update(LoginSession).where(LoginSession.user_id == user_id, LoginSession.revoked_at.is_(None))
    if only is not None:
        ending = ending.where(LoginSession.id == only)
    if but is not None:
        ending = ending.where(LoginSession.id != but)
    with identity_session() as db_session:
        db_session.execute(ending.values(revoked_at=instant()))


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
