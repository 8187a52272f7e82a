"""`/konto/paminnelser`: what a person is reminded of, and the link to the person's calendar."""

from flask import Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from regional_app.concepts.printing.download import Download, file_name
from regional_app.desk.reminders import mail, queries, services
from regional_app.desk.reminders.calendar import calendar_of
from regional_app.desk.reminders.forms import ReminderForm
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.accounts import throttle
from regional_app.policy import P

bp = FeatureBlueprint("reminders", "regional_app.desk.reminders", space=False)

SETTINGS = "/konto/paminnelser"


@bp.page(SETTINGS, P.ACCOUNT_USE)
def settings() -> ResponseReturnValue:
    """What the person has chosen."""
    return _page(ReminderForm.of(queries.choice_of(current_user.user.id)))


@bp.act(SETTINGS, P.ACCOUNT_USE)
def update_settings() -> ResponseReturnValue:
    """Choose anew."""
    form = ReminderForm(request.form)
    if not form.validate():
        return _page(form), 422
    services.choose(current_user.user.id, form.language.data, form.switched_off)
    flash(_("Dina val är sparade."))
    return redirect(url_for(".settings"))


@bp.act(f"{SETTINGS}/veckobrev", P.ACCOUNT_USE)
def create_digest() -> ResponseReturnValue:
    """Send me the letter now; a worker writes it."""
    services.order_digest(current_user.user.id)
    flash(_("Brevet skickas inom någon minut. Finns det inget att säga kommer inget brev."))
    return redirect(url_for(".settings"))


@bp.act(f"{SETTINGS}/kalender", P.ACCOUNT_USE)
def create_feed() -> ResponseReturnValue:
    """A calendar link, or a new one instead of the old; shown once."""
    token = services.make_feed(current_user.user.id)
    flash(url_for(".calendar", token=token, _external=True), "calendar_link")
    return redirect(url_for(".settings", _anchor="kalender"))


@bp.act(f"{SETTINGS}/kalender/avslut", P.ACCOUNT_USE)
def create_feed_end() -> ResponseReturnValue:
    """The link stops working."""
    services.revoke_feed(current_user.user.id)
    flash(_("Kalenderlänken gäller inte längre."))
    return redirect(url_for(".settings", _anchor="kalender"))


@bp.page("/kalender/<string:token>.ics", P.PUBLIC_PAGE)
def calendar(token: str) -> ResponseReturnValue:
    """For calendar programmes, which cannot log in: the secret says whose it is."""
    owner = queries.owner_of_feed(token)
    person = queries.recipient(owner) if owner else None
    if not (throttle.may_fetch_feed(token) if person else throttle.may_guess_feed()):
        return Response("429", status=429, mimetype="text/plain", headers={"Retry-After": "900"})
    if person is None:
        abort(404)
    response = Download(file_name("att-gora", kind="ics"), calendar_of(person)).answer()
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _page(form: ReminderForm) -> str:
    return render_template(
        "reminders/settings.html",
        form=form,
        feed=queries.feed_of(current_user.user.id),
        mail_is_on=mail.is_on(),
    )
