"""What a reminder says, written when it is sent: from what the person may read then, else nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from flask import render_template, url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.concepts.due_words import due_words
from regional_app.desk.reminders.kinds import Kind
from regional_app.desk.reminders.models import Reminder
from regional_app.desk.reminders.queries import Recipient
from regional_app.desk.reminders.voice import Asked, asked_of, lasting_id, speaking, speaking_in
from regional_app.i18n import day
from regional_app.people.rooms import queries as people
from regional_app.policy import P, can
from regional_app.tenancy import current
from regional_app.work.agreements import queries as agreements
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.services import turn

# A letter is read at a glance; the rest is one click away.
MOST_STEPS: Final = 10


@dataclass(frozen=True)
class Letter:
    """Subject, plain text and the same as simple HTML."""

    subject: str
    text: str
    html: str
    settings_url: str


def letter(person: Recipient, reminder: Reminder) -> Letter | None:
    """What the reminder says today; None when there is nothing to say, or the person wants no such mail."""
    if not person.choice.wants(reminder.kind):
        return None
    if reminder.kind == Kind.DIGEST:
        return digest(person)
    if reminder.kind == Kind.TRIAL:
        return _trial(person)
    if reminder.space_id is None or reminder.object_id is None:
        return None
    if reminder.kind == Kind.SIGNATURE:
        return _signature(person, reminder.space_id, reminder.object_id)
    return _step(person, reminder.space_id, reminder.object_id)


def digest(person: Recipient) -> Letter | None:
    """Veckobrevet: room by room, what presses."""
    language = person.choice.language
    found = (asked_of(person.user.id, space_id, language) for space_id in person.space_ids)
    rooms = [asked for asked in found if asked and asked.pressing]
    if not rooms:
        return None
    count = sum(len(asked.pressing) for asked in rooms)
    with speaking(language):
        subject = ngettext("%(num)s sak väntar på dig", "%(num)s saker väntar på dig", count)
        return _written(person, "digest", str(subject), rooms=rooms, most=MOST_STEPS, homes=_homes(rooms))


def _homes(rooms: Sequence[Asked]) -> dict[UUID, str]:
    return {one.room.id: url_for("overview.home", space=one.room.slug, _external=True) for one in rooms}


def _step(person: Recipient, space_id: UUID, step_id: UUID) -> Letter | None:
    asked = asked_of(person.user.id, space_id, person.choice.language)
    step = next((one for one in asked.pressing if lasting_id(asked.room, one) == step_id), None) if asked else None
    if asked is None or step is None:
        return None
    with speaking(person.choice.language):
        return _written(person, "step", step.what, room=asked.room, step=step)


def _signature(person: Recipient, space_id: UUID, agreement_id: UUID) -> Letter | None:
    """To somebody who can sign now, for a party that has not answered."""
    with speaking_in(person.choice.language, person.user.id, space_id) as scope:
        read = agreements.agreements() if scope else ()
        agreement = next((one for one in read if one.id == agreement_id), None)
        if scope is None or scope.room is None or agreement is None or not _may_sign_now(agreement):
            return None
        said = {
            "room": scope.room,
            "label": agreement.label,
            "starts": day(agreement.valid_from),
            "href": url_for("agreements.show", agreement_id=agreement_id, _external=True),
        }
        subject = _("Överenskommelsen %(label)s väntar på din underskrift", label=agreement.label)
        return _written(person, "signature", str(subject), **said)


def _may_sign_now(agreement: Agreement) -> bool:
    own, member_id = turn(agreement), current().member_id
    if own is None or member_id is None or not agreement.lies_to_sign or not can(P.AGREEMENT_SIGN, agreement):
        return False
    return own.is_open and not own.awaits_decision and own.admits(people.member(member_id).title)


def _trial(person: Recipient) -> Letter:
    with speaking(person.choice.language):
        return _written(person, "trial", str(_("Provbrev från Samverkansrummet")))


def _written(person: Recipient, name: str, subject: str, **said: Any) -> Letter:
    # By way of the login, which somebody who is logged in does not see.
    settings_url = url_for("login.new", next=url_for("reminders.settings"), _external=True)
    said = {
        "name": person.user.name,
        "subject": subject,
        "settings_url": settings_url,
        "due_words": due_words,
        **said,
    }
    return Letter(
        subject=subject,
        text=render_template(f"reminders/mail/{name}.txt", **said),
        html=render_template(f"reminders/mail/{name}.html", **said),
        settings_url=settings_url,
    )
