"""Härnäst: what every feature asks for, of the person who reads."""

from regional_app.concepts.feature import features
from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep, in_order
from regional_app.policy import P, can
from regional_app.tenancy import current_room
from regional_app.work.agreements import next_steps as agreements
from regional_app.work.agreements.grounds import grounds


def next_up(known: Known) -> list[NextStep]:
    """In the order it presses; what presses alike, in the order of the features."""
    asking = [feature.next_steps.get(current_room().kind) for feature in features()]
    return in_order(step for steps in asking if steps for step in steps(known))


def asked_here(*, far_ahead: bool = False) -> list[NextStep]:
    """All that the home of this room asks of the person, for a mail or a calendar; `far_ahead`: also later days."""
    known = Known(far_ahead=far_ahead)
    steps = next_up(known)
    signs = can(P.AGREEMENT_SIGN)
    signatures = agreements.signatures(known.of(grounds), of_room=current_room().id) if signs else ()
    return list(dict.fromkeys([*steps, *signatures]))
