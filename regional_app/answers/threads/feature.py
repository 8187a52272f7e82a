"""Röda tråden and lösa trådar."""

from regional_app.answers.threads.views import bp
from regional_app.concepts.feature import Feature

FEATURE = Feature(
    name="threads",
    blueprints=(bp,),
    unsearched={"threads.show": "Its records are found at their own pages."},
)
