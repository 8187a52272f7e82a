"""The value that a decided goal is compared with, entered when somebody has found it."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.plans import parts, words
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.goals import from_statistics
from regional_app.work.plans.goals.forms.baselines import BaselineForm, propose_baseline
from regional_app.work.plans.models import Goal

HERE = "/<uuid:plan_id>/mal/<uuid:goal_id>/startvarde"


@bp.page(HERE, P.PLAN_EDIT, load=parts.goal)
def new_baseline(goal: Goal) -> ResponseReturnValue:
    """A form for the value and its source."""
    goal.require_baseline_wanted()
    form = BaselineForm(obj=goal, goal=goal)
    propose_baseline(form, from_statistics.baseline(goal))
    return _page(goal, form)


@bp.act(HERE, P.PLAN_EDIT, load=parts.goal_to_change)
def create_baseline(goal: Goal) -> ResponseReturnValue:
    """Enter it, so that the change can be said."""
    goal.require_baseline_wanted()
    form = BaselineForm(request.form, goal=goal)
    value = form.baseline_value.data
    if not form.validate() or value is None:
        return _page(goal, form), 422
    if differences := stale_fields(form, goal):
        return _page(goal, form, differences), 409
    goal.enter_baseline(value, form.baseline_source.data or "", current().name)
    flash(_("Startvärdet är infört."))
    return redirect(url_for(".show_goal", plan_id=goal.plan_id, goal_id=goal.id))


def _page(goal: Goal, form: BaselineForm, differences: object = ()) -> str:
    return render_template("plans/goals/baseline.html", form=form, goal=goal, differences=differences, words=words)
