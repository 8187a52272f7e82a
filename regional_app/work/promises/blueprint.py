"""The pages of a kommun's medborgarlöften."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("promises", "regional_app.work.promises", room="kommun", prefix="/loften")
