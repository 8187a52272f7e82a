"""The pages of a kommun's lägesbilder."""

from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("situation_pictures", "regional_app.situation_pictures", room="kommun", prefix="/lagesbilder")
