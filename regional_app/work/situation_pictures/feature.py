"""Lägesbilder and their findings."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry
from regional_app.policy import P
from regional_app.work.situation_pictures.next_steps import of_kommun
from regional_app.work.situation_pictures.search import SOURCES
from regional_app.work.situation_pictures.views import bp

FEATURE = Feature(
    name="situation_pictures",
    blueprints=(bp,),
    menu=(MenuEntry("situation_pictures.index", _l("Lägesbilder")),),
    events={
        "situation_picture.created": _l("Skapade en lägesbild"),
        "situation_picture.edited": _l("Skrev i en lägesbild"),
        "situation_picture.decided": _l("Fastställde en lägesbild"),
        "situation_picture.removed": _l("Tog bort ett utkast till lägesbild"),
        "situation_picture.baseline_marked": _l("Utsåg en lägesbild till startpunkt"),
        "situation_picture.party_named": _l("La till en part som rangordnar problemen"),
        "situation_picture.party_removed": _l("Tog bort en part som rangordnar problemen"),
        "situation_picture.ranked": _l("Rangordnade problemen i en lägesbild"),
        "situation_picture.prioritised": _l("Antog rangordningen som prioritering"),
        "situation_contribution.written": _l("Skrev en källas del i en lägesbild"),
        "finding.added": _l("La till ett problem i en lägesbild"),
        "finding.edited": _l("Ändrade ett problem"),
        "finding.prioritised": _l("Ändrade ett problems prioritet"),
        "finding.removed": _l("Tog bort ett problem"),
    },
    told={P.PICTURE_READ: ("situation_picture.decided",), P.PICTURE_EDIT: ("situation_picture", "finding")},
    search=SOURCES,
    next_steps={"kommun": of_kommun},
)
