"""The people of a room and its event log; the operator's installation."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry, Section
from regional_app.people.administration.search import SOURCES
from regional_app.people.administration.views import BLUEPRINTS

FEATURE = Feature(
    name="administration",
    blueprints=BLUEPRINTS,
    menu=(
        MenuEntry("members.index", _l("Personer"), Section.MORE),
        MenuEntry("events.index", _l("Händelselogg"), Section.MORE),
        MenuEntry("installation.rooms", _l("Rum"), Section.INSTALLATION),
        MenuEntry("installation.accounts", _l("Konton"), Section.INSTALLATION),
        MenuEntry("installation.events", _l("Händelser"), Section.INSTALLATION),
    ),
    events={
        "access.refused": _l("Nekades en sida eller åtgärd"),
        "record.read": _l("Läste en skyddad uppgift"),
    },
    search=SOURCES,
)
