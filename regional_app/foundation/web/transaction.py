"""One transaction per request: an answer below 400 keeps the work, any other undoes it."""

from flask import Flask, Response

from regional_app.db import db, finish


def init_app(app: Flask) -> None:
    """Keep or undo the request's work before the answer leaves."""
    app.after_request(_finish)


def _finish(response: Response) -> Response:
    finish(db.session(), keep=response.status_code < 400)
    return response
