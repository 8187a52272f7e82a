"""Del 2 shared with the region's kommuner, and another kommun's plan as a start."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.policy import P
from regional_app.work.agreements.queries import agreement_for
from regional_app.work.plans import queries, words, writing
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import Plan, SharedPlan
from regional_app.work.plans.plan.forms import PlanForm
from regional_app.work.plans.sharing import copies

SHARED = "/fran-andra/<uuid:shared_plan_id>"


@bp.page("/<uuid:plan_id>/delning", P.PLAN_DECIDE, load=queries.plan)
def new_sharing(plan: Plan) -> ResponseReturnValue:
    """What is shared and with whom, before it is done or taken back."""
    plan.require_in_use()
    return render_template("plans/share.html", plan=plan, shared=queries.shared_copy_of(plan))


@bp.act("/<uuid:plan_id>/delning", P.PLAN_DECIDE, load=queries.plan_to_change)
def create_sharing(plan: Plan) -> ResponseReturnValue:
    """Share it, once."""
    if queries.shared_copy_of(plan) is None:
        copies.share(plan)
        flash(_("Planen är delad. Områdets andra kommuner kan utgå från den."))
    return redirect(url_for(".show", plan_id=plan.id))


@bp.act("/<uuid:plan_id>/delning/slut", P.PLAN_DECIDE, load=queries.plan_to_change)
def end_sharing(plan: Plan) -> ResponseReturnValue:
    """Take the copy back."""
    copies.take_back(plan)
    flash(_("Planen är inte längre delad."))
    return redirect(url_for(".show", plan_id=plan.id))


@bp.page("/fran-andra", P.PLAN_EDIT)
def shared_plans() -> ResponseReturnValue:
    """The plans that the region's kommuner have shared."""
    return render_template("plans/shared/index.html", shared_plans=queries.shared_plans())


@bp.page(SHARED, P.PLAN_EDIT, load=queries.shared_plan)
def new_copy(shared: SharedPlan) -> ResponseReturnValue:
    """What would be copied, and a form for one's own title and years."""
    agreement = agreement_for(today().year)
    years = agreement.label_years if agreement else []
    first, last = (years[0], years[-1]) if years else (today().year, today().year)
    form = _form(agreement_id=agreement.id if agreement else None, first_year=first, last_year=last)
    return _page(shared, form)


@bp.act(SHARED, P.PLAN_EDIT, load=queries.shared_plan)
def create_copy(shared: SharedPlan) -> ResponseReturnValue:
    """Begin a plan of one's own from it."""
    form = _form(request.form)
    if not form.validate():
        return _page(shared, form), 422
    plan = copies.begin_from(shared, **form.values())
    flash(_("Utkastet är skapat. Gå igenom mål och åtgärder, och ange vem som är ansvarig."))
    return redirect(url_for(".show", plan_id=plan.id))


def _form(*args: Any, **values: Any) -> PlanForm:
    earlier = queries.decided_plans()
    return PlanForm(*args, agreements=writing.agreements_to_plan_under(), earlier=earlier, **values)


def _page(shared: SharedPlan, form: PlanForm) -> str:
    return render_template("plans/shared/show.html", shared=shared, form=form, words=words)
