"""The kinds of reminders, in words."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l


class Kind(StrEnum):
    """What a mail is about. All but the trial can be switched off, each by itself."""

    DIGEST = "digest"
    SIGNATURE = "signature"
    PICTURE = "picture"
    REPORT = "report"
    TRIAL = "trial"


# Label and hint on the settings page, in its order.
CHOICES: dict[Kind, tuple[LazyString, LazyString]] = {
    Kind.DIGEST: (
        _l("Veckobrev"),
        _l(
            "Måndag morgon: det som är försenat, närmar sig eller väntar på dig. Inget brev när det inte finns något."
        ),
    ),
    Kind.SIGNATURE: (
        _l("Någon ber dig skriva under"),
        _l("När en överenskommelse väntar på din underskrift och någon påminner om den."),
    ),
    Kind.PICTURE: (
        _l("Lägesbilden ska förnyas"),
        _l("En gång, tre månader innan lägesbilden blir två år gammal."),
    ),
    Kind.REPORT: (
        _l("Årsrapporten ska lämnas"),
        _l("En gång, två månader innan årsrapporten ska vara inlämnad."),
    ),
}
