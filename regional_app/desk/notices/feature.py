"""Nytt sedan sist."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry, Section
from regional_app.desk.notices.views import bp

FEATURE = Feature(
    name="notices",
    blueprints=(bp,),
    menu=(MenuEntry("notices.show", _l("Nytt"), Section.MORE),),
)
