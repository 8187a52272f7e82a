"""Ordering reminders, choosing among them, and the calendar's secret link."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from regional_app import audit
from regional_app.clock import instant
from regional_app.desk.reminders import mail
from regional_app.desk.reminders.kinds import Kind
from regional_app.desk.reminders.models import CalendarFeed, Reminder, ReminderChoice
from regional_app.people.accounts.session import identity_session
from regional_app.people.accounts.tokens import digest, new_token


def choose(user_id: UUID, language: str, switched_off: list[str]) -> None:
    """What the person wants from now on."""
    values = {"language": language, "switched_off": switched_off}
    with identity_session() as session:
        session.execute(_upsert(ReminderChoice, user_id, values))
    audit.note("reminders.chosen", language=language, off=switched_off)


def order_digest(user_id: UUID) -> None:
    """Send the person's letter now; a worker writes it."""
    _order_now(user_id, Kind.DIGEST, "asked ")


def order_trial(user_id: UUID) -> None:
    """Send the operator a letter that tries whether mail leaves the house."""
    _order_now(user_id, Kind.TRIAL)


def ask(user_id: UUID, kind: Kind, key: str, **about: Any) -> bool:
    """Order a reminder; False when the same has been ordered before."""
    with identity_session() as session:
        return order(session, user_id, [{"kind": kind, "key": key, **about}]) > 0


def order(session: Session, user_id: UUID, wanted: Iterable[dict[str, Any]]) -> int:
    """The same for several; how many were new."""
    rows = [{"user_id": user_id, **one} for one in wanted]
    new = [session.scalar(_new(row)) for row in rows]
    return sum(one is not None for one in new)


def take_the_day(session: Session, user_id: UUID, day: date) -> bool:
    """Say that this worker looks for the person today; False when another has."""
    ours = _upsert(ReminderChoice, user_id, {"looked_on": day}, where=ReminderChoice.looked_on.is_distinct_from(day))
    return session.scalar(ours.returning(ReminderChoice.user_id)) is not None


def make_feed(user_id: UUID) -> str:
    """A new secret for the person's calendar; an older link stops working."""
    token = new_token()
    with identity_session() as session:
        session.execute(_upsert(CalendarFeed, user_id, {"token_hash": digest(token), "made_at": sa.func.now()}))
    audit.note("calendar_feed.made")
    return token


def revoke_feed(user_id: UUID) -> None:
    """The link stops working."""
    with identity_session() as session:
        session.execute(sa.delete(CalendarFeed).where(CalendarFeed.user_id == user_id))
    audit.note("calendar_feed.revoked")


def _order_now(user_id: UUID, kind: Kind, key: str = "") -> None:
    mail.require_on()
    ask(user_id, kind, f"{key}{instant():%Y-%m-%dT%H:%M}")
    audit.note("reminder.ordered", reminder=kind)


def _new(row: dict[str, Any]) -> Any:
    return insert(Reminder).values(**row).on_conflict_do_nothing().returning(Reminder.id)


def _upsert(model: type[Any], user_id: UUID, values: dict[str, Any], where: Any = None) -> Any:
    new = insert(model).values(user_id=user_id, **values)
    return new.on_conflict_do_update(index_elements=["user_id"], set_=values, where=where)
