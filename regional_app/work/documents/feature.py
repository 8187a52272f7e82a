"""The archive."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry, Section
from regional_app.work.documents.search import SOURCES
from regional_app.work.documents.views import bp

FEATURE = Feature(
    name="documents",
    blueprints=(bp,),
    menu=(MenuEntry("documents.index", _l("Dokument"), Section.MORE),),
    events={
        "document.added": _l("Registrerade ett dokument"),
        "document.edited": _l("Ändrade uppgifter om ett dokument"),
        "document.file_added": _l("Sparade en fil till ett dokument"),
        "document.removed": _l("Tog bort ett dokument"),
        "document.loaded": _l("Läste in ett dokument ur en fil"),
    },
    search=SOURCES,
    without={
        "news": "What is archived has been told where it was decided.",
        "next_steps": "Nothing in the archive falls due.",
    },
)
