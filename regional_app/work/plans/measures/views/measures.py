"""Measures: the list over the whole plan, and each of them."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.work.plans import parts, queries, words, writing
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.follow_ups.evidence_files import evidence_of
from regional_app.work.plans.measures import services
from regional_app.work.plans.measures.forms.measures import MeasureForm
from regional_app.work.plans.measures.pages import may_update, measures_page
from regional_app.work.plans.models import ImplementationPlan, Measure, Plan
from regional_app.work.promises.queries import findings_to_rest_on
from regional_app.work.situation_pictures.queries import decided_finding

ONE = "/<uuid:plan_id>/atgarder/<uuid:measure_id>"
NEW = "/<uuid:plan_id>/genomforandeplaner/<uuid:implementation_plan_id>/atgarder"


@bp.page("/<uuid:plan_id>/atgarder", P.PLAN_READ, load=queries.plan, area=True, called=_l("Åtgärder"))
def measures(plan: Plan) -> ResponseReturnValue:
    """Every measure of the plan, filtered and sorted by the address; the status is changed where it stands."""
    return measures_page(plan)


@bp.page(ONE, P.PLAN_READ, load=parts.measure, area=True, called=_l("Åtgärden"))
def show_measure(measure: Measure) -> ResponseReturnValue:
    """Everything about one measure, with its follow-ups."""
    return render_template(
        "plans/measures/show.html",
        measure=measure,
        plan=measure.plan,
        updating=may_update(measure),
        finding=decided_finding(measure.finding_id) if measure.finding_id else None,
        evidence=evidence_of(measure.follow_ups),
        words=words,
        **writing.openness(measure.plan),
    )


@bp.page(f"{NEW}/ny", P.PLAN_EDIT, load=parts.implementation_plan)
def new_measure(one: ImplementationPlan) -> ResponseReturnValue:
    """A form for a measure of a genomförandeplan; its responsible is suggested."""
    return _new_page(one, _form(one.plan, None, responsible=one.responsible))


@bp.act(NEW, P.PLAN_EDIT, load=parts.implementation_plan_to_change)
def create_measure(one: ImplementationPlan) -> ResponseReturnValue:
    """Put a measure into a genomförandeplan."""
    form = _form(one.plan, None, request.form)
    if not form.validate():
        return _new_page(one, form), 422
    services.add_measure(one, **form.values())
    flash(_("Åtgärden är tillagd."))
    return redirect(url_for(".show", plan_id=one.plan_id, _anchor=f"genomforandeplan-{one.id}"))


@bp.page(f"{ONE}/redigera", P.PLAN_EDIT, load=parts.measure)
def edit_measure(measure: Measure) -> ResponseReturnValue:
    """A form with everything about a measure but its status."""
    form = _form(measure.plan, measure, obj=measure)
    return _edit_page(measure, form, stale_fields(form, measure))


@bp.act(f"{ONE}/redigera", P.PLAN_EDIT, load=parts.measure_to_change)
def update_measure(measure: Measure) -> ResponseReturnValue:
    """Save a measure; whoever saves second sees both texts."""
    form = _form(measure.plan, measure, request.form)
    if not form.validate():
        return _edit_page(measure, form), 422
    if differences := stale_fields(form, measure):
        return _edit_page(measure, form, differences), 409
    measure.edit(**form.values())
    flash(_("Åtgärden är sparad."))
    return redirect(url_for(".show_measure", plan_id=measure.plan_id, measure_id=measure.id))


@bp.page(f"{ONE}/borttagning", P.PLAN_EDIT, load=parts.measure)
def new_measure_removal(measure: Measure) -> ResponseReturnValue:
    """Ask before taking a measure away."""
    measure.plan.require_open()
    return render_template("plans/measures/remove.html", measure=measure)


@bp.act(f"{ONE}/borttagning", P.PLAN_EDIT, load=parts.measure_to_change)
def create_measure_removal(measure: Measure) -> ResponseReturnValue:
    """Take a measure out of the draft."""
    services.remove_measure(measure)
    flash(_("Åtgärden är borttagen."))
    return redirect(url_for(".show", plan_id=measure.plan_id))


def _form(plan: Plan, measure: Measure | None, *args: Any, **values: Any) -> MeasureForm:
    plan.require_open()
    return MeasureForm(*args, findings=findings_to_rest_on(measure.finding_id if measure else None), **values)


def _new_page(one: ImplementationPlan, form: MeasureForm) -> str:
    return render_template("plans/measures/new.html", form=form, one=one)


def _edit_page(measure: Measure, form: MeasureForm, differences: object = ()) -> str:
    return render_template("plans/measures/edit.html", form=form, measure=measure, differences=differences)
