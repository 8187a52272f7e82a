"""A form with long texts is kept while it is written: one draft per person and form, nobody else's to read."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from flask import Flask, Response, current_app, g, request
from flask_login import current_user
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from regional_app.clock import instant
from regional_app.foundation.web.addresses import outside_rooms
from regional_app.foundation.web.kept_fields import restore, typed
from regional_app.people.accounts.session import identity_session
from regional_app.people.kept_forms.models import Draft, KeptForm
from regional_app.people.rooms.request_scope import places

# What a form that is kept carries: the draft's id, where it is sent, where it is opened, and the page's heading.
FIELD, PATH, PAGE, TITLE = "draft", "draft_path", "draft_page", "draft_title"
# What an address carries to restore a draft.
ASKED = "utkast"

LARGEST = 500_000
LONGEST_LINE = 500
MOST = 50
LASTS = timedelta(days=30)


class DraftRefused(Exception):
    """More than a draft holds, or of a room where the person is not."""


class OlderDraft(Exception):
    """There is a draft of this form that the page does not go on with: it is to be restored or thrown away first."""


def init_app(app: Flask) -> None:
    """Restore a draft where the address asks for it; forget it once its form is received."""
    app.before_request(_restore_asked)
    app.after_request(_forget_received)
    app.jinja_env.globals.update(draft_id=draft_id, draft_of=draft_of)


def draft_id() -> str:
    """The id under which this form is kept: the restored draft's, the one it came back with, or a fresh one."""
    asked = g.get("restored_draft")
    return str(asked.id) if asked else request.form.get(FIELD) or str(uuid4())


def draft_of(form: object, path: str) -> Draft | None:
    """The person's draft of the form that is sent to `path`, unless the form says the same already."""
    if request.method != "GET":
        return None
    if g.get("restored_draft"):
        asked: Draft = g.restored_draft
        return asked
    mine = (Draft.user_id == current_user.user.id, Draft.path == without_language(path))
    with identity_session() as session:
        found = session.scalar(sa.select(Draft).where(*mine))
    return found if found and found.differs_from(form) else None


def save() -> Draft:
    """Keep the posted form as the person's draft."""
    fields = typed()
    path, page, title = (without_language(fields.pop(name, [""])[0])[:LONGEST_LINE] for name in (PATH, PAGE, TITLE))
    values = {"page": page, "title": title, "fields": fields, "saved_at": instant()}
    own_id = _uuid(fields.pop(FIELD, [""])[0])
    size = sum(len(value) for values in fields.values() for value in values)
    if own_id is None or size > LARGEST or not (is_open_address(path) and is_open_address(page)):
        raise DraftRefused
    try:
        saved = _write(own_id, path, values)
    except sa.exc.IntegrityError:
        # The id is somebody else's draft's, or that of another form.
        raise DraftRefused from None
    if saved is None:
        raise OlderDraft
    return saved


def drafts_for(user_id: UUID, kept: Sequence[KeptForm] = ()) -> list[Draft]:
    """The person's drafts in the rooms of today, newest first; not those that `kept` holds as they were sent."""
    with identity_session() as session:
        mine = sa.select(Draft).where(Draft.user_id == user_id).order_by(Draft.saved_at.desc())
        found = list(session.scalars(mine))
    sent = {str(one.fields.get(FIELD, [""])[0]) for one in kept}
    return [one for one in found if is_open_address(one.page) and str(one.id) not in sent]


def own_draft(user_id: UUID, draft_id: UUID) -> Draft | None:
    """The person's own draft; None when it is thrown away already, or another's."""
    with identity_session() as session:
        return session.scalar(sa.select(Draft).where(Draft.user_id == user_id, Draft.id == draft_id))


def forget(user_id: UUID, one: UUID) -> None:
    """Throw one of the person's own away."""
    with identity_session() as session:
        session.execute(sa.delete(Draft).where(Draft.user_id == user_id, Draft.id == one))


def dispose() -> int:
    """Gallra: throw away what nobody has come back to for thirty days; how many."""
    before = instant() - LASTS
    with identity_session() as session:
        drafts = session.scalars(sa.delete(Draft).where(Draft.saved_at < before).returning(Draft.id)).all()
        kept = session.scalars(sa.delete(KeptForm).where(KeptForm.kept_at < before).returning(KeptForm.id)).all()
    return len(drafts) + len(kept)


def is_open_address(address: str) -> bool:
    """An address of ours, outside the rooms or in one where the person is today."""
    parts = without_language(address).split("/")
    rooms = {place.space.slug for place in places()}
    return len(parts) > 1 and not parts[0] and parts[1] in rooms | outside_rooms(current_app.url_map)


def without_language(path: str) -> str:
    """A form is the same in Swedish and in English."""
    return path[3:] if path.startswith("/en/") else path


def _restore_asked() -> None:
    wanted = _uuid(request.args.get(ASKED, "")) if request.method == "GET" else None
    if wanted is None or not current_user.is_authenticated:
        return
    draft = own_draft(current_user.user.id, wanted)
    if draft is not None and draft.page.partition("?")[0] == request.path:
        g.restored_draft = draft
        restore(draft.fields)


def _forget_received(response: Response) -> Response:
    received = request.method == "POST" and response.status_code < 400 and request.endpoint != "kept_forms.save_draft"
    own_id = _uuid(request.form.get(FIELD, "")) if received else None
    if own_id is not None and current_user.is_authenticated:
        forget(current_user.user.id, own_id)
    return response


def _write(own_id: UUID, path: str, values: dict[str, Any]) -> Draft | None:
    """The draft of this form, begun or gone on with; an older one is never overwritten unseen."""
    with identity_session() as session:
        _make_room(session, current_user.user.id)
        written: Draft | None = session.scalar(
            insert(Draft)
            .values(id=own_id, user_id=current_user.user.id, path=path, **values)
            .on_conflict_do_update(index_elements=["user_id", "path"], set_=values, where=Draft.id == own_id)
            .returning(Draft)
        )
        return written


def _make_room(session: Session, user_id: UUID) -> None:
    """A person has so many drafts at most; the oldest goes."""
    oldest = sa.select(Draft.id).where(Draft.user_id == user_id).order_by(Draft.saved_at.desc()).offset(MOST)
    session.execute(sa.delete(Draft).where(Draft.id.in_(oldest)))


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
