"""A kommun's promises: list, begin, read, write."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.clock import today
from regional_app.concepts.lists import Selection, answer
from regional_app.concepts.year import Year
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P, can
from regional_app.work.agreements.queries import agreements
from regional_app.work.promises import lists, queries, services, words
from regional_app.work.promises.blueprint import bp
from regional_app.work.promises.forms import PromiseForm
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.situation_pictures import focus_areas
from regional_app.work.situation_pictures.queries import decided_finding


@bp.page("", P.PROMISE_READ, area=True, called=_l("Löften"))
def index() -> ResponseReturnValue:
    """Every promise the reader may see, with its state."""
    readable = [one for one in queries.promises() if can(P.PROMISE_READ, one)]
    areas = focus_areas.titles(today().year, (one.focus_area_key for one in readable))
    chosen = Selection(lists.promises_list(areas), readable, request.args, "promises.index")
    return answer("promises/index.html", chosen, words=words)


@bp.page("/nytt", P.PROMISE_EDIT)
def new() -> ResponseReturnValue:
    """A form for a promise, for the rest of the year unless said otherwise."""
    return _new_page(_form(None, from_on=today(), to_on=Year.this().last))


@bp.act("", P.PROMISE_EDIT)
def create() -> ResponseReturnValue:
    """Begin a promise."""
    form = _form(None, request.form)
    if not form.validate():
        return _new_page(form), 422
    promise = services.draft_promise(**form.values())
    flash(_("Utkastet till löfte är sparat."))
    return redirect(url_for(".show", promise_id=promise.id))


@bp.page("/<uuid:promise_id>", P.PROMISE_READ, load=queries.promise, area=True, called=_l("Löftet"))
def show(promise: CitizenPromise) -> ResponseReturnValue:
    """The promise, what it rests on and how it went."""
    return render_template(
        "promises/show.html",
        promise=promise,
        finding=decided_finding(promise.finding_id) if promise.finding_id else None,
        agreement=queries.agreement_of(promise),
        areas=focus_areas.titles(promise.from_on.year, [promise.focus_area_key]),
        words=words,
    )


@bp.page("/<uuid:promise_id>/redigera", P.PROMISE_EDIT, load=queries.promise)
def edit(promise: CitizenPromise) -> ResponseReturnValue:
    """A form with the draft."""
    promise.require_draft()
    form = _form(promise, obj=promise)
    return _edit_page(promise, form, stale_fields(form, promise))


@bp.act("/<uuid:promise_id>/redigera", P.PROMISE_EDIT, load=queries.promise_to_change)
def update(promise: CitizenPromise) -> ResponseReturnValue:
    """Save the draft; whoever saves second sees both texts."""
    promise.require_draft()
    form = _form(promise, request.form)
    if not form.validate():
        return _edit_page(promise, form), 422
    if differences := stale_fields(form, promise):
        return _edit_page(promise, form, differences), 409
    promise.edit(**form.values())
    flash(_("Löftet är sparat."))
    return redirect(url_for(".show", promise_id=promise.id))


def _form(promise: CitizenPromise | None, *args: Any, **values: Any) -> PromiseForm:
    """The form with its choices: the fokusområden of the year, the findings a promise may rest on."""
    year = promise.from_on.year if promise else today().year
    return PromiseForm(
        *args,
        focus_areas=focus_areas.titles(year, [promise.focus_area_key] if promise else []),
        findings=queries.findings_to_rest_on(promise.finding_id if promise else None),
        agreements=agreements(),
        **values,
    )


def _new_page(form: PromiseForm) -> str:
    return render_template("promises/new.html", form=form)


def _edit_page(promise: CitizenPromise, form: PromiseForm, differences: object = ()) -> str:
    return render_template("promises/edit.html", form=form, promise=promise, differences=differences)
