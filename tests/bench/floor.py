"""The floor of a page: its own SQL and its own template in bare Flask and psycopg, without row level security."""

from typing import Any

import psycopg
import sqlalchemy as sa
from flask import Flask, Response, g, template_rendered
from flask.testing import FlaskClient

from regional_app.db import db


class Recording:
    """What one request asked the database and gave its template."""

    def __init__(self, app: Flask, client: FlaskClient, url: str) -> None:
        self.statements: list[tuple[str, Any]] = []
        self.rendered: list[tuple[Any, dict[str, Any], dict[str, Any]]] = []
        # The floor renders the same records after the request has ended, so they must keep their values.
        db.session.session_factory.configure(expire_on_commit=False)
        sa.event.listen(sa.engine.Engine, "before_cursor_execute", self._note)
        template_rendered.connect(self._keep, app)
        try:
            self.response = client.get(url)
            self.bytes = len(self.response.get_data())
        finally:
            sa.event.remove(sa.engine.Engine, "before_cursor_execute", self._note)
            template_rendered.disconnect(self._keep, app)
            db.session.session_factory.configure(expire_on_commit=True)
        assert self.response.status_code == 200, f"{url}: {self.response.status_code}"

    def _note(self, _c: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        self.statements.append((statement, parameters))

    def _keep(self, _app: Flask, template: Any, context: dict[str, Any], **_: Any) -> None:
        # The scope and the person, so that the template finds at the floor what it found in the house.
        self.rendered.append((template, context, dict(vars(g._get_current_object()))))

    @property
    def questions(self) -> list[tuple[str, Any]]:
        """The page's own statements: all but telling the context."""
        return [one for one in self.statements if "app.ctx" not in one[0]]


def bare_app(app: Flask, recording: Recording, server: str) -> tuple[Flask, psycopg.Connection[Any]]:
    """A bare application that answers `/` with the recording's questions and template."""
    connection = psycopg.connect(server, prepare_threshold=None)
    bare = Flask("floor")
    bare.testing = True  # a mistake of the floor is told, never measured
    questions = [(statement, parameters) for statement, parameters in recording.questions]

    @bare.get("/")
    def page() -> Response:
        for statement, parameters in questions:
            cursor = connection.execute(statement, parameters)
            if cursor.description:
                cursor.fetchall()
        connection.commit()
        template, context, known = recording.rendered[-1]
        with app.test_request_context(recording.response.request.path):
            vars(g._get_current_object()).update(known)
            return Response(template.render(context))

    return bare, connection
