"""Moving the genomförandeplaner and measures of a draft up and down."""

from uuid import UUID

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from regional_app.policy import P
from regional_app.work.plans import ordering, parts
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import ImplementationPlan, Measure


@bp.act(
    "/<uuid:plan_id>/genomforandeplaner/<uuid:implementation_plan_id>/plats",
    P.PLAN_EDIT,
    load=parts.implementation_plan_to_change,
)
def move_implementation_plan(one: ImplementationPlan) -> ResponseReturnValue:
    """One step among the genomförandeplaner."""
    return _move(one, one.id)


@bp.act("/<uuid:plan_id>/atgarder/<uuid:measure_id>/plats", P.PLAN_EDIT, load=parts.measure_to_change)
def move_measure(measure: Measure) -> ResponseReturnValue:
    """One step within its genomförandeplan."""
    return _move(measure, measure.implementation_plan_id)


def _move(one: ImplementationPlan | Measure, shown_under: UUID) -> ResponseReturnValue:
    ordering.move(one, up=request.form.get("till") == "upp")
    return redirect(url_for(".show", plan_id=one.plan_id, _anchor=f"genomforandeplan-{shown_under}"))
