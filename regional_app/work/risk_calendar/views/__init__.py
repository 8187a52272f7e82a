"""Routes of the risk calendar: the year, the event, its removal, the calendar as a file."""

from regional_app.work.risk_calendar.blueprint import bp
from regional_app.work.risk_calendar.views import calendars, events, removals

__all__ = ["bp", "calendars", "events", "removals"]
