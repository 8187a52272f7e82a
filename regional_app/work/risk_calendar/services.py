"""Acts on the risk calendar."""

from typing import Unpack

from regional_app import audit
from regional_app.db import db
from regional_app.work.risk_calendar.models import RiskEvent, RiskEventValues


def add_event(**values: Unpack[RiskEventValues]) -> RiskEvent:
    """Put an event in the calendar; from now on the whole region reads it."""
    event = RiskEvent(**values)
    event.share()
    db.session.add(event)
    audit.record("risk_event.added", event)
    return event


def edit_event(event: RiskEvent, **values: Unpack[RiskEventValues]) -> None:
    """Write what is known of it anew."""
    event.take(values)
    audit.record("risk_event.edited", event)


def remove_event(event: RiskEvent) -> None:
    """Take it out of the calendar."""
    audit.record("risk_event.removed", event)
    db.session.delete(event)
