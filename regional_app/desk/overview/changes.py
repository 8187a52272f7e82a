"""What has happened in the room: the event log's words about records that the reader may open."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import sqlalchemy as sa
from flask_babel import LazyString

from regional_app.clock import STOCKHOLM
from regional_app.db import db
from regional_app.people.administration.models import AuditEvent
from regional_app.people.administration.words import EVENTS
from regional_app.people.identity.models import Member
from regional_app.policy import P, can

# About what every member reads: decided, given or submitted.
_OF_DECIDED: Final = frozenset(
    {
        "agreement.loaded",
        "situation_picture.decided",
        "plan.decided",
        "measure.moved",
        "follow_up.made",
        "promise.given",
        "promise.followed_up",
        "contribution.submitted",
    }
)
# About drafts too.
_OF_WRITING: Final = (
    "situation_picture.",
    "finding.",
    "plan.",
    "goal.",
    "implementation_plan.",
    "measure.",
    "promise.",
)
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
    return [Change(who, EVENTS[action], on, times) for (who, action, on), times in counted.items()][:_SHOWN]


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
    """Drafts are for those who write them; who comes and goes is for those who keep the room."""
    of_drafts = _OF_WRITING if can(P.PLAN_EDIT) else ()
    of_people = ("member.",) if can(P.EVENTS_READ) else ()
    of_report = ("contribution.",) if can(P.CONTRIBUTION_EDIT) else ()
    return [name for name in EVENTS if name in _OF_DECIDED or name.startswith((*of_drafts, *of_people, *of_report))]
