"""What a person has written and not sent."""

from regional_app.concepts.feature import Feature
from regional_app.people.kept_forms.next_steps import of_kommun
from regional_app.people.kept_forms.views import bp

FEATURE = Feature(
    name="kept_forms",
    blueprints=(bp,),
    next_steps={"kommun": of_kommun},
)
