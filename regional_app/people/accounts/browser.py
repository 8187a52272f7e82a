"""A browser the person has logged in with before."""

from flask import current_app, make_response
from flask.typing import ResponseReturnValue

from regional_app.people.accounts import throttle
from regional_app.people.accounts.models import User


def remember_browser(user: User, answer: ResponseReturnValue) -> ResponseReturnValue:
    """`answer`, with the cookie that gives the person's slips here a count of their own."""
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
