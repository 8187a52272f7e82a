"""The homes, and the start of everybody."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry, Section
from regional_app.desk.overview.commitment_views import bp as commitments_bp
from regional_app.desk.overview.views import bp, public

FEATURE = Feature(
    name="overview",
    blueprints=(public, bp, commitments_bp),
    menu=(MenuEntry("overview.home", _l("Hem")), MenuEntry("commitments.show", _l("Åtaganden"), Section.MORE)),
)
