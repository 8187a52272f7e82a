"""The goal at the end of the year: how far it came, and why."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.plans import parts, words
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.goals import evaluating
from regional_app.work.plans.goals.forms.evaluations import EvaluationForm
from regional_app.work.plans.models import Goal

HERE = "/<uuid:plan_id>/mal/<uuid:goal_id>/utvardering"


@bp.page(HERE, P.PLAN_EDIT, load=parts.goal)
def new_evaluation(goal: Goal) -> ResponseReturnValue:
    """A form for the year that `?ar=` names, otherwise the latest; what is said already stands in it."""
    goal.plan.require_in_use()
    years = evaluating.years_of(goal)
    asked = request.args.get("ar", type=int)
    year = asked if asked in years else next(iter(years), None)
    if year is None:
        abort(404)
    said = evaluating.evaluation_of(goal, year)
    return _page(goal, EvaluationForm(obj=said, years=years, **({} if said else {"year": year})), year)


@bp.act(HERE, P.PLAN_EDIT, load=parts.goal)
def create_evaluation(goal: Goal) -> ResponseReturnValue:
    """Say it; whoever saves second sees both texts."""
    form = EvaluationForm(request.form, years=evaluating.years_of(goal))
    if not form.validate():
        return _page(goal, form, form.year.data), 422
    said = evaluating.evaluation_of(goal, form.year.data)
    if said and (differences := stale_fields(form, said)):
        return _page(goal, form, form.year.data, differences), 409
    evaluating.evaluate(goal, made_by=current().name, **form.values())
    flash(_("Utvärderingen är sparad."))
    return redirect(url_for(".show_goal", plan_id=goal.plan_id, goal_id=goal.id, _anchor="utvarderingar"))


def _page(goal: Goal, form: EvaluationForm, year: int | None, differences: object = ()) -> str:
    return render_template(
        "plans/goals/evaluate.html",
        form=form,
        goal=goal,
        words=words,
        year=year,
        compared=evaluating.compared(goal, year) if year else None,
        differences=differences,
    )
