"""One transaction per request: an answer below 400 keeps the work, any other undoes it."""

import sqlalchemy as sa
from flask import Flask, Response, current_app, make_response
from sqlalchemy.orm.exc import StaleDataError

from regional_app.db import db, finish


def init_app(app: Flask) -> None:
    """Keep or undo the request's work before the answer leaves."""
    app.after_request(_finish)


def _finish(response: Response) -> Response:
    """Keep or undo; what the database refuses at the last moment is answered like any other no."""
    try:
        finish(db.session(), keep=response.status_code < 400)
    except (sa.exc.DBAPIError, StaleDataError) as refused:
        return make_response(current_app.handle_user_exception(refused))
    return response
