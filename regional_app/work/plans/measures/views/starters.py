"""Mallar: a genomförandeplan started from a template."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.plans import queries, words
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.measures import starters
from regional_app.work.plans.models import Plan

HERE = "/<uuid:plan_id>/mallar"


@bp.page(HERE, P.PLAN_EDIT, load=queries.plan)
def new_start(plan: Plan) -> ResponseReturnValue:
    """The templates, each with what it would put into the plan."""
    plan.require_open()
    return render_template("plans/starters.html", plan=plan, starters=starters.STARTERS, words=words)


@bp.act(HERE, P.PLAN_EDIT, load=queries.plan_to_change)
def create_start(plan: Plan) -> ResponseReturnValue:
    """Put one of them into the plan."""
    key = request.form.get("mall", "")
    if key not in starters.STARTERS:
        abort(400)
    one = starters.start(plan, key, _("inte utsedd"))
    flash(_("Genomförandeplanen ”%(title)s” är tillagd. Ändra så att den passar er.", title=one.title))
    return redirect(url_for(".show", plan_id=plan.id, _anchor=f"genomforandeplan-{one.id}"))
