"""The giving that freezes a promise, and how it went afterwards."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.year import about
from regional_app.foundation.web.forms import BaseForm
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.promises import queries, services, words
from regional_app.work.promises.blueprint import bp
from regional_app.work.promises.forms import FollowUpForm, GivePromiseForm
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.promises.signing import signers


@bp.page("/<uuid:promise_id>/givande", P.PROMISE_GIVE, load=queries.promise)
def new_giving(promise: CitizenPromise) -> ResponseReturnValue:
    """Ask before giving; says what is not written."""
    promise.require_draft()
    return _giving_page(promise, GivePromiseForm(on=today(), signers=signers()))


@bp.act("/<uuid:promise_id>/givande", P.PROMISE_GIVE, load=queries.promise_to_change)
def create_giving(promise: CitizenPromise) -> ResponseReturnValue:
    """Give the promise: from now on its text is frozen."""
    promise.require_draft()
    form = GivePromiseForm(request.form, signers=signers())
    if not form.validate():
        return _giving_page(promise, form), 422
    services.give_promise(promise, form.on.data, form.kommun, form.police)
    flash(_("Löftet är givet."))
    return redirect(url_for(".show", promise_id=promise.id))


@bp.page("/<uuid:promise_id>/uppfoljningar/ny", P.PROMISE_EDIT, load=queries.promise)
def new_follow_up(promise: CitizenPromise) -> ResponseReturnValue:
    """A form for a follow-up."""
    promise.require_decided()
    return _follow_up_page(promise, FollowUpForm(made_on=about(today(), promise.to_on)))


@bp.act("/<uuid:promise_id>/uppfoljningar", P.PROMISE_EDIT, load=queries.promise_to_change)
def create_follow_up(promise: CitizenPromise) -> ResponseReturnValue:
    """Say how it has gone."""
    promise.require_decided()
    form = FollowUpForm(request.form)
    if not form.validate():
        return _follow_up_page(promise, form), 422
    promise.follow_up(
        form.made_on.data, form.note.data or "", form.result.data, current().name, form.dialogue.data or ""
    )
    flash(_("Uppföljningen är sparad."))
    return redirect(url_for(".show", promise_id=promise.id))


def _giving_page(promise: CitizenPromise, form: BaseForm) -> str:
    return render_template("promises/give.html", form=form, promise=promise, words=words)


def _follow_up_page(promise: CitizenPromise, form: BaseForm) -> str:
    return render_template("promises/follow_up.html", form=form, promise=promise)
