"""Showing once more who one is: the password, before something that binds."""

from flask_babel import gettext as _

from regional_app.people.accounts import sign_in, throttle


def mistake(email: str, password: str) -> str | None:
    """Why the password proves nothing, as a sentence; None when it is right. A right one never counts as a try."""
    if wait := throttle.wait_before_proof(email):
        return str(_("Det blev fel flera gånger. Vänta %(n)s sekunder och försök igen.", n=wait.seconds))
    if sign_in.authenticate(email, password) is None:
        throttle.count_failure(email)
        return str(_("Lösenordet stämmer inte."))
    throttle.forget_failures(email)
    return None
