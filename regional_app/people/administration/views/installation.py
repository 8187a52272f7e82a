"""The installation: rooms, accounts and the log of logins. The operator reads no content."""

from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.accounts import queries as people
from regional_app.people.accounts import services
from regional_app.people.accounts.models import User
from regional_app.people.administration import queries
from regional_app.people.administration.forms import EventFilter
from regional_app.people.administration.words import event_names
from regional_app.people.guidance.queries import new_accessibility_reports
from regional_app.people.rooms.queries import spaces
from regional_app.policy import P

bp = FeatureBlueprint("installation", "regional_app.people.administration", space=False, prefix="/drift")


def account(user_id: UUID) -> User:
    """One account, or 404."""
    return people.user(user_id) or abort(404)


@bp.page("", P.INSTALLATION_READ)
def rooms() -> ResponseReturnValue:
    """Every region and its kommuner."""
    return render_template(
        "administration/installation/rooms.html",
        spaces=spaces(),
        new_reports=new_accessibility_reports(),
    )


@bp.page("/konton", P.INSTALLATION_READ)
def accounts() -> ResponseReturnValue:
    """Every account."""
    return render_template("administration/installation/accounts.html", users=people.users())


@bp.act("/konton/<uuid:user_id>/avstangning", P.INSTALLATION_EDIT, load=account)
def close(user: User) -> ResponseReturnValue:
    """Close an account at once."""
    services.close_account(user, by=current_user.user.id)
    flash(_("Kontot %(email)s är avstängt och utloggat överallt.", email=user.email))
    return redirect(url_for(".accounts"))


@bp.act("/konton/<uuid:user_id>/oppning", P.INSTALLATION_EDIT, load=account)
def open_again(user: User) -> ResponseReturnValue:
    """Let a closed account in again."""
    services.open_account(user)
    flash(_("Kontot %(email)s är öppet igen.", email=user.email))
    return redirect(url_for(".accounts"))


@bp.act("/konton/<uuid:user_id>/losenordslank", P.INSTALLATION_EDIT, load=account)
def write_password_link(user: User) -> ResponseReturnValue:
    """A link for somebody who has lost the password; shown once, to the operator who asked for it."""
    link = url_for("accounts.new_password", token=services.write_password_link(user), _external=True)
    flash((user.name, link), "password_link")  # type: ignore[arg-type]
    return redirect(url_for(".accounts"))


@bp.page("/handelser", P.INSTALLATION_READ)
def events() -> ResponseReturnValue:
    """Logins and accounts, newest first."""
    form = EventFilter(request.args)
    valid = form.validate()
    page = queries.installation_events(
        *((form.handelse.data, form.fran.data, form.till.data) if valid else (None,) * 3)
    )
    accounts = queries.names_of_accounts(page)
    return render_template(
        "administration/installation/events.html",
        form=form,
        page=page,
        names=accounts,
        subjects=accounts,
        words=event_names(),
    ), 200 if valid else 422
