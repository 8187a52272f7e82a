"""Two clocks: the domain's day, and real time.

`today()` and `now()` decide periods, due dates and states; a demo may hold them still (REGIONAL_TODAY).
`instant()` is real time, for signatures, sessions, throttling, tokens and the audit log. Nothing else in the
code base asks the time.
"""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from flask import current_app, has_app_context

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def instant() -> datetime:
    """This very moment, in UTC."""
    return datetime.now(UTC)


def now() -> datetime:
    """The domain's moment: real time, or noon of the day the demo stands still at."""
    fixed = _fixed_today()
    if fixed is None:
        return instant()
    return datetime.combine(fixed, time(12), tzinfo=STOCKHOLM).astimezone(UTC)


def today() -> date:
    """The domain's day in Sweden."""
    return now().astimezone(STOCKHOLM).date()


def _fixed_today() -> date | None:
    if not has_app_context():
        return None
    fixed: date | None = current_app.config["SETTINGS"].fixed_today
    return fixed
