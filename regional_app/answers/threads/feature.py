"""Röda tråden and lösa trådar."""

from flask_babel import lazy_gettext as _l

from regional_app.answers.threads.views import bp
from regional_app.concepts.feature import Feature, MenuEntry, Section

FEATURE = Feature(
    name="threads",
    blueprints=(bp,),
    menu=(MenuEntry("threads.index", _l("Lösa trådar"), Section.MORE),),
    unsearched={"threads.show": "Its records are found at their own pages."},
)
