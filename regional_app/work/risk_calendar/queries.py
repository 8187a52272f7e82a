"""Reads of the risk calendar."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from regional_app.db import db
from regional_app.people.rooms.queries import kommuner_of
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Room, current, current_room
from regional_app.work.risk_calendar.models import RiskEvent
from regional_app.work.risk_calendar.occurrences import Occurrence, in_year


def risk_event(risk_event_id: UUID) -> RiskEvent:
    """One event that the reader may see, or 404."""
    return db.get_or_404(RiskEvent, risk_event_id)


def risk_event_to_change(risk_event_id: UUID) -> RiskEvent:
    """The same, held until the request ends."""
    return db.get_or_404(RiskEvent, risk_event_id, with_for_update=True)


def risk_events() -> Sequence[RiskEvent]:
    """Every event of the region, in the order of the first time."""
    return db.session.scalars(sa.select(RiskEvent).order_by(RiskEvent.first_on, RiskEvent.title)).all()


def calendar(year: int) -> list[Occurrence]:
    """What happens in the region in a year, each with the name of the room that wrote it."""
    return in_year(risk_events(), year, {one.id: one.name for one in neighbours()})


def neighbours() -> Sequence[Room]:
    """The kommuner of one's region, oneself among them, by name; a request in the region's room knows them."""
    scope, here = current(), current_room()
    return scope.kommuner or [room(one) for one in kommuner_of(here.area_id)]
