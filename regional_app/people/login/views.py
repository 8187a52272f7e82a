"""Logging in and out."""

from urllib.parse import urlsplit

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from regional_app import audit
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.accounts import sign_in, throttle
from regional_app.people.accounts.browser import remember_browser
from regional_app.people.accounts.models import User
from regional_app.people.kept_forms import lapsed
from regional_app.people.login.forms import LoginForm
from regional_app.policy import P

bp = FeatureBlueprint("login", "regional_app.people.login", space=False)


@bp.page("/logga-in", P.SIGN_IN)
def new() -> ResponseReturnValue:
    """The login page."""
    if current_user.is_authenticated:
        return redirect(_next() or url_for("start.places"))
    return _login_page(LoginForm())


@bp.act("/logga-in", P.SIGN_IN)
def create() -> ResponseReturnValue:
    """Log in."""
    form = LoginForm(request.form)
    if not form.validate():
        return _login_page(form), 422
    email, password = form.email.data or "", form.password.data or ""
    if wait := throttle.wait_before_login(email, request.form.get("turn", "")):
        audit.note("login.throttled")
        form.password.errors = [_sentence(wait)]
        return _login_page(form, wait.turn), 429, {"Retry-After": str(wait.seconds)}
    user = sign_in.authenticate(email, password)
    if user is None:
        throttle.count_failure(email)
        audit.note("login.refused")
        form.password.errors = [_("Adressen och lösenordet hör inte ihop. Kontrollera båda.")]
        return _login_page(form), 422
    throttle.forget_failures(email)
    sign_in.begin(user)
    return remember_browser(user, redirect(_after_login(user)))


@bp.act("/logga-ut", P.ACCOUNT_USE)
def end() -> ResponseReturnValue:
    """Log out here."""
    sign_in.end(current_user)
    response = make_response(redirect(url_for("start.show")))
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def _sentence(wait: throttle.Wait) -> str:
    if wait.turn:
        crowd = _(
            "Många har gissat fel från samma nätverk. Vänta %(n)s sekunder, skriv lösenordet och logga in: då kommer "
            "du fram. I en webbläsare där du har varit inloggad förut slipper du vänta.",
            n=wait.seconds,
        )
        return str(crowd)
    return str(_("Det blev fel flera gånger. Vänta %(n)s sekunder och försök igen.", n=wait.seconds))


def _login_page(form: LoginForm, turn: str = "") -> str:
    return render_template("login/new.html", form=form, next=_next(), turn=turn)


def _after_login(user: User) -> str:
    if lapsed.kept_for(user.id):
        return url_for("kept_forms.index")
    return _next() or url_for("start.places")


def _next() -> str | None:
    """The page asked for before the login, when it is one of ours."""
    asked = request.values.get("next", "")
    parts = urlsplit(asked)
    local = asked.startswith("/") and not asked.startswith(("//", "/\\")) and not parts.netloc
    return asked if local and "\\" not in asked and asked.isprintable() else None
