"""The region's common lägesbild."""

from flask_babel import lazy_gettext as _l

from regional_app.answers.common_picture.search import SOURCES
from regional_app.answers.common_picture.views import BLUEPRINTS
from regional_app.concepts.feature import Feature, MenuEntry, Section

FEATURE = Feature(
    name="common_picture",
    blueprints=BLUEPRINTS,
    menu=(MenuEntry("common_pictures.index", _l("Gemensam lägesbild"), Section.MORE),),
    events={
        "common_picture.written": _l("Skrev i den gemensamma lägesbilden"),
        "common_picture.headings_written": _l("Ordnade problemen i den gemensamma lägesbilden"),
        "common_picture.published": _l("Publicerade den gemensamma lägesbilden"),
    },
    search=SOURCES,
    without={"next_steps": "No law or agreement sets a day for it."},
)
