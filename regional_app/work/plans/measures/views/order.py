"""Moving the genomförandeplaner and measures of a draft up and down."""

from collections.abc import Sequence

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from regional_app.policy import P
from regional_app.work.plans import ordering, queries
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import ImplementationPlan, Measure


@bp.act(
    "/<uuid:plan_id>/genomforandeplaner/<uuid:implementation_plan_id>/plats",
    P.PLAN_EDIT,
    load=queries.implementation_plan_to_change,
)
def move_implementation_plan(one: ImplementationPlan) -> ResponseReturnValue:
    """One step among the genomförandeplaner."""
    return _move(one, one.plan.implementation_plans, f"genomforandeplan-{one.id}")


@bp.act("/<uuid:plan_id>/atgarder/<uuid:measure_id>/plats", P.PLAN_EDIT, load=queries.measure_to_change)
def move_measure(measure: Measure) -> ResponseReturnValue:
    """One step within its genomförandeplan."""
    home = measure.implementation_plan
    return _move(measure, home.measures, f"genomforandeplan-{home.id}")


def _move(one: ordering.Placed, among: Sequence[ordering.Placed], anchor: str) -> ResponseReturnValue:
    ordering.move(one, among, up=request.form.get("till") == "upp")
    return redirect(url_for(".show", plan_id=one.plan_id, _anchor=anchor))
