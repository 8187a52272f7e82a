"""Reads about reminders, on the accounts' own engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from regional_app.clock import instant, today
from regional_app.desk.reminders.models import CalendarFeed, Reminder, ReminderChoice
from regional_app.people.accounts.models import User
from regional_app.people.accounts.session import identity_session
from regional_app.people.accounts.tokens import digest
from regional_app.people.rooms.models import Membership, Space
from regional_app.policy import Role


@dataclass(frozen=True)
class Recipient:
    """A person with an open account, the rooms of today and the own choices."""

    user: User
    choice: ReminderChoice
    space_ids: list[UUID]


@dataclass(frozen=True)
class Post:
    """How the mail has gone lately."""

    sent: int
    waiting: int
    given_up: int
    has_trouble: bool
    last_sent_at: datetime | None


def choice_of(user_id: UUID) -> ReminderChoice:
    """What the person wants."""
    with identity_session() as session:
        return session.get(ReminderChoice, user_id) or no_choice(user_id)


def no_choice(user_id: UUID) -> ReminderChoice:
    """What holds for somebody who has chosen nothing."""
    return ReminderChoice(user_id=user_id, language="sv", switched_off=[])


def recipient(user_id: UUID) -> Recipient | None:
    """One person; None when the account is closed."""
    with identity_session() as session:
        user = session.get(User, user_id)
        if user is None or user.is_disabled:
            return None
        choice = session.get(ReminderChoice, user_id) or no_choice(user_id)
        found = session.scalars(
            sa.select(Space.id)
            .join(Membership, Membership.space_id == Space.id)
            .where(Membership.user_id == user_id, *_holds_today())
            .group_by(Space.id)
            .order_by(Space.kind.desc(), Space.name)
        )
        return Recipient(user, choice, list(found))


def not_looked_at(day: date, most: int) -> Sequence[UUID]:
    """Some of the people with a membership today, for whom nobody has looked on `day`."""
    with identity_session() as session:
        return session.scalars(
            sa.select(User.id)
            .outerjoin(ReminderChoice, ReminderChoice.user_id == User.id)
            .where(
                User.disabled_at.is_(None),
                sa.exists().where(Membership.user_id == User.id, *_holds_today()),
                sa.or_(ReminderChoice.looked_on.is_(None), ReminderChoice.looked_on < day),
            )
            .order_by(User.id)
            .limit(most)
        ).all()


def waiting(most: int) -> Sequence[UUID]:
    """The reminders whose turn it is, the oldest first."""
    with identity_session() as session:
        return session.scalars(
            sa.select(Reminder.id)
            .where(Reminder.outcome.is_(None), Reminder.try_at <= instant())
            .order_by(Reminder.try_at, Reminder.id)
            .limit(most)
        ).all()


def reminder(reminder_id: UUID) -> Reminder | None:
    """One."""
    with identity_session() as session:
        return session.get(Reminder, reminder_id)


def who_signs(space_ids: Sequence[UUID]) -> dict[UUID, list[UUID]]:
    """Those who may sign for these rooms today, by room."""
    held: dict[UUID, list[UUID]] = {}
    with identity_session() as session:
        found = session.execute(
            sa.select(Membership.space_id, Membership.user_id)
            .join(User, User.id == Membership.user_id)
            .where(
                Membership.space_id.in_(space_ids),
                Membership.role.in_([Role.LEADERSHIP, Role.POLICE_CHIEF]),
                User.disabled_at.is_(None),
                *_holds_today(),
            )
            .distinct()
        )
        for space_id, user_id in found:
            held.setdefault(space_id, []).append(user_id)
    return held


def asked_at(object_id: UUID, kind: str) -> dict[UUID, datetime]:
    """When each room was last reminded of this record."""
    with identity_session() as session:
        found = session.execute(
            sa.select(Reminder.space_id, sa.func.max(Reminder.asked_at))
            .where(Reminder.object_id == object_id, Reminder.kind == kind, Reminder.space_id.is_not(None))
            .group_by(Reminder.space_id)
        )
        return {space_id: last for space_id, last in found if space_id}


def feed_of(user_id: UUID) -> CalendarFeed | None:
    """The person's calendar link."""
    with identity_session() as session:
        return session.get(CalendarFeed, user_id)


def owner_of_feed(token: str) -> UUID | None:
    """Whose calendar this is; None when the link is unknown, revoked or its account closed."""
    with identity_session() as session:
        return session.scalar(
            sa.select(User.id)
            .join(CalendarFeed, CalendarFeed.user_id == User.id)
            .where(CalendarFeed.token_hash == digest(token), User.disabled_at.is_(None))
        )


def post() -> Post:
    """The mail of the last week, and what waits."""
    since = instant() - timedelta(days=7)
    waits = Reminder.outcome.is_(None)
    with identity_session() as session:
        row = session.execute(
            sa.select(
                sa.func.count().filter(Reminder.outcome == "sent", Reminder.ended_at > since),
                sa.func.count().filter(waits),
                sa.func.count().filter(Reminder.outcome == "given_up", Reminder.ended_at > since),
                sa.func.count().filter(waits, Reminder.tries > 0),
                sa.func.max(Reminder.ended_at).filter(Reminder.outcome == "sent"),
            )
        ).one()
    return Post(row[0], row[1], row[2], bool(row[3]), row[4])


def _holds_today() -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Membership.from_on <= today(),
        sa.or_(Membership.to_on.is_(None), Membership.to_on >= today()),
    )
