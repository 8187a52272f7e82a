"""What somebody typed when the login ran out is kept for the same person and offered back at the next login."""

import contextlib
from uuid import UUID

import sqlalchemy as sa
from flask import Flask, Response, g, request
from flask_login import current_user

from regional_app.foundation.web.kept_fields import is_same_site, sent_to, typed
from regional_app.people.accounts.session import identity_session
from regional_app.people.kept_forms.models import KeptForm

LARGEST = 1_000_000
FIELD = "kept"


def init_app(app: Flask) -> None:
    """Keep a form that the door to a room refuses; forget it once it has been sent again with success."""
    app.after_request(_keep_refused)
    app.after_request(_forget_sent)


def _keep_refused(response: Response) -> Response:
    if request.method == "POST" and g.get("is_asked_to_log_in"):
        keep()
    return response


def _forget_sent(response: Response) -> Response:
    if request.method == "POST" and response.status_code < 400 and request.form.get(FIELD):
        with contextlib.suppress(ValueError):
            forget(current_user.user.id, UUID(request.form[FIELD]))
    return response


def keep() -> None:
    """Keep the posted form for the person whose login just lapsed. Posts from other sites are not kept."""
    user_id = g.get("lapsed_user_id")
    if user_id is None or not is_same_site() or (request.content_length or 0) > LARGEST:
        return
    with identity_session() as session:
        session.add(KeptForm(user_id=user_id, path=sent_to(), fields=typed()))


def kept_for(user_id: UUID) -> list[KeptForm]:
    """The person's kept forms, newest first."""
    with identity_session() as session:
        return list(
            session.scalars(sa.select(KeptForm).where(KeptForm.user_id == user_id).order_by(KeptForm.kept_at.desc()))
        )


def own_form(user_id: UUID, form_id: UUID) -> KeptForm | None:
    """The person's own kept form; None when it is thrown away already, or another's."""
    with identity_session() as session:
        return session.scalar(sa.select(KeptForm).where(KeptForm.user_id == user_id, KeptForm.id == form_id))


def forget(user_id: UUID, form_id: UUID) -> None:
    """Throw one of the person's own away."""
    with identity_session() as session:
        session.execute(sa.delete(KeptForm).where(KeptForm.user_id == user_id, KeptForm.id == form_id))
