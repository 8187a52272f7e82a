"""The activities of a measure: written and ticked on its page, after the decision too."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.errors import SomeoneWasFirst
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.work.plans import parts
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.measures import services
from regional_app.work.plans.measures.forms.activities import ActivityForm, earlier_tick, told_tick
from regional_app.work.plans.models import Activity, Measure

OF_MEASURE = "/<uuid:plan_id>/atgarder/<uuid:measure_id>/aktiviteter"
ONE = f"{OF_MEASURE}/<uuid:activity_id>"


@bp.page(f"{OF_MEASURE}/ny", P.MEASURE_UPDATE, load=parts.measure)
def new_activity(measure: Measure) -> ResponseReturnValue:
    """A form for a step under the measure."""
    measure.plan.require_progress()
    return _new_page(measure, ActivityForm())


@bp.act(OF_MEASURE, P.MEASURE_UPDATE, load=parts.measure_to_change)
def create_activity(measure: Measure) -> ResponseReturnValue:
    """Put a step under the measure."""
    form = ActivityForm(request.form)
    if not form.validate():
        return _new_page(measure, form), 422
    services.add_activity(measure, **form.values())
    flash(_("Aktiviteten är tillagd."))
    return redirect(_at_measure(measure))


@bp.page(f"{ONE}/redigera", P.MEASURE_UPDATE, load=parts.activity)
def edit_activity(activity: Activity) -> ResponseReturnValue:
    """A form with everything about a step but its tick."""
    activity.measure.plan.require_progress()
    return _edit_page(activity, ActivityForm(obj=activity))


@bp.act(f"{ONE}/redigera", P.MEASURE_UPDATE, load=parts.activity_to_change)
def update_activity(activity: Activity) -> ResponseReturnValue:
    """Save a step; whoever saves second sees both texts."""
    form = ActivityForm(request.form)
    if not form.validate():
        return _edit_page(activity, form), 422
    if differences := stale_fields(form, activity):
        return _edit_page(activity, form, differences), 409
    activity.edit(**form.values())
    flash(_("Aktiviteten är sparad."))
    return redirect(_at_measure(activity.measure))


@bp.page(f"{ONE}/borttagning", P.MEASURE_UPDATE, load=parts.activity)
def new_activity_removal(activity: Activity) -> ResponseReturnValue:
    """Ask before taking a step away."""
    activity.measure.plan.require_progress()
    return render_template("plans/activities/remove.html", activity=activity, measure=activity.measure)


@bp.act(f"{ONE}/borttagning", P.MEASURE_UPDATE, load=parts.activity_to_change)
def create_activity_removal(activity: Activity) -> ResponseReturnValue:
    """Take a step away."""
    measure = activity.measure
    services.remove_activity(activity)
    flash(_("Aktiviteten är borttagen."))
    return redirect(_at_measure(measure))


@bp.act(f"{ONE}/klar", P.MEASURE_UPDATE, load=parts.activity_to_change)
def tick_activity(activity: Activity) -> ResponseReturnValue:
    """Done today, or not done after all; what the page showed decides which. It can be taken back."""
    before, wanted = activity.done_on, today() if request.form.get("done") else None
    if bool(before) == bool(wanted):
        flash(_("Ingenting ändrades."), "undo")
        return redirect(_at_measure(activity.measure))
    activity.tick(wanted)
    said = _("Aktiviteten ”%(text)s” är klar.") if wanted else _("Aktiviteten ”%(text)s” är inte klar.")
    told = {"said": said % {"text": activity.text}, "earlier": [told_tick(activity, before)]}
    flash({**told, "action": _address(activity, "restore_activity")}, "undo")  # type: ignore[arg-type]
    return redirect(_at_measure(activity.measure))


@bp.act(f"{ONE}/aterstallning", P.MEASURE_UPDATE, load=parts.activity_to_change)
def restore_activity(activity: Activity) -> ResponseReturnValue:
    """Ångra: the tick is as before, unless somebody has gone on from there."""
    earlier = earlier_tick(request.form.getlist("earlier"))
    if earlier is None or earlier[0] != activity.version:
        raise SomeoneWasFirst
    activity.tick(earlier[1])
    flash(_("Ändringen är ångrad."), "undo")
    return redirect(_at_measure(activity.measure))


def _at_measure(measure: Measure) -> str:
    return url_for(".show_measure", plan_id=measure.plan_id, measure_id=measure.id, _anchor="aktiviteter")


def _address(activity: Activity, page: str) -> str:
    measure = activity.measure
    return url_for(f".{page}", plan_id=measure.plan_id, measure_id=measure.id, activity_id=activity.id)


def _new_page(measure: Measure, form: ActivityForm) -> str:
    return render_template("plans/activities/new.html", form=form, measure=measure)


def _edit_page(activity: Activity, form: ActivityForm, differences: object = ()) -> str:
    return render_template(
        "plans/activities/edit.html", form=form, activity=activity, measure=activity.measure, differences=differences
    )
