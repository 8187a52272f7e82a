"""The risk calendar."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry, Section
from regional_app.work.risk_calendar.search import SOURCES
from regional_app.work.risk_calendar.views import bp

FEATURE = Feature(
    name="risk_calendar",
    blueprints=(bp,),
    menu=(MenuEntry("risk_calendar.index", _l("Riskkalender"), Section.MORE),),
    events={
        "risk_event.added": _l("La in en händelse i riskkalendern"),
        "risk_event.edited": _l("Ändrade en händelse i riskkalendern"),
        "risk_event.removed": _l("Tog bort en händelse ur riskkalendern"),
    },
    search=SOURCES,
    unsearched={"risk_calendar.show_year": "Its events are found one by one."},
    without={
        "news": "Nothing has happened yet; the calendar shows what is coming.",
        "next_steps": "What is planned around an event is a measure of del 2.",
    },
)
