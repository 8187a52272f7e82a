"""Sending what is ordered: each reminder once, and again later when the mail server is away."""

import logging
import smtplib
import time
from datetime import timedelta
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from regional_app.clock import instant
from regional_app.desk.reminders import looking, mail, queries
from regional_app.desk.reminders.letters import Letter, letter
from regional_app.desk.reminders.models import Reminder
from regional_app.people.accounts.session import identity_session
from regional_app.people.jobs.periodic import periodic

log = logging.getLogger(__name__)

FIRST_PAUSE: Final = timedelta(minutes=1)
LONGEST_PAUSE: Final = timedelta(hours=6)
GIVEN_UP_AFTER: Final = timedelta(days=5)
KEPT_FOR: Final = timedelta(days=400)
MOST_SECONDS: Final = 20.0
_MOST: Final = 50


@periodic("remind", cron="* * * * *")
def remind() -> None:
    """Every minute: look for those whose day it is, then send what waits. Nothing while mail is off."""
    if not mail.is_on():
        return
    looking.look()
    send_waiting()


@periodic("forget_reminders", cron="43 2 * * *")
def forget_old() -> None:
    """Gallring: what was sent long ago."""
    with identity_session() as session:
        session.execute(sa.delete(Reminder).where(Reminder.ended_at < instant() - KEPT_FOR))


def send_waiting() -> int:
    """Send those whose turn it is, a while; how many. A server that is away ends the round."""
    ends, sent = time.monotonic() + MOST_SECONDS, 0
    for reminder_id in queries.waiting(_MOST):
        if time.monotonic() > ends:
            break
        try:
            sent += _send(reminder_id)
        except OSError as trouble:
            # smtplib's errors are OSErrors too. No address and no text in the log.
            log.warning("reminder %s was not sent: %s", reminder_id, type(trouble).__name__)
            _try_later(reminder_id)
            if not isinstance(trouble, smtplib.SMTPRecipientsRefused):
                break
        except Exception:
            log.exception("reminder %s could not be written", reminder_id)
            _try_later(reminder_id)
    return sent


def _send(reminder_id: UUID) -> bool:
    """Written first, then sent while the row is held: another worker passes by, a lost connection undoes."""
    found = queries.reminder(reminder_id)
    person = queries.recipient(found.user_id) if found else None
    said = letter(person, found) if person and found else None
    with identity_session() as session:
        row = _held(session, reminder_id)
        if row is None:
            return False
        return _sent(row, person.user.email if person else "", said)


def _held(session: Session, reminder_id: UUID) -> Reminder | None:
    return session.scalar(
        sa.select(Reminder)
        .where(Reminder.id == reminder_id, Reminder.outcome.is_(None))
        .with_for_update(skip_locked=True)
    )


def _sent(row: Reminder, to: str, said: Letter | None) -> bool:
    if said is not None:
        mail.send(to, said, row.id)
    row.outcome, row.ended_at = "sent" if said else "nothing_to_say", instant()
    return said is not None


def _try_later(reminder_id: UUID) -> None:
    """Later and later; given up when nobody would want it any more."""
    with identity_session() as session:
        row = _held(session, reminder_id)
        if row is None:
            return
        row.tries += 1
        row.try_at = instant() + min(FIRST_PAUSE * 2 ** min(row.tries, 10), LONGEST_PAUSE)
        if row.try_at - row.asked_at > GIVEN_UP_AFTER:
            row.outcome, row.ended_at = "given_up", instant()
