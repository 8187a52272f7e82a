"""A last day as people say it: "om 17 dagar", "i morgon", "försenad sedan 3 december"."""

from datetime import date

from babel.dates import format_date
from flask_babel import get_locale, ngettext
from flask_babel import gettext as _

from regional_app.clock import today

# Further away than this, the day itself says more than a number of days.
_COUNTED_DAYS = 60


def due_words(day: date | None) -> str:
    """The day seen from today; nothing without a day."""
    if day is None:
        return ""
    days = (day - today()).days
    if days < 0:
        return str(_("försenad sedan %(day)s", day=near_day(day)))
    if days == 0:
        return str(_("senast i dag"))
    if days == 1:
        return str(_("senast i morgon"))
    if days <= _COUNTED_DAYS:
        return str(ngettext("om %(num)s dag", "om %(num)s dagar", days))
    return str(_("senast %(day)s", day=near_day(day)))


def near_day(day: date) -> str:
    """3 december; with the year when it is another year."""
    pattern = "d MMMM" if day.year == today().year else "d MMMM y"
    return str(format_date(day, pattern, locale=get_locale() or "sv"))
