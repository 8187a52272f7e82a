"""The pages of a kommun's lägesbilder."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint(
    "situation_pictures", "regional_app.work.situation_pictures", room="kommun", prefix="/lagesbilder"
)
