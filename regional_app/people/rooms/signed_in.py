"""Who is signed in, with the rooms of the account: one query at every request."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import Flask, g
from flask_login import LoginManager
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import aliased

from regional_app.clock import instant
from regional_app.people.accounts.models import LoginSession, User
from regional_app.people.accounts.session import identity_session
from regional_app.people.accounts.sign_in import Person
from regional_app.people.accounts.tokens import digest
from regional_app.people.rooms.models import Membership, Space
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


class RoomPerson(Person):
    """The person of this request, with what the account may reach."""

    def __init__(self, user: User, login: LoginSession, memberships: list[Held]) -> None:
        super().__init__(user, login)
        self.memberships = memberships


login_manager = LoginManager()
# Our sessions live in the database, with limits of their own.
login_manager.session_protection = None


def init_app(app: Flask) -> None:
    """Let flask-login find people by their token."""
    # The page for a database that is away must not ask it who is reading.
    login_manager.init_app(app, add_context_processor=False)


@login_manager.user_loader
def load_person(token: str) -> RoomPerson | None:
    """The person behind a token, with all memberships, in one query; None when the login has ended."""
    with identity_session() as db_session:
        slug = g.get("region_slug") or g.get("space_slug")
        found = db_session.execute(_PERSON, {"token_hash": digest(token), "slug": slug}).all()
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
    return RoomPerson(user, login, [(one, space, _rooms(space, of)) for _l, _u, one, space, of in found if one])


def _rooms(region: Space, kommuner: list[dict[str, Any]] | None) -> tuple[Room, ...]:
    return tuple(Room(**{**one, "id": UUID(one["id"])}, kind="kommun", region_id=region.id) for one in kommuner or ())
