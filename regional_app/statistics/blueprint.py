"""The pages of a kommun's statistics."""

from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("statistics", "regional_app.statistics", room="kommun", prefix="/statistik")
