"""The search."""

from regional_app.concepts.feature import Feature
from regional_app.desk.search.views import bp

FEATURE = Feature(
    name="search",
    blueprints=(bp,),
    off_menu={"search.show": "Reached from the field above every page."},
)
