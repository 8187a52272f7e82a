"""A draft that is not wanted is thrown away: ask first."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.promises import queries, services
from regional_app.work.promises.blueprint import bp
from regional_app.work.promises.models import CitizenPromise


@bp.page("/<uuid:promise_id>/borttagning", P.PROMISE_EDIT, load=queries.promise)
def new_removal(promise: CitizenPromise) -> ResponseReturnValue:
    """Ask before throwing a draft away."""
    promise.require_draft()
    return render_template("promises/remove.html", promise=promise)


@bp.act("/<uuid:promise_id>/borttagning", P.PROMISE_EDIT, load=queries.promise_to_change)
def create_removal(promise: CitizenPromise) -> ResponseReturnValue:
    """Throw the draft away."""
    services.remove_promise(promise)
    flash(_("Utkastet till löfte är borttaget."))
    return redirect(url_for(".index"))
