"""The addresses of agreements."""

from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("agreements", "regional_app.agreements", prefix="/overenskommelser")
