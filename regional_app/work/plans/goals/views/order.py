"""Moving the goals of a draft up and down."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from regional_app.policy import P
from regional_app.work.plans import ordering, parts
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import Goal


@bp.act("/<uuid:plan_id>/mal/<uuid:goal_id>/plats", P.PLAN_EDIT, load=parts.goal_to_change)
def move_goal(goal: Goal) -> ResponseReturnValue:
    """One step among the goals of its fokusområde."""
    ordering.move(goal, up=request.form.get("till") == "upp")
    return redirect(url_for(".show", plan_id=goal.plan_id, _anchor="mal"))
