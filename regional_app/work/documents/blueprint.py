"""The pages of a room's archive: a kommun's and the region's own."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("documents", "regional_app.work.documents", prefix="/dokument")
