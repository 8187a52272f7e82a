"""Tenant isolation: who we act for, told to PostgreSQL at the start of every transaction.

Nothing else in the code base filters on tenant_id. The row level security policies (migrations/) compare each
row with `sec.tenant()`, which reads the signed context we set here. Outside a scope the ORM raises and SQL sees
no rows. The scope lives on the application context; it never outlives the request.
"""

import hashlib
import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

import sqlalchemy as sa
from flask import current_app, g, has_app_context
from sqlalchemy import event
from sqlalchemy.orm import Session

from regional_app.clock import instant
from regional_app.db import ScopedSession, TenantOwned, db, finish
from regional_app.errors import OutsideScope, ScopeTold

Audience = Literal["nobody", "tenant", "area"]

# One transaction is short; a stolen context is worth little after this.
CONTEXT_SECONDS = 60


@dataclass(frozen=True)
class Room:
    """A space as the scope knows it: a kommun's samverkansrum or a lokalpolisområde's own room."""

    id: UUID
    kind: Literal["kommun", "region"]
    slug: str
    name: str
    region_id: UUID | None
    local_names: dict[str, str] = field(default_factory=dict, hash=False)
    accent: str | None = None

    @property
    def area_id(self) -> UUID:
        """The lokalpolisområde it belongs to; the region's own room is its area's."""
        return self.region_id or self.id


@dataclass(frozen=True)
class Scope:
    """Who asks, in which room and through which audience.

    `room` is where we write (tenant) or whose rows we read (area: one kommun). `kommuner` are those of the
    region; an area scope reads just these.
    """

    audience: Audience = "nobody"
    user_id: UUID | None = None
    name: str = ""
    roles: frozenset[str] = frozenset()
    room: Room | None = None
    area: Room | None = None
    member_id: UUID | None = None
    kommuner: tuple[Room, ...] = ()


NOBODY = Scope()
_TELL = "select set_config('app.ctx', %s, true)"


def install() -> None:
    """Listen on every session: tell at begin, refuse tenant rows outside a scope."""
    if not event.contains(Session, "after_begin", _tell_at_begin):
        event.listen(Session, "after_begin", _tell_at_begin)
        event.listen(Session, "do_orm_execute", _refuse_outside_scope)
        event.listen(ScopedSession, "after_flush", _note_writing)


def current() -> Scope:
    """The scope we act in; NOBODY outside one."""
    if not has_app_context():
        return NOBODY
    scope: Scope = g.get("scope", NOBODY)
    return scope


def enter(scope: Scope) -> None:
    """Act in `scope` from here on. The previous scope's transaction and records are let go, never re-told."""
    session = db.session()
    if session.new or session.dirty or session.deleted or "written" in session.info:
        raise ScopeTold("finish the work of one scope before entering another")
    session.close()
    g.scope = scope


def current_room() -> Room:
    """The room of the present scope; OutsideScope when there is none."""
    room = current().room
    if room is None:
        raise OutsideScope("no room is entered")
    return room


@contextmanager
def acting_in(scope: Scope) -> Iterator[Scope]:
    """Act in `scope` with a session of its own, for commands and jobs; kept when the block ends well."""
    before = current()
    enter(scope)
    keep = False
    try:
        yield scope
        keep = True
    finally:
        finish(db.session(), keep=keep)
        g.scope = before


def tell(connection: sa.Connection, scope: Scope) -> None:
    """Set the signed context of this transaction, also to empty."""
    connection.exec_driver_sql(_TELL, (signed_context(scope),))


def signed_context(scope: Scope) -> str:
    """`v1;key_id;user;role;tenant;region;visible;exp|hmac`, or nothing for nobody (docs/decisions/0002)."""
    if scope.audience == "nobody":
        return ""
    settings = current_app.config["SETTINGS"]
    room = scope.room
    claims = (
        "v1",
        settings.context_key_id,
        scope.user_id or "",
        ",".join(sorted(scope.roles)),
        room.id if room and scope.audience == "tenant" else "",
        room.area_id if room else (scope.area.id if scope.area else ""),
        ",".join(str(kommun.id) for kommun in scope.kommuner) if scope.audience == "area" else "",
        int(instant().timestamp()) + CONTEXT_SECONDS,
    )
    payload = ";".join(str(claim) for claim in claims)
    return f"{payload}|{hmac.new(settings.context_key, payload.encode(), hashlib.sha256).hexdigest()}"


def _tell_at_begin(session: Session, _: Any, connection: sa.Connection) -> None:
    tell(connection, current() if isinstance(session, ScopedSession) else NOBODY)


def _note_writing(session: Session, _: Any) -> None:
    session.info["written"] = True


def _refuse_outside_scope(state: Any) -> None:
    if current().audience != "nobody" or not isinstance(state.session, ScopedSession):
        return
    if any(issubclass(mapper.class_, TenantOwned) for mapper in state.all_mappers):
        raise OutsideScope(str(state.statement))
