"""Help: words, guides, answers, and the accessibility statement."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature
from regional_app.people.guidance.views import BLUEPRINTS

FEATURE = Feature(
    name="guidance",
    blueprints=BLUEPRINTS,
    events={
        "guide.dismissed": _l("Stängde en guide"),
        "guide.brought_back": _l("Tog fram en guide igen"),
        "accessibility_report.made": _l("Rapporterade en brist i tillgängligheten"),
        "accessibility_report.answered": _l("Svarade på en rapport om tillgänglighet"),
    },
)
