"""Nytt sedan sist."""

from regional_app.concepts.feature import Feature
from regional_app.desk.notices.views import bp

FEATURE = Feature(
    name="notices",
    blueprints=(bp,),
)
