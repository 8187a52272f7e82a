"""The homes, and the start of everybody."""

from regional_app.concepts.feature import Feature
from regional_app.desk.overview.commitment_views import bp as commitments_bp
from regional_app.desk.overview.views import bp, public

FEATURE = Feature(
    name="overview",
    blueprints=(public, bp, commitments_bp),
)
