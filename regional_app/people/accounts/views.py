"""One's own account: passwords and logins."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.accounts import proof, queries, services, sign_in
from regional_app.people.accounts.browser import remember_browser
from regional_app.people.accounts.forms import ChangePasswordForm, NewPasswordForm
from regional_app.people.accounts.models import User
from regional_app.policy import P

bp = FeatureBlueprint("accounts", "regional_app.people.accounts", space=False)


@bp.page("/konto", P.ACCOUNT_USE)
def show() -> ResponseReturnValue:
    """One's own account."""
    return _account_page(ChangePasswordForm())


@bp.act("/konto/losenord", P.ACCOUNT_USE)
def change_password() -> ResponseReturnValue:
    """A new password; other logins end."""
    user = current_user.user
    form = ChangePasswordForm(request.form)
    form.about = (user.name, user.email)
    if not form.validate():
        return _account_page(form), 422
    if mistake := proof.mistake(user.email, form.password.data or ""):
        form.password.errors = [mistake]
        return _account_page(form), 422
    services.change_password(user, form.new_password.data or "", keep_login=current_user.login.id)
    flash(_("Lösenordet är bytt. Du är utloggad på alla andra ställen."))
    return redirect(url_for(".show"))


@bp.act("/konto/inloggningar", P.ACCOUNT_USE)
def end_other_logins() -> ResponseReturnValue:
    """Log out everywhere else."""
    sign_in.end_others(current_user)
    flash(_("Du är utloggad på alla andra ställen."))
    return redirect(url_for(".show"))


@bp.page("/losenord/<token>", P.SIGN_IN)
def new_password(token: str) -> ResponseReturnValue:
    """A form for somebody who has lost the password and got a link."""
    owner = services.owner_of_password_link(token)
    return _password_page(token, owner, NewPasswordForm())


@bp.act("/losenord/<token>", P.SIGN_IN)
def create_password(token: str) -> ResponseReturnValue:
    """Choose a new password with the link, once; the browser is known from now on."""
    owner = services.owner_of_password_link(token)
    form = NewPasswordForm(request.form)
    form.about = (owner.name, owner.email)
    if not form.validate():
        return _password_page(token, owner, form), 422
    services.use_password_link(token, form.new_password.data or "")
    flash(_("Lösenordet är bytt. Logga in med det nya."))
    return remember_browser(owner, redirect(url_for("login.new")))


def _account_page(form: ChangePasswordForm) -> str:
    return render_template("accounts/show.html", form=form, logins=queries.login_sessions(current_user.user.id))


def _password_page(token: str, owner: User, form: NewPasswordForm) -> str:
    return render_template("accounts/password.html", token=token, owner=owner, form=form)
