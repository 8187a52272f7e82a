"""The pages of a kommun's plans (del 2)."""

from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("plans", "regional_app.plans", room="kommun", prefix="/planer")
