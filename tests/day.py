"""The suite on another day than today: `TEST_TODAY=2028-02-29 make test`.

Deadlines, periods and leap days show their faults on some days only. Where an application stands still at a day of
its own, as the demo does, that day holds.
"""

import os
from datetime import date

from regional_app import clock


def stand_still_at_the_asked_day() -> None:
    """Let the domain's clock stand at TEST_TODAY, when it is given. Real time (`instant`) goes on."""
    asked = os.environ.get("TEST_TODAY")
    if asked:
        day, of_the_application = date.fromisoformat(asked), clock._fixed_today
        clock._fixed_today = lambda: of_the_application() or day
