"""How far measures have come: every measure in one list, changed where it stands, one by one or several at once.

Status, last day and follow-ups go on being written after the decision. What was done can be taken back.
"""

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.errors import SomeoneWasFirst
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.i18n import day
from regional_app.policy import P
from regional_app.work.plans import queries, words
from regional_app.work.plans.blueprint import measures_bp as bp
from regional_app.work.plans.measures import pages, progress
from regional_app.work.plans.measures.forms.progress import ProgressForm, StatusesForm, earlier_states, told_state
from regional_app.work.plans.models import Measure


@bp.page("", P.PLAN_READ, area=True)
def index() -> ResponseReturnValue:
    """Every measure of every plan the reader may see."""
    return pages.measures_page(None)


@bp.act("/<uuid:measure_id>/lage", P.MEASURE_UPDATE, load=queries.measure_anywhere)
def update(measure: Measure) -> ResponseReturnValue:
    """One measure's status and last day. Whoever saves after somebody else sees both and chooses again."""
    form = ProgressForm(request.form)
    form.starts_on = measure.starts_on
    if not form.validate():
        return _progress_page(measure, form), 422
    if differences := stale_fields(form, measure):
        return _progress_page(measure, form, differences), 409
    before = progress.state_of(measure)
    if progress.update_measure(measure, form.status.data, form.due_on.data):
        _offer_undo(_said(measure), [before])
    else:
        flash(_("Ingenting ändrades."), "undo")
    return redirect(pages.way_back(f"atgard-{measure.id}"))


@bp.act("/lage", P.MEASURE_UPDATE)
def update_several() -> ResponseReturnValue:
    """Those that are ticked; if somebody changed one of them meanwhile, none is."""
    form = StatusesForm(request.form)
    if not form.validate():
        return pages.same_page(422, form)
    there = pages.updatable(form.ticked)
    if len(there) < len(form.ticked):
        form.refuse_ticks()
        return pages.same_page(422, form)
    if changed := [
        one for one in there.values() if one.version != form.ticked[one.id] and one.status != form.to.data
    ]:
        return pages.same_page(409, form, _differences(changed, form.to.data))
    before = {one.id: progress.state_of(one) for one in there.values()}
    moved = progress.move_measures(there.values(), form.to.data)
    told = ngettext("Läget är ändrat för %(num)s åtgärd.", "Läget är ändrat för %(num)s åtgärder.", len(moved))
    _offer_undo(told, [before[one.id] for one in moved])
    return redirect(pages.way_back())


@bp.act("/aterstallning", P.MEASURE_UPDATE)
def restore() -> ResponseReturnValue:
    """Ångra: what was changed a moment ago is as before, unless somebody has gone on from there."""
    earlier = earlier_states(request.form.getlist("earlier"))
    there = pages.updatable([measure_id for measure_id, _version, _before in earlier])
    if any(
        measure_id not in there or there[measure_id].version != version for measure_id, version, _before in earlier
    ):
        raise SomeoneWasFirst
    count = progress.restore_measures([(there[one], *before) for one, _version, before in earlier])
    flash(
        ngettext("Ändringen är ångrad för %(num)s åtgärd.", "Ändringen är ångrad för %(num)s åtgärder.", count),
        "undo",
    )
    return redirect(pages.way_back())


def _progress_page(measure: Measure, form: ProgressForm, differences: object = ()) -> str:
    return render_template(
        "plans/measures/progress.html",
        form=form,
        measure=measure,
        differences=differences,
        keep=pages.kept(),
    )


def _said(measure: Measure) -> str:
    text, status = measure.headline, words.STATUSES[measure.status]
    if measure.due_on is None:
        return str(_("Åtgärden ”%(text)s” är nu %(status)s.", text=text, status=status))
    last = day(measure.due_on)
    return str(_("Åtgärden ”%(text)s” är nu %(status)s. Slutdag: %(day)s.", text=text, status=status, day=last))


def _differences(changed: list[Measure], wanted: str) -> list[tuple[str, str, str]]:
    return [(one.headline, str(words.STATUSES[wanted]), str(words.STATUSES[one.status])) for one in changed]


def _offer_undo(said: str, before: list[progress.Change]) -> None:
    """Tell what was done, and remember what it was before so that one click takes it back."""
    flash({"said": said, "earlier": [told_state(one) for one in before]}, "undo")  # type: ignore[arg-type]
