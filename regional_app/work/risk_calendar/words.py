"""The words of the risk calendar."""

from datetime import date

from babel.dates import format_date
from flask_babel import LazyString, get_locale
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.work.risk_calendar.models import RiskKind
from regional_app.work.risk_calendar.occurrences import Occurrence

KINDS: dict[str, LazyString] = {
    RiskKind.MARKET: _l("marknad"),
    RiskKind.TOURISM: _l("turism"),
    RiskKind.EVENT: _l("evenemang"),
    RiskKind.SCHOOL: _l("skola"),
    RiskKind.OTHER: _l("annat"),
}
MONTHS: tuple[LazyString, ...] = (
    _l("januari"),
    _l("februari"),
    _l("mars"),
    _l("april"),
    _l("maj"),
    _l("juni"),
    _l("juli"),
    _l("augusti"),
    _l("september"),
    _l("oktober"),
    _l("november"),
    _l("december"),
)


def titles(one: Occurrence) -> str:
    """The others that come then, by name, and how many more."""
    named = ", ".join(other.event.title for other in one.others)
    return str(_("%(named)s och %(n)s till", named=named, n=one.unnamed)) if one.unnamed else named


def days(first: date, last: date) -> str:
    """`9 juni`, `13–16 juli`, `30 juni–2 juli`: the days without their year."""
    if first == last:
        return _said(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_said(last)}"
    return f"{_said(first)}–{_said(last)}"


def _said(day: date) -> str:
    return str(format_date(day, "d MMMM", locale=get_locale() or "sv"))
