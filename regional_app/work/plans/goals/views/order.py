"""Moving the goals of a draft up and down."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from regional_app.policy import P
from regional_app.work.plans import ordering, queries
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import Goal


@bp.act("/<uuid:plan_id>/mal/<uuid:goal_id>/plats", P.PLAN_EDIT, load=queries.goal_to_change)
def move_goal(goal: Goal) -> ResponseReturnValue:
    """One step among the goals of its fokusområde."""
    beside = [one for one in goal.plan.goals if one.focus_area_key == goal.focus_area_key]
    ordering.move(goal, beside, up=request.form.get("till") == "upp")
    return redirect(url_for(".show", plan_id=goal.plan_id, _anchor="mal"))
