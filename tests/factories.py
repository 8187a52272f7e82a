"""Plain functions that make records, as the space they belong to, through row level security."""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from flask import Flask

from regional_app import tenancy
from regional_app.clock import instant
from regional_app.db import db
from regional_app.identity.models import LoginSession, Member, Space, User
from regional_app.identity.request_scope import room
from regional_app.identity.session import identity_session
from regional_app.policy import Role
from regional_app.tenancy import Scope

T = TypeVar("T")


class People:
    """Accounts of the standing cast."""

    def __init__(self, app: Flask) -> None:
        self.app = app

    def user(self, email: str) -> User:
        """The account with this address."""
        with self.app.app_context(), identity_session() as session:
            return session.scalars(sa.select(User).where(User.email == email)).one()

    def log_in(self, email: str) -> str:
        """A login session as if the person had just logged in; returns the browser's token."""
        token = secrets.token_urlsafe(32)
        user = self.user(email)
        with self.app.app_context(), identity_session() as session:
            session.add(
                LoginSession(
                    token_hash=hashlib.sha256(token.encode()).digest(),
                    user_id=user.id,
                    browser="tests",
                    began_at=instant(),
                    seen_at=instant(),
                )
            )
        return token


class RoomFactory:
    """`norrby.member()`: makes and reads records as one space."""

    def __init__(self, app: Flask, slug: str) -> None:
        self.app = app
        with app.app_context(), identity_session() as session:
            self.space = session.scalars(sa.select(Space).where(Space.slug == slug)).one()
        self.scope = Scope(audience="tenant", room=room(self.space), roles=frozenset({Role.COORDINATOR}))

    @property
    def id(self) -> UUID:
        """The space's id."""
        return self.space.id

    @contextmanager
    def acting(self) -> Iterator[Scope]:
        """Act as this space."""
        with self.app.app_context(), tenancy.acting_in(self.scope) as scope:
            yield scope

    def read(self, ask: Callable[[], T]) -> T:
        """What `ask` answers for this space."""
        with self.acting():
            return ask()

    def member(self, **over: Any) -> Member:
        """A person with a role in this space, not yet joined."""
        values: dict[str, Any] = {
            "name": "Bim Björk",
            "title": "rektor",
            "email": "bim@norrby.example",
            "role": Role.CONTRIBUTOR,
            "from_on": date(2026, 1, 1),
        }
        with self.acting():
            member = Member(**values | over)
            db.session.add(member)
            db.session.flush()
            db.session.refresh(member)
            db.session.expunge(member)
            return member

    def member_named(self, name: str) -> Any:
        """The first of the space's people with this name."""
        with self.acting():
            member = db.session.scalars(sa.select(Member).where(Member.name == name)).first()
            if member is not None:
                db.session.expunge(member)
            return member
