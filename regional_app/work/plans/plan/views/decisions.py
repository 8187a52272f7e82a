"""The decision that freezes a plan."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.decided import DecisionForm
from regional_app.policy import P
from regional_app.work.plans import queries, words, writing
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import Plan
from regional_app.work.plans.plan import revisions
from regional_app.work.promises.queries import given_in


@bp.page("/<uuid:plan_id>/faststallande", P.PLAN_DECIDE, load=queries.plan)
def new_decision(plan: Plan) -> ResponseReturnValue:
    """A form for the decision; says what is missing."""
    plan.require_open()
    return _decision_page(plan, DecisionForm(on=today()))


@bp.act("/<uuid:plan_id>/faststallande", P.PLAN_DECIDE, load=queries.plan_to_change)
def create_decision(plan: Plan) -> ResponseReturnValue:
    """Freeze the plan; refused while a part is missing."""
    plan.require_open()
    form = DecisionForm(request.form)
    promises = given_in(plan.first_year, plan.last_year)
    if plan.missing(promises):
        return _decision_page(plan, form), 409
    if not form.validate():
        return _decision_page(plan, form), 422
    revisions.decide(plan, promises=promises, **form.values())
    flash(_("Planen är fastställd."))
    return redirect(url_for(".show", plan_id=plan.id))


def _decision_page(plan: Plan, form: DecisionForm) -> str:
    return render_template("plans/decide.html", form=form, plan=plan, missing=writing.missing(plan), words=words)
