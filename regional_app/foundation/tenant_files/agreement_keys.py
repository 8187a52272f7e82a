"""Which keys an agreement's file may hold: `tenants/<region>/agreements/<key>.toml`."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from flask_babel import lazy_gettext as _l

from regional_app.foundation.tenant_files.keys import Key, Keys

_KEY: Final = "[a-z0-9]+(-[a-z0-9]+)*"
_KEY_SHAPE: Final = _l("små bokstäver a–z, siffror och enkla bindestreck")
WHO: Final = ("all", "kommuner", "police")
# Which records show that a commitment is met; their Swedish names stand in agreements/words.py.
EVIDENCE: Final = (
    "bodies",
    "coordinators",
    "area_officers",
    "meetings",
    "baseline_picture",
    "goals",
    "implementation_plans",
    "follow_ups",
    "annual_report",
    "shared_communication_plan",
    "promise_communication_plans",
    "promise_revision",
)


def _one_of(*words: str) -> Key:
    return Key(f'"{words[0]}"', pattern="|".join(words), shape=_l("något av %(words)s", words=", ".join(words)))


AGREEMENT: Final[Keys] = {
    "title": Key('"Samverkansöverenskommelse 2017–2018"'),
    "label": Key(
        '"2017–2018"',
        pattern="[0-9]{4}(–[0-9]{4})?",
        shape=_l("ett år, eller två år med tankstreck emellan"),
    ),
    "summary": Key('"Vad överenskommelsen handlar om, i en mening."', required=False),
    "purposes": Key('"Varför parterna samverkar, och vad de vill uppnå."', required=False),
    "valid_from": Key("2016-12-08", required=False, kind=date),
    "valid_to": Key("2018-12-31", required=False, kind=date),
    "predecessor": Key('"2014-2016"', required=False, pattern=_KEY, shape=_KEY_SHAPE),
}
AGREEMENT_TABLES: Final[Mapping[str, Keys]] = {
    "parties": {
        "kind": _one_of("police", "kommun"),
        "kommun": Key('"dorotea"', required=False, pattern=_KEY, shape=_l("namnet på kommunens fil, utan .toml")),
        "registry_number": Key('"A846.079/2016"', required=False),
        "signatory_role": Key('"kommunchef"', required=False),
        "signed_on": Key("2016-12-08", required=False, kind=date),
        "signed_at_place": Key('"Storuman"', required=False),
        "signed_without_date": Key("true", required=False, kind=bool),
        "joined_on": Key("2018-01-01", required=False, kind=date),
        "left_on": Key("2018-06-30", required=False, kind=date),
        "left_because": Key('"Kommunen samverkar på annat sätt, KS/2018:77."', required=False),
    },
    "focus_areas": {
        "key": Key('"unga"', pattern=_KEY, shape=_KEY_SHAPE),
        "title": Key('"Ungdomar"'),
        "overarching_goal": Key('"Färre unga hamnar i kriminalitet."', required=False),
    },
    "goals": {
        "focus_area": Key('"unga"', pattern=_KEY, shape=_KEY_SHAPE),
        "text": Key('"Våldsbrotten ska bli färre."'),
        "unit": Key('"anmälda brott"', required=False),
        "change_percent": Key("-10", required=False, kind=float),
        "baseline_year": Key("2016", required=False, kind=int),
        "baseline_value": Key("512", required=False, kind=float),
    },
    "commitments": {
        "code": Key('"C1"', pattern="[A-Z]{1,3}[0-9]{1,3}", shape=_l("en beteckning som C1")),
        "text": Key('"Polisen och kommunerna bygger en gemensam organisation."'),
        "who": _one_of(*WHO),
        "evidence": _one_of(*EVIDENCE),
    },
}
