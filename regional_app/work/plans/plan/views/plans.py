"""A kommun's plans: list, begin, read, write."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.clock import today
from regional_app.concepts.lists import Selection, answer
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P, can
from regional_app.tenancy import current
from regional_app.work.agreements.queries import agreement_for
from regional_app.work.plans import focus_areas, queries, words, writing
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import Around, Plan
from regional_app.work.plans.plan import naming, services
from regional_app.work.plans.plan.charts import charts_of
from regional_app.work.plans.plan.forms import PlanForm
from regional_app.work.plans.plan.list import PLANS
from regional_app.work.promises.queries import given_covering
from regional_app.work.situation_pictures.queries import is_any_decided


@bp.page("", P.PLAN_READ, area=True, called=_l("Planer"))
def index() -> ResponseReturnValue:
    """Every plan the reader may see, by years and state."""
    readable = [one for one in queries.plans() if can(P.PLAN_READ, one)]
    return answer("plans/index.html", Selection(PLANS, readable, request.args, "plans.index"), name=naming.name())


@bp.page("/ny", P.PLAN_EDIT)
def new() -> ResponseReturnValue:
    """A form to begin a plan, under the agreement of the year unless said otherwise."""
    agreement = agreement_for(today().year)
    years = agreement.label_years if agreement else []
    first, last = (years[0], years[-1]) if years else (today().year, today().year)
    return _new_page(_form(agreement_id=agreement.id if agreement else None, first_year=first, last_year=last))


@bp.act("", P.PLAN_EDIT)
def create() -> ResponseReturnValue:
    """Begin a plan and go on to write it."""
    form = _form(request.form)
    if not form.validate():
        return _new_page(form), 422
    plan = services.create_plan(**form.values())
    flash(_("Utkastet är skapat."))
    return redirect(url_for(".show", plan_id=plan.id))


@bp.page("/<uuid:plan_id>", P.PLAN_READ, load=queries.plan, area=True, called=_l("Planen"))
def show(plan: Plan) -> ResponseReturnValue:
    """The plan: what is missing, its goals, its genomförandeplaner, its promises."""
    # The area's engine reads kommuner, not agreements.
    agreement = plan.agreement if current().audience == "tenant" else None
    promises = given_covering(plan.first_year, plan.last_year)
    areas = focus_areas.titles_for(plan, plan.goals)
    return render_template(
        "plans/show.html",
        plan=plan,
        agreement=agreement,
        **writing.openness(plan),
        missing=plan.missing(Around(len(promises), is_any_decided(today()))) if plan.is_draft else [],
        promises=promises,
        areas=areas,
        charts=charts_of(plan, areas),
        evaluated=queries.plan_named(plan.evaluated_plan_id),
        successor=queries.successor_of(plan) if not plan.is_draft else None,
        name=naming.name(),
        words=words,
    )


@bp.page("/<uuid:plan_id>/redigera", P.PLAN_EDIT, load=queries.plan)
def edit(plan: Plan) -> ResponseReturnValue:
    """A form with title, agreement and years."""
    plan.require_open()
    return _edit_page(plan, _form(obj=plan))


@bp.act("/<uuid:plan_id>/redigera", P.PLAN_EDIT, load=queries.plan_to_change)
def update(plan: Plan) -> ResponseReturnValue:
    """Save them; whoever saves second sees both texts."""
    plan.require_open()
    form = _form(request.form)
    if not form.validate():
        return _edit_page(plan, form), 422
    if differences := stale_fields(form, plan):
        return _edit_page(plan, form, differences), 409
    plan.edit(**form.values())
    flash(_("Planen är sparad."))
    return redirect(url_for(".show", plan_id=plan.id))


def _form(*args: Any, **values: Any) -> PlanForm:
    earlier = queries.decided_plans()
    return PlanForm(*args, agreements=writing.agreements_to_plan_under(), earlier=earlier, **values)


def _new_page(form: PlanForm) -> str:
    return render_template("plans/new.html", form=form, name=naming.name())


def _edit_page(plan: Plan, form: PlanForm, differences: object = ()) -> str:
    return render_template("plans/edit.html", form=form, plan=plan, differences=differences)
