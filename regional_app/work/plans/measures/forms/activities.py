"""What is typed about an activity, and what a tick sends."""

from collections.abc import Sequence
from datetime import date

from flask_babel import lazy_gettext as _l

from regional_app.foundation.web.forms import line, optional_line
from regional_app.work.plans.measures.forms.measures import cost
from regional_app.work.plans.measures.forms.timed import TimedForm
from regional_app.work.plans.models import Activity, ActivityValues

# One sentence says the step; what came of it belongs to the follow-ups.
LONGEST_ACTIVITY = 300


class ActivityForm(TimedForm[ActivityValues]):
    """A step under a measure."""

    text = line(_l("Aktiviteten"), _l("Ett steg på vägen, till exempel Boka lokal."), longest=LONGEST_ACTIVITY)
    responsible = optional_line(_l("Ansvarig"), _l("Om det är någon annan än åtgärdens ansvariga."))
    cost = cost()


def told_tick(activity: Activity, before: date | None) -> str:
    """What an undo sends: the version that was left, and the day it was done before."""
    return f"{activity.version}.{before.isoformat() if before else ''}"


def earlier_tick(typed: Sequence[str]) -> tuple[int, date | None] | None:
    """The same, read; None when it cannot be."""
    try:
        version, day = typed[0].split(".")
        return int(version), date.fromisoformat(day) if day else None
    except (IndexError, ValueError):
        return None
