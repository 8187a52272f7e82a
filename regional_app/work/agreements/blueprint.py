"""The addresses of agreements."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("agreements", "regional_app.work.agreements", prefix="/overenskommelser")
