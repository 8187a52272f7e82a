"""The same click twice does one thing: every form carries a random id, kept once per space.

The id counts together with what was typed and which files were chosen: somebody who goes back, changes a word or
takes another file and sends again means it.
"""

import hashlib
from collections.abc import Callable
from uuid import UUID, uuid4, uuid5

import sqlalchemy as sa
from flask import make_response, redirect, request
from flask.typing import ResponseReturnValue

from regional_app.db import db

FIELD = "submission"

# Belongs to the table of rooms.models.Submission; told in SQL because `web` lies below `rooms`.
_RECEIVE = sa.text("insert into submissions (id) values (:id) on conflict do nothing")
_RESULT = sa.text("select location from submissions where id = :id")
_KEEP = sa.text("update submissions set location = :location where id = :id")


def new_id() -> str:
    """A fresh id for a form on its way out; kept when the form comes back for mending."""
    return request.form.get(FIELD) or str(uuid4())


def once(act: Callable[[], ResponseReturnValue]) -> ResponseReturnValue:
    """Do `act` for the first arrival of a form; send the second to the first one's result."""
    submission = _submission()
    if submission is None:
        return act()
    if not db.session.execute(_RECEIVE, {"id": submission}).rowcount:  # type: ignore[attr-defined]
        return redirect(db.session.scalar(_RESULT, {"id": submission}) or request.path)
    response = make_response(act())
    if response.location:
        db.session.execute(_KEEP, {"id": submission, "location": response.location})
    return response


def _submission() -> UUID | None:
    try:
        form_id = UUID(request.form.get(FIELD, ""))
    except ValueError:
        return None
    typed = sorted((name, value) for name, value in request.form.items(multi=True) if name != "csrf_token")
    return uuid5(form_id, hashlib.sha256(repr((request.path, typed, _files())).encode()).hexdigest())


def _files() -> list[tuple[str, str]]:
    """Each file as its field and what it holds, which is left to be read by the act."""
    held = []
    for name, file in request.files.items(multi=True):
        held.append((name, hashlib.file_digest(file.stream, "sha256").hexdigest()))  # type: ignore[arg-type]
        file.stream.seek(0)
    return sorted(held)
