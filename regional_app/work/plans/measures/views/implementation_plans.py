"""Genomförandeplaner: how goals are carried out. They are read on the plan's own page."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.work.plans import parts, queries
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.measures import services
from regional_app.work.plans.measures.forms.measures import ImplementationPlanForm
from regional_app.work.plans.models import ImplementationPlan, Plan

ONE = "/<uuid:plan_id>/genomforandeplaner/<uuid:implementation_plan_id>"


@bp.page("/<uuid:plan_id>/genomforandeplaner/ny", P.PLAN_EDIT, load=queries.plan)
def new_implementation_plan(plan: Plan) -> ResponseReturnValue:
    """A form for a genomförandeplan."""
    return _new_page(plan, _form(plan))


@bp.act("/<uuid:plan_id>/genomforandeplaner", P.PLAN_EDIT, load=queries.plan_to_change)
def create_implementation_plan(plan: Plan) -> ResponseReturnValue:
    """Put a genomförandeplan into the plan and go on with its first measure."""
    form = _form(plan, request.form)
    if not form.validate():
        return _new_page(plan, form), 422
    one = services.add_implementation_plan(plan, **form.values())
    flash(_("Genomförandeplanen ”%(title)s” är tillagd.", title=one.title))
    return redirect(url_for(".show", plan_id=plan.id, _anchor=f"genomforandeplan-{one.id}"))


@bp.page(f"{ONE}/redigera", P.PLAN_EDIT, load=parts.implementation_plan)
def edit_implementation_plan(one: ImplementationPlan) -> ResponseReturnValue:
    """A form with title, goal and responsible."""
    return _edit_page(one, _form(one.plan, obj=one))


@bp.act(f"{ONE}/redigera", P.PLAN_EDIT, load=parts.implementation_plan_to_change)
def update_implementation_plan(one: ImplementationPlan) -> ResponseReturnValue:
    """Save them; whoever saves second sees both texts."""
    form = _form(one.plan, request.form)
    if not form.validate():
        return _edit_page(one, form), 422
    if differences := stale_fields(form, one):
        return _edit_page(one, form, differences), 409
    one.edit(**form.values())
    flash(_("Genomförandeplanen ”%(title)s” är sparad.", title=one.title))
    return redirect(url_for(".show", plan_id=one.plan_id, _anchor=f"genomforandeplan-{one.id}"))


@bp.page(f"{ONE}/borttagning", P.PLAN_EDIT, load=parts.implementation_plan)
def new_implementation_plan_removal(one: ImplementationPlan) -> ResponseReturnValue:
    """Ask before taking it away with its measures."""
    one.plan.require_open()
    return render_template("plans/implementation_plans/remove.html", one=one)


@bp.act(f"{ONE}/borttagning", P.PLAN_EDIT, load=parts.implementation_plan_to_change)
def create_implementation_plan_removal(one: ImplementationPlan) -> ResponseReturnValue:
    """Take it out of the draft."""
    services.remove_implementation_plan(one)
    flash(_("Genomförandeplanen ”%(title)s” är borttagen.", title=one.title))
    return redirect(url_for(".show", plan_id=one.plan_id))


def _form(plan: Plan, *args: Any, **values: Any) -> ImplementationPlanForm:
    plan.require_open()
    return ImplementationPlanForm(*args, goals=parts.goals_of(plan), **values)


def _new_page(plan: Plan, form: ImplementationPlanForm) -> str:
    return render_template("plans/implementation_plans/new.html", form=form, plan=plan)


def _edit_page(one: ImplementationPlan, form: ImplementationPlanForm, differences: object = ()) -> str:
    return render_template("plans/implementation_plans/edit.html", form=form, one=one, differences=differences)
