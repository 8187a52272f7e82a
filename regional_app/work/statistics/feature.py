"""Statistics: indicators and their years."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry, Section
from regional_app.work.statistics.search import SOURCES
from regional_app.work.statistics.views import BLUEPRINTS

FEATURE = Feature(
    name="statistics",
    blueprints=BLUEPRINTS,
    menu=(
        MenuEntry("area_statistics.show", _l("Statistik")),
        MenuEntry("statistics.index", _l("Statistik"), Section.MORE),
    ),
    events={
        "indicator.added": _l("La till en indikator"),
        "indicator.edited": _l("Ändrade en indikator"),
        "indicator.measured": _l("Ändrade värden i statistiken"),
        "statistics_file.read": _l("Lämnade en fil med statistik för granskning"),
        "statistics_file.written": _l("Skrev in värden ur en fil"),
    },
    search=SOURCES,
    unsearched={"statistics.show_file": "A file that waits to be written, gone when it is."},
    without={
        "news": "A figure is seen in the goals and lägesbilder that rest on it.",
        "next_steps": "No day is set for a year's figures.",
    },
)
