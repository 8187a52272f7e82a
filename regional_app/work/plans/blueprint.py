"""The pages of a kommun's plans (del 2), and of the measures of all of them."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("plans", "regional_app.work.plans", room="kommun", prefix="/planer")
measures_bp = FeatureBlueprint("measures", "regional_app.work.plans", room="kommun", prefix="/atgarder")
