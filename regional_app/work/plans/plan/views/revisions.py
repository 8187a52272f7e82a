"""A new version of a decided plan: begun with a reason, or thrown away again."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.plans import queries
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import Plan
from regional_app.work.plans.plan import revisions
from regional_app.work.plans.plan.forms import RevisionForm


@bp.page("/<uuid:plan_id>/revidering", P.PLAN_DECIDE, load=queries.plan)
def new_revision(plan: Plan) -> ResponseReturnValue:
    """A form for the reason."""
    revisions.require_free(plan)
    return render_template("plans/revise.html", plan=plan, form=RevisionForm())


@bp.act("/<uuid:plan_id>/revidering", P.PLAN_DECIDE, load=queries.plan_to_change)
def create_revision(plan: Plan) -> ResponseReturnValue:
    """Begin the new version and go on to write it."""
    revisions.require_free(plan)
    form = RevisionForm(request.form)
    if not form.validate():
        return render_template("plans/revise.html", plan=plan, form=form), 422
    draft = revisions.begin(plan, form.reason.data or "")
    flash(_("Utkastet till en ny version är skapat. Planen gäller som förut tills utkastet är fastställt."))
    return redirect(url_for(".show", plan_id=draft.id))


@bp.page("/<uuid:plan_id>/revidering/slut", P.PLAN_DECIDE, load=queries.plan)
def new_revision_end(plan: Plan) -> ResponseReturnValue:
    """Ask before the draft is thrown away."""
    plan.require_draft()
    return render_template("plans/abandon.html", plan=plan)


@bp.act("/<uuid:plan_id>/revidering/slut", P.PLAN_DECIDE, load=queries.plan_to_change)
def create_revision_end(plan: Plan) -> ResponseReturnValue:
    """Throw the draft away; the plan in force stands."""
    before = plan.predecessor_id
    if before is None:
        return redirect(url_for(".show", plan_id=plan.id))
    revisions.abandon(plan)
    flash(_("Utkastet är borttaget. Planen gäller som förut."))
    return redirect(url_for(".show", plan_id=before))
