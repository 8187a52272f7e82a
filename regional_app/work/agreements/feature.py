"""Överenskommelser, del 1."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry
from regional_app.policy import P
from regional_app.work.agreements.next_steps import of_kommun, of_region
from regional_app.work.agreements.search import SOURCES
from regional_app.work.agreements.views import bp

FEATURE = Feature(
    name="agreements",
    blueprints=(bp,),
    menu=(MenuEntry("agreements.index", _l("Överenskommelser")),),
    events={
        "signing_rule.written": _l("Ändrade en regel för underskrift"),
        "signing_rule.removed": _l("Tog bort en regel för underskrift"),
        "agreement.begun": _l("Påbörjade en överenskommelse"),
        "agreement.imported": _l("Läste in en överenskommelse från fil"),
        "agreement.edited": _l("Ändrade uppgifter om en överenskommelse"),
        "agreement.part_added": _l("La till en del i en överenskommelse"),
        "agreement.part_edited": _l("Ändrade en del i en överenskommelse"),
        "agreement.part_removed": _l("Tog bort en del ur en överenskommelse"),
        "agreement.commented": _l("Lämnade en synpunkt på en överenskommelse"),
        "agreement.comment_answered": _l("Svarade på en synpunkt"),
        "agreement.proposed": _l("Föreslog en ny lydelse"),
        "agreement.stance_taken": _l("Svarade på ett förslag till ny lydelse"),
        "agreement.handed_over": _l("Lämnade en överenskommelse för underskrift"),
        "agreement.taken_back": _l("Tog tillbaka en överenskommelse"),
        "agreement.party_joined": _l("Anslöt en kommun till en överenskommelse"),
        "agreement.party_left": _l("Antecknade att en kommun lämnar en överenskommelse"),
        "agreement.party_stayed": _l("Ångrade att en kommun lämnar en överenskommelse"),
        "agreement.decided": _l("Antecknade ett beslut om en överenskommelse"),
        "agreement.signed": _l("Undertecknade en överenskommelse"),
        "agreement.refused": _l("Avböjde att underteckna en överenskommelse"),
        "agreement.loaded": _l("Förde in en överenskommelse"),
    },
    told={P.AGREEMENT_READ: ("agreement.loaded",)},
    search=SOURCES,
    unsearched={
        "agreements.show_proposal": "A proposal is read beside the section it would change, while it is written."
    },
    next_steps={"kommun": of_kommun, "region": of_region},
    without={"news": "What waits for a party meets it in Härnäst and by mail; the others read the signed text."},
)
