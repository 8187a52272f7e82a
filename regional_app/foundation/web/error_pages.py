"""What people see when something is not as it should be: plain words, what to do, nothing typed is lost."""

import logging

import sqlalchemy as sa
from flask import Flask, render_template, request, session
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException, InternalServerError

from regional_app.constraints import is_too_long, named, sentence
from regional_app.db import db, finish
from regional_app.errors import DomainError, SomeoneWasFirst
from regional_app.foundation.web.kept_fields import is_same_site, sent_to, typed, written
from regional_app.foundation.web.uploads import MEGABYTE
from regional_app.foundation.web.way_back import nearest_page
from regional_app.policy import Refused, who_may

log = logging.getLogger(__name__)


def init_app(app: Flask) -> None:
    """Register a page for each kind of no."""
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(DomainError, _domain_said_no)
    app.register_error_handler(StaleDataError, lambda _error: _domain_said_no(SomeoneWasFirst()))
    app.register_error_handler(CSRFError, _form_too_old)
    app.register_error_handler(sa.exc.DBAPIError, _database_said_no)
    app.register_error_handler(HTTPException, _http)


def _page(status: int, name: str, **values: object) -> ResponseReturnValue:
    finish(db.session(), keep=False)
    session.pop("_flashes", None)  # "saved" is not said of what was undone
    values.setdefault("fields", written())
    return render_template(f"errors/{name}.html", status=status, **values), status


def _refused(error: Refused) -> ResponseReturnValue:
    """A page that says who may; or, when nobody else may know that it exists, the page of what is not there."""
    if error.hidden:
        return _page(404, "404")
    return _page(403, "403", may=who_may(error.permission))


def _domain_said_no(error: DomainError) -> ResponseReturnValue:
    return _page(409, "409", message=error.message, back=nearest_page())


def _form_too_old(_error: CSRFError) -> ResponseReturnValue:
    """The form's proof is missing or old. What was typed on our own page is offered to be sent again."""
    return _page(400, "form", fields=typed() if is_same_site() else {}, action=sent_to())


def _database_said_no(error: sa.exc.DBAPIError) -> ResponseReturnValue:
    """A lost race or a broken rule is a sentence, a value it cannot hold is like one we cannot read.

    Its own words are not logged: they quote the row.
    """
    if (said := sentence(error)) is not None:
        log.warning("the database said no: %s", named(error))
        return _page(409, "409", message=said, back=nearest_page())
    if isinstance(error, sa.exc.DataError) or is_too_long(error):
        return _page(422, "400")
    if isinstance(error, sa.exc.OperationalError | sa.exc.InterfaceError):
        return _database_away(error)
    raise error


def _database_away(error: Exception) -> ResponseReturnValue:
    log.error("the database does not answer: %s", named(error) if isinstance(error, sa.exc.DBAPIError) else error)
    return render_template("errors/503.html", status=503), 503, {"Retry-After": "10"}


def _http(error: HTTPException) -> ResponseReturnValue:
    if isinstance(error, InternalServerError):
        original = error.original_exception
        if isinstance(original, sa.exc.OperationalError | sa.exc.InterfaceError):
            return _database_away(original)
        log.error("request failed", exc_info=original)
    status = error.code or 500
    if status < 400:
        return error
    if status == 413:
        return _page(413, "413", largest=(request.max_content_length or 0) // MEGABYTE)
    name = str(status) if status in {400, 404, 405, 409, 429, 500} else "500" if status > 499 else "400"
    return _page(status, name)
