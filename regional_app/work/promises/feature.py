"""Medborgarlöften."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry
from regional_app.policy import P
from regional_app.work.promises.next_steps import of_kommun
from regional_app.work.promises.search import SOURCES
from regional_app.work.promises.views import bp

FEATURE = Feature(
    name="promises",
    blueprints=(bp,),
    menu=(MenuEntry("promises.index", _l("Löften")),),
    events={
        "promise.drafted": _l("Skrev ett utkast till löfte"),
        "promise.edited": _l("Ändrade ett löfte"),
        "promise.removed": _l("Tog bort ett utkast till löfte"),
        "promise.given": _l("Gav ett löfte"),
        "promise.followed_up": _l("Följde upp ett löfte"),
        "promise.last_day_changed": _l("Ändrade ett löftes sista dag"),
    },
    told={P.PROMISE_READ: ("promise.given", "promise.followed_up"), P.PROMISE_EDIT: ("promise",)},
    search=SOURCES,
    next_steps={"kommun": of_kommun},
)
