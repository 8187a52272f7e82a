"""The event log (händelselogg): append-only, with a hash chain per space (docs/decisions/0009).

`record()` writes an act in the request's own transaction: act and event are kept together or not at all;
`record_each()` the same for an act on several subjects.
`note()` writes a security event (login, refusal, logged read) in a transaction of its own, before the answer.
Details carry ids and codes, never texts about people.
"""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import g, has_request_context

from regional_app.db import db, own_transaction
from regional_app.tenancy import current

# Events that belong to no space: logins, accounts, the installation itself.
INSTALLATION = UUID(int=0)

_RECORD = sa.text("select audit.append_own(:action, :kind, :object_id, cast(:details as jsonb), :request_id)")
_RECORD_EACH = sa.text(
    "select audit.append_own(:action, one->>'kind', cast(one->>'id' as uuid), one->'details', :request_id)"
    " from jsonb_array_elements(cast(:events as jsonb)) as one"
)
_NOTE = sa.text(
    "select audit.append_for(:space, :actor, :action, :kind, :object_id, cast(:details as jsonb), :request_id)"
)


def record(action: str, subject: Any, **details: Any) -> None:
    """Write `noun.past_tense` about `subject` (a record with an id) in the scope we act in."""
    session = db.session()
    session.flush()
    session.execute(
        _RECORD,
        {
            "action": action,
            "kind": type(subject).__name__,
            "object_id": subject.id,
            "details": json.dumps(details),
            "request_id": request_id(),
        },
    )
    session.info["written"] = True


def record_each(action: str, events: Iterable[tuple[Any, dict[str, Any]]]) -> None:
    """The same act on several subjects, each with its details: an event each, told in one question."""
    told = [{"kind": type(one).__name__, "id": str(one.id), "details": details} for one, details in events]
    if not told:
        return
    session = db.session()
    session.flush()
    session.execute(_RECORD_EACH, {"action": action, "events": json.dumps(told), "request_id": request_id()})
    session.info["written"] = True


def note(
    action: str,
    *,
    space: UUID | None = None,
    actor: UUID | None = None,
    kind: str = "",
    object_id: UUID | None = None,
    **details: Any,
) -> None:
    """Write a security event at once, whatever the request's answer will be."""
    scope = current()
    room = space or (scope.room.id if scope.room else INSTALLATION)
    with own_transaction("audit") as session:
        session.execute(
            _NOTE,
            {
                "space": room,
                "actor": actor or scope.user_id,
                "action": action,
                "kind": kind,
                "object_id": object_id,
                "details": json.dumps(details),
                "request_id": request_id(),
            },
        )


def request_id() -> str:
    """The id that joins an event with the server's log lines."""
    return str(g.get("request_id", "")) if has_request_context() else "command"
