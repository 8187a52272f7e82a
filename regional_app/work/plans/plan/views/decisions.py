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
from regional_app.work.plans.plan.forms import decision_form


@bp.page("/<uuid:plan_id>/faststallande", P.PLAN_DECIDE, load=queries.plan)
def new_decision(plan: Plan) -> ResponseReturnValue:
    """A form for the decision; lists what is missing and asks why it is decided all the same."""
    plan.require_open()
    missing = writing.missing(plan)
    return _decision_page(plan, decision_form(missing, on=today()), missing)


@bp.act("/<uuid:plan_id>/faststallande", P.PLAN_DECIDE, load=queries.plan_to_change)
def create_decision(plan: Plan) -> ResponseReturnValue:
    """Freeze the plan; with what is missing goes the reason."""
    plan.require_open()
    missing = writing.missing(plan)
    form = decision_form(missing, request.form)
    if not form.validate():
        return _decision_page(plan, form, missing), 422
    around, reason = writing.around(plan, form.on.data), form["reason"].data if missing else ""
    revisions.decide(plan, around=around, reason=reason, **form.values())
    flash(_("Planen är fastställd."))
    return redirect(url_for(".show", plan_id=plan.id))


def _decision_page(plan: Plan, form: DecisionForm, missing: list[str]) -> str:
    return render_template("plans/decide.html", form=form, plan=plan, missing=missing, words=words)
