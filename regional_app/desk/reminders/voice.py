"""Speaking to somebody who is not here: in the person's language, with whole addresses, in the person's own rooms."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from flask import current_app, g
from flask_babel import gettext as _

from regional_app import tenancy
from regional_app.concepts.next_step import NextStep, Urgency
from regional_app.desk.overview.next_up import asked_here
from regional_app.people.rooms.person_scope import scope_of
from regional_app.tenancy import Room, Scope


@dataclass(frozen=True)
class Asked:
    """What one room asks of a person; the steps' addresses are whole."""

    room: Room
    steps: list[NextStep]

    @property
    def pressing(self) -> list[NextStep]:
        """What is late, soon due or waiting."""
        return [step for step in self.steps if step.urgency is not Urgency.LATER]


@contextmanager
def speaking(language: str, room: Room | None = None) -> Iterator[None]:
    """Texts and addresses as in a page of `room` in this language, in a context of their own."""
    app = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001
    home = app.config["SETTINGS"].public_url + ("/en" if language == "en" else "")
    page = app.test_request_context(base_url=home, environ_overrides={"regional.language": language})
    with app.app_context(), page:
        g.space_slug = room.slug if room else None
        yield


@contextmanager
def speaking_in(language: str, user_id: UUID, space_id: UUID) -> Iterator[Scope | None]:
    """The same, acting as the person with the rights held today; None when the room is the person's no more."""
    scope = scope_of(user_id, space_id)
    if scope is None:
        yield None
        return
    with speaking(language, scope.room), tenancy.acting_in(scope):
        yield scope


def asked_of(user_id: UUID, space_id: UUID, language: str, *, far_ahead: bool = False) -> Asked | None:
    """What the room asks of the person, read as the person; None when it asks for nothing."""
    with speaking_in(language, user_id, space_id) as scope:
        steps = [_for_outside(step) for step in asked_here(far_ahead=far_ahead)] if scope and scope.room else []
    return Asked(scope.room, steps) if scope and scope.room and steps else None


def lasting_id(room: Room, step: NextStep) -> UUID:
    """The same for a step whatever its day, its words and the reader's language."""
    return uuid5(room.id, urlsplit(step.href).path.removeprefix("/en"))


def host() -> str:
    """The installation's name on the net."""
    return urlsplit(current_app.config["SETTINGS"].public_url).hostname or "localhost"


def _for_outside(step: NextStep) -> NextStep:
    """With its whole address, without why (which may name somebody), and without private words."""
    origin = urlsplit(current_app.config["SETTINGS"].public_url)
    what = str(_("Något väntar på dig")) if step.private else step.what
    return replace(step, what=what, why="", href=f"{origin.scheme}://{origin.netloc}{step.href}")
