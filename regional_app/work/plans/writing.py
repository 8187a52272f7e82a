"""When del 2 may be written: while it is a draft and its agreement has not ended."""

from typing import Any

from regional_app.clock import today
from regional_app.errors import AgreementExpired
from regional_app.policy import P, can
from regional_app.tenancy import current, current_room
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.queries import agreements
from regional_app.work.plans import queries
from regional_app.work.plans.closing import successor_of_period
from regional_app.work.plans.models import Plan
from regional_app.work.promises.queries import given_in


def require_open(plan: Plan) -> None:
    """Raise DecidedAlready or AgreementExpired unless goals, genomförandeplaner and measures may be written."""
    plan.require_draft()
    if has_expired(queries.agreement_of(plan)):
        raise AgreementExpired


def is_open(plan: Plan, agreement: Agreement | None) -> bool:
    """The reader may write in it now."""
    is_here = current().audience == "tenant"
    return is_here and can(P.PLAN_EDIT) and plan.is_draft and not has_expired(agreement)


def openness(plan: Plan) -> dict[str, Any]:
    """For a page: may the reader write in the plan now, and is it the agreement's end that closed it."""
    # The area's engine reads kommuner, not agreements.
    agreement = queries.agreement_of(plan) if current().audience == "tenant" else None
    ended = agreement is not None and not plan.is_draft and has_expired(agreement)
    return {
        "writing": is_open(plan, agreement),
        "expired": plan.is_draft and has_expired(agreement),
        "taken_over": successor_of_period(plan) if ended else None,
    }


def has_expired(agreement: Agreement | None) -> bool:
    """The last day of its legal period has passed."""
    return agreement is not None and agreement.days_left is not None and agreement.days_left < 0


def agreements_to_plan_under() -> list[Agreement]:
    """Those whose time is not over, and that the kommun has not left, the latest first."""
    own = current_room().id
    return [one for one in agreements() if not has_expired(one) and not one.has_left(own, today().year)]


def missing(plan: Plan) -> list[str]:
    """What stands between a draft and its decision; nothing for a decided plan."""
    return plan.missing(given_in(plan.first_year, plan.last_year)) if plan.is_draft else []
