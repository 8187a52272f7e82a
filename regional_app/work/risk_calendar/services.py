"""Acts on the risk calendar."""

from typing import Any

from regional_app import audit
from regional_app.db import db
from regional_app.tenancy import current_room
from regional_app.work.risk_calendar import queries
from regional_app.work.risk_calendar.models import RiskEvent

_MAY_BE_EMPTY = {"visitors"}


def add_event(form: Any) -> RiskEvent:
    """Put an event in the calendar; from now on the whole region reads it."""
    event = RiskEvent()
    _take(form, event)
    db.session.add(event)
    audit.record("risk_event.added", event)
    return event


def edit_event(event: RiskEvent, form: Any) -> None:
    """Write what is known of it anew."""
    _take(form, event)
    audit.record("risk_event.edited", event)


def remove_event(event: RiskEvent) -> None:
    """Take it out of the calendar."""
    audit.record("risk_event.removed", event)
    db.session.delete(event)


def _take(form: Any, event: RiskEvent) -> None:
    for field in form:
        if field.name != "version":
            setattr(event, field.name, field.data if field.data is not None or field.name in _MAY_BE_EMPTY else "")
    here = current_room()
    event.reader_ids = [one.id for one in queries.neighbours()] + [here.region_id or here.id]
