"""The states in words, and how each paragraph is met."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.answers.compliance.judging import State

STATES: dict[str, LazyString] = {
    State.MET: _l("Uppfyllt"),
    State.SOON: _l("Snart dags"),
    State.OVERDUE: _l("Tiden har gått ut"),
    State.MISSING: _l("Saknas"),
    State.NOT_YET: _l("Kan ännu inte registreras"),
}
HOW: dict[str, LazyString] = {
    "4 §": _l("Skriv lägesbildens tre delar och fastställ den."),
    "5 §": _l("Fastställ del 2 efter lägesbilden, för de år den gäller."),
    "6 §": _l("Fastställ en ny lägesbild inom två år, och följ upp mål och åtgärder."),
    "8 §": _l("Kommunen och polisen undertecknar en överenskommelse."),
    "9 §": _l("Skriv syfte och fokusområden innan överenskommelsen undertecknas."),
    "10 §": _l("Ett råd för de strategiska frågorna, lett av kommunen."),
    "11 §": _l("Bjud in den som är utsedd till rummet, som samordnare."),
    "12 §": _l("Berätta för invånarna hur kommunen arbetar."),
    "13 §": _l("Rapportera till kommunfullmäktige."),
}
