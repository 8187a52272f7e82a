"""How far measures have come: changed where they stand, one by one or several at once, also after the decision."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.plans import queries, services, words
from regional_app.plans.blueprint import bp
from regional_app.plans.forms.measures import StatusesForm, StatusForm
from regional_app.plans.listing import filtered, measures_page
from regional_app.plans.models import Measure, Plan
from regional_app.policy import P


@bp.act("/<uuid:plan_id>/atgarder/<uuid:measure_id>/lage", P.MEASURE_UPDATE, load=queries.measure_to_change)
def update_status(measure: Measure) -> ResponseReturnValue:
    """One measure. Whoever chose after somebody else had changed it is asked to choose again."""
    form = StatusForm(request.form)
    if not form.validate():
        return _status_page(measure, form), 422
    if measure.status not in {form.before.data, form.status.data}:
        return _status_page(measure, form), 409
    services.move_measures([measure], form.status.data)
    flash(_("Åtgärden ”%(text)s” är nu %(status)s.", text=measure.headline, status=words.STATUSES[measure.status]))
    return redirect(url_for(".measures", plan_id=measure.plan_id, _anchor=f"atgard-{measure.id}", **filtered()))


@bp.act("/<uuid:plan_id>/atgarder/lage", P.MEASURE_UPDATE, load=queries.plan_to_change)
def update_statuses(plan: Plan) -> ResponseReturnValue:
    """Those that are ticked."""
    form = StatusesForm(request.form, there=plan.measures)
    if not form.validate():
        return measures_page(plan, form), 422
    chosen = [one for one in plan.measures if one.id in set(form.measures.data or [])]
    count = services.move_measures(chosen, form.to.data)
    flash(ngettext("Läget är ändrat för %(num)s åtgärd.", "Läget är ändrat för %(num)s åtgärder.", count))
    return redirect(url_for(".measures", plan_id=plan.id, **filtered()))


def _status_page(measure: Measure, form: StatusForm) -> str:
    return render_template("plans/measures/status.html", form=form, measure=measure, words=words)
