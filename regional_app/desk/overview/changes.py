"""What has happened in the room: the event log's words about records that the reader may open."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import sqlalchemy as sa
from flask_babel import LazyString

from regional_app.clock import STOCKHOLM
from regional_app.concepts.feature import features
from regional_app.db import db
from regional_app.people.administration.models import AuditEvent
from regional_app.people.administration.words import event_names
from regional_app.people.rooms.models import Member
from regional_app.policy import can

_READ: Final = 60
_SHOWN: Final = 5


@dataclass(frozen=True)
class Change:
    """Who did what, on which day, and how many times that day."""

    who: str | None
    what: LazyString
    on: date
    times: int


def changes() -> list[Change]:
    """The latest, newest first; the same act by the same person is one line a day."""
    counted = Counter((who, action, at.astimezone(STOCKHOLM).date()) for who, action, at in _latest())
    words = event_names()
    return [Change(who, words[action], on, times) for (who, action, on), times in counted.items()][:_SHOWN]


def _latest() -> Sequence[tuple[str | None, str, datetime]]:
    name = (
        sa.select(sa.func.max(Member.name))
        .where(Member.user_id == AuditEvent.actor)
        .correlate(AuditEvent)
        .scalar_subquery()
    )
    found = db.session.execute(
        sa.select(name, AuditEvent.action, AuditEvent.at)
        .where(AuditEvent.action.in_(_readable()))
        .order_by(AuditEvent.at.desc(), AuditEvent.seq.desc())
        .limit(_READ)
    )
    return [(who, action, at) for who, action, at in found]


def _readable() -> list[str]:
    """What each feature tells this person: of drafts only those who write them."""
    told = [(one, permission) for one in features() for permission in one.told if can(permission)]
    return [event for feature, permission in told for event in feature.events_told_to(permission)]
