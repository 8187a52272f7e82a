"""What is said of a commitment: the states, what is lacking, and how it is met."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l


class State(StrEnum):
    """Where a commitment stands for a party; derived from the records, never ticked."""

    MET = "met"
    # Handed in, but nobody has acknowledged it: the receipts of the leaderships are what shows that it arrived.
    DELIVERED = "delivered"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    NOT_YET = "not_yet"


STATES: dict[str, LazyString] = {
    State.MET: _l("Uppfyllt"),
    State.DELIVERED: _l("Lämnad, inte kvitterad"),
    State.MISSING: _l("Saknas"),
    State.NOT_APPLICABLE: _l("Gäller inte"),
    State.NOT_YET: _l("Kan ännu inte registreras"),
}

# The states in which a party is bound and its records are read.
JUDGED = frozenset({State.MET, State.DELIVERED, State.MISSING})

HALVES: tuple[LazyString, ...] = (_l("första halvåret"), _l("andra halvåret"))

LACKING: dict[str, LazyString] = {
    "coordinators": _l("Ingen samordnare är utsedd."),
    "area_officers": _l("Ingen kommunpolis är utsedd."),
    "baseline_picture": _l("Ingen fastställd lägesbild som är märkt som startpunkt hör till överenskommelsens tid."),
    "goals": _l("Inga mål i en fastställd plan för året."),
    "police_goals": _l("Inga gemensamma mål och inga mål för polisen i en fastställd plan för året."),
    "implementation_plans": _l("Ingen genomförandeplan med en ansvarig i en fastställd plan för året."),
    "police_implementation_plans": _l("Ingen genomförandeplan där polisen gör något."),
    "follow_ups": _l("Inget är uppföljt under året."),
    "police_follow_ups": _l("Inget av det som är polisens är uppföljt under året."),
    "annual_report": _l("Ingen årsrapport är inlämnad för året."),
    "promise_revision": _l("Inget löfte är givet eller sett över i dialog under året."),
    "police_promise_revision": _l("Inget löfte där polisen gör något är givet eller sett över i dialog under året."),
}

HOW: dict[str, LazyString] = {
    "coordinators": _l("Bjud in den som är utsedd till rummet, som samordnare."),
    "area_officers": _l("Bjud in kommunpolisen till kommunens rum, som kommunpolis."),
    "baseline_picture": _l(
        "Fastställ en fördjupad lägesbild, eller märk en fastställd som startpunkt. Den räknas om den gällde när "
        "överenskommelsen började, högst två år gammal, eller fastställs under dess tid."
    ),
    "goals": _l(
        "Skriv minst ett mål för varje fokusområde i del 2 och fastställ planen. Gemensamma mål räknas för båda."
    ),
    "implementation_plans": _l(
        "Skriv minst en genomförandeplan med en ansvarig i del 2 och fastställ planen. För polisen räknas de planer "
        "där polisen gör något."
    ),
    "follow_ups": _l(
        "Följ upp mål och åtgärder löpande, minst en gång varje halvår. För polisen räknas det som är polisens eller "
        "gemensamt."
    ),
    "annual_report": _l(
        "Kommunen lämnar in sin årsrapport och polisen publicerar områdets sammanställning. Uppfyllt är det först "
        "när båda ledningarna har kvitterat; det går ännu inte att göra här."
    ),
    "promise_revision": _l(
        "Ge ett löfte och beskriv dialogen som det bygger på, eller följ upp ett äldre och skriv vad invånarna sa "
        "när det sågs över."
    ),
}
