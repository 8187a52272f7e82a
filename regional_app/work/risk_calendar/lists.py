"""What happens in a year, as a list."""

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Column, Filter, Listing, View
from regional_app.concepts.lists.columns import said_in
from regional_app.work.risk_calendar.occurrences import Occurrence
from regional_app.work.risk_calendar.words import KINDS, MONTHS


def meets(one: Occurrence) -> str:
    """What else comes on the same days or weekend, as one line."""
    named = ", ".join(f"{other.event.title} ({other.entered_by})" for other in one.others)
    return str(_("%(named)s och %(n)s till", named=named, n=one.unnamed)) if one.unnamed else named


OCCURRENCES = Listing(
    _l("Riskkalender"),
    (
        Column("handelse", _l("Händelse"), lambda one: one.event.title),
        Column("forsta", _l("Första dag"), lambda one: one.first_on),
        Column("sista", _l("Sista dag"), lambda one: one.last_on),
        Column("kommun", _l("Inlagd av"), lambda one: one.entered_by),
        Column("slag", _l("Slag"), lambda one: KINDS[one.event.kind]),
        Column("plats", _l("Plats"), lambda one: one.event.place, shown=False),
        Column("besokare", _l("Väntade besökare"), lambda one: one.event.visitors, shown=False, falling=True),
        Column("samtidigt", _l("Samma dagar eller helg"), meets),
        Column("varje-ar", _l("Varje år"), lambda one: _l("ja") if one.event.is_yearly else _l("nej"), shown=False),
        Column("risker", _l("Risker"), lambda one: one.event.risks, shown=False),
        Column("planerat", _l("Vad som är planerat"), lambda one: one.event.planned, shown=False),
        Column("kontakt", _l("Kontakt"), lambda one: one.event.contact, shown=False),
    ),
    (
        Filter("slag", _l("Slag"), KINDS, lambda one, kind: one.event.kind == kind),
        Filter(
            "kommun", _l("Inlagd av"), said_in(lambda one: one.entered_by), lambda one, who: one.entered_by == who
        ),
        Filter(
            "manad",
            _l("Månad"),
            {str(number): name for number, name in enumerate(MONTHS, 1)},
            lambda one, month: one.goes_on_in(int(month)),
        ),
    ),
    words=lambda one: [one.event.title, one.event.place, one.entered_by, one.event.risks, one.event.planned],
    views=(
        View(_l("Allt"), {}),
        View(_l("Marknader"), {"slag": "market"}),
        View(_l("Turism"), {"slag": "tourism"}),
    ),
    order="forsta",
)
