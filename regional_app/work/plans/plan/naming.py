"""What a kommun calls its plan: verksamhetsplan, handlingsplan … are names for the same del 2."""

from dataclasses import dataclass

import sqlalchemy as sa
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app import audit
from regional_app.db import db
from regional_app.work.plans.models import PlanSetting


@dataclass(frozen=True)
class Name:
    """The word for one and for several, as they begin a heading."""

    one: LazyString
    several: LazyString


NAMES = {
    "plan": Name(_l("Plan"), _l("Planer")),
    "verksamhetsplan": Name(_l("Verksamhetsplan"), _l("Verksamhetsplaner")),
    "aktivitetsplan": Name(_l("Aktivitetsplan"), _l("Aktivitetsplaner")),
    "handlingsplan": Name(_l("Handlingsplan"), _l("Handlingsplaner")),
    "atgardsplan": Name(_l("Åtgärdsplan"), _l("Åtgärdsplaner")),
    "genomforandeplan": Name(_l("Genomförandeplan (del 2)"), _l("Genomförandeplaner (del 2)")),
}


def setting() -> PlanSetting | None:
    """The room's choice, when it has made one."""
    return db.session.scalar(sa.select(PlanSetting))


def name() -> Name:
    """The room's word."""
    chosen = setting()
    return NAMES[chosen.word if chosen else "plan"]


def choose(word: str) -> None:
    """Call the plan so from now on."""
    chosen = setting() or PlanSetting()
    chosen.word = word
    db.session.add(chosen)
    audit.record("plan_setting.changed", chosen, word=word)
