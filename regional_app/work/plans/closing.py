"""When a new agreement has taken over, the old del 2 is closed: it is read, and its own time is evaluated."""

from collections.abc import Iterable
from datetime import date

from regional_app.errors import PeriodClosed
from regional_app.work.agreements.models import Agreement, AgreementState
from regional_app.work.agreements.queries import agreements
from regional_app.work.plans.models import Plan

_BEGUN = {AgreementState.IN_FORCE, AgreementState.EXPIRED}


def successor_of_period(plan: Plan) -> Agreement | None:
    """The signed agreement that has taken over from the plan's, once it has begun."""
    known = agreements()
    own = next((one for one in known if one.id == plan.agreement_id), None)
    if own is None:
        return None
    return next(
        (
            one
            for one in known
            if (one.tenant_id, one.predecessor_key) == (own.tenant_id, own.key) and one.state in _BEGUN
        ),
        None,
    )


def require_period_open(*plans: Plan, on: date | None = None) -> None:
    """Raise PeriodClosed when a new agreement has taken over; what happened `on` a day before that may be told."""
    for plan in _each_agreement(plans):
        taken_over = successor_of_period(plan)
        if taken_over and not (on and taken_over.valid_from and on < taken_over.valid_from):
            raise PeriodClosed


def _each_agreement(plans: Iterable[Plan]) -> Iterable[Plan]:
    return {plan.agreement_id: plan for plan in plans}.values()
