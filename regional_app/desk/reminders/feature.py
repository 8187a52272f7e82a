"""Reminders by mail and calendar."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry, Section
from regional_app.desk.reminders.views import BLUEPRINTS

FEATURE = Feature(
    name="reminders",
    blueprints=BLUEPRINTS,
    menu=(MenuEntry("post.show", _l("E-post"), Section.INSTALLATION),),
    events={
        "signature.reminded": _l("Påminde om underskrifter"),
        "reminders.chosen": _l("Ändrade sina påminnelser"),
        "reminder.ordered": _l("Beställde ett brev till sig själv"),
        "calendar_feed.made": _l("Skapade en kalenderlänk"),
        "calendar_feed.revoked": _l("Stängde av sin kalenderlänk"),
    },
)
