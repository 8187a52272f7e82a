"""The pages of a room's archive: a kommun's and the region's own."""

from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("documents", "regional_app.documents", prefix="/dokument")
