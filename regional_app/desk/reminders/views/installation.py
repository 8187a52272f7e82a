"""`/drift/post`: whether mail leaves the house, for the operator. No address and no text is shown."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from regional_app.desk.reminders import mail, outbox, queries, services
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P

bp = FeatureBlueprint("post", "regional_app.desk.reminders", space=False, prefix="/drift/post")


@bp.page("", P.INSTALLATION_READ)
def show() -> ResponseReturnValue:
    """On or off, and how it has gone lately."""
    days = outbox.GIVEN_UP_AFTER.days
    return render_template("reminders/post.html", mail_is_on=mail.is_on(), post=queries.post(), days=days)


@bp.act("/provbrev", P.INSTALLATION_EDIT)
def create_trial() -> ResponseReturnValue:
    """A mail to the operator."""
    services.order_trial(current_user.user.id)
    flash(_("Provbrevet skickas inom någon minut till %(email)s.", email=current_user.user.email))
    return redirect(url_for(".show"))
