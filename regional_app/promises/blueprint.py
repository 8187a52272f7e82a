"""The pages of a kommun's medborgarlöften."""

from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("promises", "regional_app.promises", room="kommun", prefix="/loften")
