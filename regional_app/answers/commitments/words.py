"""What is said of a commitment: the four states, what is lacking, and how it is met."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l


class State(StrEnum):
    """Where a commitment stands for a party; derived from the records, never ticked."""

    MET = "met"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    NOT_YET = "not_yet"


STATES: dict[str, LazyString] = {
    State.MET: _l("Uppfyllt"),
    State.MISSING: _l("Saknas"),
    State.NOT_APPLICABLE: _l("Gäller inte"),
    State.NOT_YET: _l("Kan ännu inte registreras"),
}

LACKING: dict[str, LazyString] = {
    "coordinators": _l("Ingen samordnare är utsedd."),
    "area_officers": _l("Ingen kommunpolis är utsedd."),
    "baseline_picture": _l("Ingen fastställd lägesbild som är märkt som startpunkt hör till överenskommelsens tid."),
    "goals": _l("Inga mål i en fastställd plan för året."),
    "implementation_plans": _l("Ingen genomförandeplan med en ansvarig i en fastställd plan för året."),
    "follow_ups": _l("Inget är uppföljt under året."),
    "annual_report": _l("Ingen årsrapport är inlämnad för året."),
    "promise_revision": _l("Inget löfte med beskriven dialog är givet under året."),
}

HOW: dict[str, LazyString] = {
    "coordinators": _l("Bjud in den som är utsedd till rummet, som samordnare."),
    "area_officers": _l("Bjud in kommunpolisen till kommunens rum, som kommunpolis."),
    "baseline_picture": _l(
        "Fastställ en fördjupad lägesbild, eller märk en fastställd som startpunkt. Den räknas om den gällde när "
        "överenskommelsen började, högst två år gammal, eller fastställs under dess tid."
    ),
    "goals": _l(
        "Skriv minst ett mål i del 2 och fastställ planen. Polisens och kommunernas gemensamma mål räknas för båda."
    ),
    "implementation_plans": _l("Skriv minst en genomförandeplan med en ansvarig i del 2 och fastställ planen."),
    "follow_ups": _l("Följ upp ett mål eller en åtgärd i planen."),
    "annual_report": _l("Kommunen lämnar in sin årsrapport. Polisen publicerar områdets sammanställning."),
    "promise_revision": _l("Ge ett löfte och beskriv dialogen med invånarna som det bygger på."),
}
