"""Reads of the event log."""

from datetime import date, datetime, time, timedelta

import sqlalchemy as sa

from regional_app.clock import STOCKHOLM
from regional_app.db import db, own_transaction
from regional_app.foundation.web.pagination import Page, page_of
from regional_app.people.accounts.models import User
from regional_app.people.accounts.session import identity_session
from regional_app.people.administration.models import AuditEvent
from regional_app.people.rooms.models import Member

# Well within what a spreadsheet opens.
MOST_IN_A_FILE = 50_000


def events(action: str | None, first: date | None, last: date | None) -> Page[AuditEvent]:
    """The space's events, newest first, by kind of event and by day."""
    return page_of(db.session(), _filtered(action, first, last))


def every_event(action: str | None, first: date | None, last: date | None) -> Page[AuditEvent]:
    """The same on one page, for a file; a log longer than a spreadsheet is cut at the oldest end."""
    rows = db.session.scalars(_filtered(action, first, last).limit(MOST_IN_A_FILE)).all()
    return Page(rows, 1, len(rows), is_whole=True)


def installation_events(action: str | None, first: date | None, last: date | None) -> Page[AuditEvent]:
    """Events that belong to no space: logins and accounts."""
    with own_transaction("audit") as session:
        return page_of(session, _filtered(action, first, last))


def names_of_actors(page: Page[AuditEvent]) -> dict[object, str]:
    """What the space calls the people of these events; one query for the page."""
    actors = {event.actor for event in page.rows if event.actor}
    found = db.session.execute(
        sa.select(Member.user_id, sa.func.max(Member.name)).where(Member.user_id.in_(actors)).group_by(Member.user_id)
    )
    return {row[0]: row[1] for row in found}


def names_of_subjects(page: Page[AuditEvent]) -> dict[object, str]:
    """The people these events are about; one query for the page."""
    subjects = {event.object_id for event in page.rows if event.kind == "Member"}
    found = db.session.execute(sa.select(Member.id, Member.name).where(Member.id.in_(subjects)))
    return {row[0]: row[1] for row in found}


def names_of_accounts(page: Page[AuditEvent]) -> dict[object, str]:
    """The accounts behind these events, for the installation's log."""
    known = {event.actor for event in page.rows} | {event.object_id for event in page.rows}
    with identity_session() as session:
        return {user.id: user.email for user in session.scalars(sa.select(User).where(User.id.in_(known - {None})))}


def _filtered(action: str | None, first: date | None, last: date | None) -> sa.Select[AuditEvent]:
    query = sa.select(AuditEvent).order_by(AuditEvent.at.desc(), AuditEvent.seq.desc())
    if action:
        query = query.where(AuditEvent.action == action)
    if first:
        query = query.where(AuditEvent.at >= _midnight(first))
    if last:
        query = query.where(AuditEvent.at < _midnight(last + timedelta(days=1)))
    return query


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=STOCKHOLM)
