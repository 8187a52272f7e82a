"""Logging in and out, the account, invitations, and forms kept from a lapsed login."""

from urllib.parse import urlsplit
from uuid import UUID

from flask import current_app, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from regional_app import audit
from regional_app.identity import kept_forms, queries, services, sign_in, throttle
from regional_app.identity.forms import ChangePasswordForm, ConfirmPasswordForm, LoginForm, NewPasswordForm
from regional_app.identity.models import Member, User
from regional_app.identity.services import Invited
from regional_app.policy import P
from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("identity", __name__, space=False)


@bp.page("/logga-in", P.SIGN_IN)
def new_login() -> ResponseReturnValue:
    """The login page."""
    if current_user.is_authenticated:
        return redirect(_next() or url_for("start.places"))
    return _login_page(LoginForm())


@bp.act("/logga-in", P.SIGN_IN)
def create_login() -> ResponseReturnValue:
    """Log in."""
    form = LoginForm(request.form)
    if not form.validate():
        return _login_page(form), 422
    email, password = form.email.data or "", form.password.data or ""
    if not throttle.may_try(email):
        audit.note("login.throttled")
        form.password.errors = [_("För många försök härifrån. Vänta en kvart och försök igen.")]
        return _login_page(form), 429
    user = sign_in.authenticate(email, password)
    if user is None:
        throttle.count_failure(email)
        audit.note("login.refused")
        form.password.errors = [_("Adressen och lösenordet hör inte ihop. Kontrollera båda.")]
        return _login_page(form), 422
    throttle.forget_failures(email)
    sign_in.begin(user)
    return _remember_browser(user, redirect(_after_login(user)))


@bp.act("/logga-ut", P.ACCOUNT_USE)
def end_login() -> ResponseReturnValue:
    """Log out here."""
    sign_in.end(current_user)
    response = make_response(redirect(url_for("start.show")))
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@bp.page("/konto", P.ACCOUNT_USE)
def account() -> ResponseReturnValue:
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
    if not throttle.may_try(user.email) or not sign_in.authenticate(user.email, form.password.data or ""):
        throttle.count_failure(user.email)
        form.password.errors = [_("Det nuvarande lösenordet stämmer inte.")]
        return _account_page(form), 422
    services.change_password(user, form.new_password.data or "", keep_login=current_user.login.id)
    flash(_("Lösenordet är bytt. Du är utloggad på alla andra ställen."))
    return redirect(url_for(".account"))


@bp.act("/konto/inloggningar", P.ACCOUNT_USE)
def end_other_logins() -> ResponseReturnValue:
    """Log out everywhere else."""
    sign_in.revoke(current_user.user.id, but=current_user.login.id)
    audit.note("login.others_ended")
    flash(_("Du är utloggad på alla andra ställen."))
    return redirect(url_for(".account"))


@bp.page("/inbjudan/<token>", P.SIGN_IN)
def show_invitation(token: str) -> ResponseReturnValue:
    """What one is invited to."""
    invited = services.invitation(token)
    member = services.invited_member(invited)
    return _invitation_page(token, invited, member, _invitation_form(invited, member))


@bp.act("/inbjudan/<token>", P.SIGN_IN)
def accept_invitation(token: str) -> ResponseReturnValue:
    """Join the space: with a new account, or with the one the address already has."""
    invited = services.invitation(token)
    member = services.invited_member(invited)
    form = _invitation_form(invited, member)
    form.process(request.form)
    if not form.validate():
        return _invitation_page(token, invited, member, form), 422
    if isinstance(form, ConfirmPasswordForm) and not _is_owner(invited, form.password.data or ""):
        form.password.errors = [_("Lösenordet stämmer inte.")]
        return _invitation_page(token, invited, member, form), 422
    password = form.new_password.data if isinstance(form, NewPasswordForm) else None
    user = services.accept(invited, member, password)
    sign_in.begin(user)
    flash(_("Välkommen till %(space)s.", space=invited.space.name))
    return _remember_browser(user, redirect(url_for("overview.home", space=invited.space.slug)))


@bp.page("/losenord/<token>", P.SIGN_IN)
def new_password(token: str) -> ResponseReturnValue:
    """A form for somebody who has lost the password and got a link."""
    owner = services.owner_of_password_link(token)
    return _password_page(token, owner, NewPasswordForm())


@bp.act("/losenord/<token>", P.SIGN_IN)
def create_password(token: str) -> ResponseReturnValue:
    """Choose a new password with the link, once."""
    owner = services.owner_of_password_link(token)
    form = NewPasswordForm(request.form)
    form.about = (owner.name, owner.email)
    if not form.validate():
        return _password_page(token, owner, form), 422
    services.use_password_link(token, form.new_password.data or "")
    flash(_("Lösenordet är bytt. Logga in med det nya."))
    return redirect(url_for(".new_login"))


@bp.page("/utkast", P.ACCOUNT_USE)
def kept() -> ResponseReturnValue:
    """Forms kept from a lapsed login."""
    return render_template("identity/kept.html", kept=kept_forms.kept_for(current_user.user.id))


@bp.act("/utkast/<uuid:form_id>/kasta", P.ACCOUNT_USE)
def forget_kept(form_id: UUID) -> ResponseReturnValue:
    """Throw a kept form away."""
    kept_forms.forget(current_user.user.id, form_id)
    flash(_("Det sparade är borttaget."))
    return redirect(url_for("start.places"))


def _is_owner(invited: Invited, password: str) -> bool:
    if not throttle.may_try(invited.email):
        return False
    if sign_in.authenticate(invited.email, password) is None:
        throttle.count_failure(invited.email)
        return False
    return True


def _invitation_form(invited: Invited, member: Member) -> NewPasswordForm | ConfirmPasswordForm:
    if invited.account is not None:
        return ConfirmPasswordForm()
    form = NewPasswordForm()
    form.about = (invited.email, member.name)
    return form


def _invitation_page(
    token: str, invited: Invited, member: Member, form: NewPasswordForm | ConfirmPasswordForm
) -> str:
    return render_template("identity/invitation.html", token=token, invited=invited, member=member, form=form)


def _password_page(token: str, owner: User, form: NewPasswordForm) -> str:
    return render_template("identity/password.html", token=token, owner=owner, form=form)


def _login_page(form: LoginForm) -> str:
    return render_template("identity/login.html", form=form, next=_next())


def _account_page(form: ChangePasswordForm) -> str:
    return render_template("identity/account.html", form=form, logins=queries.login_sessions(current_user.user.id))


def _after_login(user: User) -> str:
    if kept_forms.kept_for(user.id):
        return url_for(".kept")
    return _next() or url_for("start.places")


def _next() -> str | None:
    """The page asked for before the login, when it is one of ours."""
    asked = request.values.get("next", "")
    parts = urlsplit(asked)
    local = asked.startswith("/") and not asked.startswith(("//", "/\\")) and not parts.netloc
    return asked if local and "\\" not in asked and asked.isprintable() else None


def _remember_browser(user: User, answer: ResponseReturnValue) -> ResponseReturnValue:
    response = make_response(answer)
    settings = current_app.config["SETTINGS"]
    response.set_cookie(
        throttle.DEVICE_COOKIE,
        throttle.device_cookie(user.email, settings.secret_key),
        max_age=365 * 24 * 3600,
        secure=settings.is_secure,
        httponly=True,
        samesite="Lax",
    )
    return response
