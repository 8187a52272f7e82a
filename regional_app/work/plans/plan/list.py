"""Plans as a list."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Column, Filter, Listing, View
from regional_app.concepts.year import Year
from regional_app.work.plans.models import MeasureStatus, Plan

STATES = {"utkast": _l("utkast"), "faststalld": _l("fastställda"), "nu": _l("gäller i år"), "ersatt": _l("ersatta")}


def _stands(one: Plan, wanted: str) -> bool:
    if wanted == "nu":
        return not one.is_draft and not one.is_superseded and one.covers(Year.this())
    if wanted == "ersatt":
        return one.is_superseded
    return one.is_draft is (wanted == "utkast")


def _state(one: Plan) -> LazyString:
    if one.is_superseded:
        return _l("ersatt")
    return _l("utkast") if one.is_draft else _l("fastställd")


def _years(one: Plan) -> str:
    return str(one.first_year) if one.first_year == one.last_year else f"{one.first_year}–{one.last_year}"


def _done(one: Plan) -> int:
    return sum(measure.status == MeasureStatus.DONE for measure in one.measures)


PLANS = Listing(
    _l("Planer"),
    (
        Column("plan", _l("Plan"), lambda one: one.title),
        Column("ar", _l("År"), _years, by=lambda one: (one.first_year, one.last_year), falling=True),
        Column(
            "lage",
            _l("Läge"),
            _state,
            by=lambda one: (not one.is_draft, one.has_ended),
        ),
        Column("mal", _l("Mål"), lambda one: len(one.goals), falling=True),
        Column("atgarder", _l("Åtgärder"), lambda one: len(one.measures), falling=True),
        Column("klara", _l("Klara åtgärder"), _done, shown=False, falling=True),
        Column("faststalld", _l("Fastställd"), lambda one: one.decided_on, falling=True),
        Column("av", _l("Fastställd av"), lambda one: one.decided_by, shown=False),
        Column("diarienummer", _l("Diarienummer"), lambda one: one.registry_number, shown=False),
    ),
    (Filter("lage", _l("Läge"), STATES, _stands),),
    words=lambda one: [one.title, *map(str, range(one.first_year, one.last_year + 1)), one.registry_number],
    views=(View(_l("Alla"), {}), View(_l("Gäller i år"), {"lage": "nu"}), View(_l("Utkast"), {"lage": "utkast"})),
)
