"""What a page of del 2 shows of its state: whether the reader may write in it, what closed it and what it lacks."""

from datetime import date
from typing import Any

from regional_app.clock import today
from regional_app.concepts.year import Year
from regional_app.policy import P, can
from regional_app.tenancy import current, current_room
from regional_app.work.agreements.lineage import begun_successor_of
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.queries import agreements
from regional_app.work.plans.models import Around, Plan
from regional_app.work.promises.queries import given_in
from regional_app.work.situation_pictures.queries import is_any_decided


def openness(plan: Plan) -> dict[str, Any]:
    """For a page: may the reader write in the plan now, and has its agreement ended or been followed by another?"""
    # The area's engine reads kommuner, not agreements.
    is_here = current().audience == "tenant"
    agreement = plan.agreement if is_here else None
    has_ended = agreement is not None and agreement.has_ended
    return {
        "writing": is_here and can(P.PLAN_EDIT) and plan.is_draft,
        "expired": plan.is_draft and has_ended,
        "taken_over": begun_successor_of(agreement) if agreement and has_ended and not plan.is_draft else None,
    }


def agreements_to_plan_under() -> list[Agreement]:
    """Those whose time goes on, the latest first; then those that held, or that the kommun has left."""
    own, this = current_room().id, Year.this()
    return sorted(agreements(), key=lambda one: one.has_ended or one.has_left(own, this))


def missing(plan: Plan) -> list[str]:
    """What stands between a draft and its decision; nothing for a decided plan."""
    return plan.missing(around(plan)) if plan.is_draft else []


def around(plan: Plan, on: date | None = None) -> Around:
    """What lies around it on a day; today unless said."""
    return Around(given_in(plan.first_year, plan.last_year), is_any_decided(on or today()))
