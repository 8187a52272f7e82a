"""Lag 2023:196, paragraph by paragraph."""

from regional_app.answers.compliance.views import bp
from regional_app.concepts.feature import Feature

FEATURE = Feature(
    name="compliance",
    blueprints=(bp,),
)
