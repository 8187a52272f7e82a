"""`/<kommun>/lagkrav`."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("compliance", "regional_app.answers.compliance", prefix="/lagkrav")
