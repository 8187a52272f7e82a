"""The words of the risk calendar."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.risk_calendar.models import RiskKind

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
