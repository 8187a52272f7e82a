"""What the codes of an agreement are called. The codes themselves stand in tenant_files/agreement_keys.py."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

WHO: dict[str, LazyString] = {
    "all": _l("Alla parter"),
    "kommuner": _l("Varje kommun"),
    "police": _l("Polisen"),
}

MISSING: dict[str, LazyString] = {
    "period": _l("Första dagen saknas."),
    "parties": _l("Polisen och minst en kommun behöver vara parter."),
    "purposes": _l("Syftet saknas. Lagen (2023:196) 9 § vill att det står i överenskommelsen."),
    "focus_areas": _l("Fokusområden saknas. Lagen (2023:196) 9 § vill att de står i överenskommelsen."),
}

MEANS: dict[str, LazyString] = {
    "password": _l("undertecknat här"),
    "paper": _l("undertecknat på papper"),
    "refused": _l("avböjt"),
}

EVIDENCE: dict[str, LazyString] = {
    "bodies": _l("grupper med sammansättning och dag för beslut"),
    "coordinators": _l("en utsedd samordnare i kommunen"),
    "area_officers": _l("en utsedd kommunpolis för kommunen"),
    "meetings": _l("möten i den lokala gruppen under året"),
    "baseline_picture": _l("en fastställd lägesbild som är baslinje"),
    "goals": _l("mål för fokusområdena"),
    "implementation_plans": _l("genomförandeplaner med en ansvarig"),
    "follow_ups": _l("uppföljningar av planerna"),
    "annual_report": _l("en lämnad årsrapport"),
    "shared_communication_plan": _l("en gemensam kommunikationsplan"),
    "promise_communication_plans": _l("en plan för att berätta om medborgarlöftena"),
    "promise_revision": _l("löften som har setts över och en dialog under året"),
}
