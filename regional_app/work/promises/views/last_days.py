"""The last day of a given promise: later, earlier or none."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.promises import queries
from regional_app.work.promises.blueprint import bp
from regional_app.work.promises.forms import LastDayForm
from regional_app.work.promises.models import CitizenPromise


@bp.page("/<uuid:promise_id>/sista-dag", P.PROMISE_GIVE, load=queries.promise)
def new_last_day(promise: CitizenPromise) -> ResponseReturnValue:
    """A form with the last day and why it becomes another."""
    promise.require_decided()
    return _page(promise, LastDayForm(to_on=promise.to_on, from_on=promise.from_on))


@bp.act("/<uuid:promise_id>/sista-dag", P.PROMISE_GIVE, load=queries.promise_to_change)
def create_last_day(promise: CitizenPromise) -> ResponseReturnValue:
    """Extend the promise, end it, or let it go on."""
    promise.require_decided()
    form = LastDayForm(request.form, from_on=promise.from_on)
    if not form.validate():
        return _page(promise, form), 422
    promise.change_last_day(form.to_on.data, form.reason.data or "")
    flash(_("Löftets sista dag är ändrad."))
    return redirect(url_for(".show", promise_id=promise.id))


def _page(promise: CitizenPromise, form: LastDayForm) -> str:
    return render_template("promises/last_day.html", form=form, promise=promise)
