"""The pages of a kommun's statistics."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("statistics", "regional_app.work.statistics", room="kommun", prefix="/statistik")
