"""A clone with real commits, entered over connections of its own as the roles production uses."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import psycopg
import pytest
import sqlalchemy as sa
from flask_migrate import upgrade
from psycopg import sql

from regional_app import tenancy
from regional_app.app import create_app
from regional_app.config import Settings
from regional_app.foundation.databases import roles
from regional_app.foundation.databases.embedded import EmbeddedServer
from regional_app.foundation.databases.roles import plain_url
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models import Space
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from tests import conftest, database

DENIED = "42501"
# Written once: a published rollup is never changed, only followed by a rättelse.
# Written once: what is published, and what the parties have said and signed.
FROZEN = {
    "annual_reports",
    "agreement_comments",
    "agreement_texts",
    "comment_answers",
    "proposals",
    "published_common_pictures",
    "signatures",
    "stances",
}
# In SQL: the models are of today, an older database is not.
ROOMS = """
insert into identity.spaces (kind, slug, name)
values ('region', 'exempelregionen', 'Exempelregionen'), ('region', 'grannregionen', 'Grannregionen');
insert into identity.spaces (kind, slug, name, region_id)
select 'kommun', kommun, kommun, id from identity.spaces, unnest(array['norrby', 'soderby']) kommun
 where slug = 'exempelregionen' union all
select 'kommun', 'vasterby', 'vasterby', id from identity.spaces where slug = 'grannregionen';
"""
TELL = "select set_config('app.ctx', %s, true)"


class Committed:
    """The clone: an application on it, who may ask, and connections as each role."""

    def __init__(self, server: EmbeddedServer, name: str) -> None:
        self.server, self.name = server, name
        self.settings = Settings.from_environment(database.environment(server, name))
        self.app = create_app(self.settings)
        self.app.testing = True
        with self.app.app_context(), identity_session() as session:
            self.rooms = {space.slug: room(space) for space in session.scalars(sa.select(Space))}

    def id(self, slug: str) -> UUID:
        """The room's id."""
        return self.rooms[slug].id

    def scope(self, slug: str) -> Scope:
        """Acting in one's own room."""
        return Scope(audience="tenant", room=self.rooms[slug])

    def area(self, *slugs: str) -> Scope:
        """The region reads these kommuner."""
        rooms = [self.rooms[slug] for slug in slugs]
        return Scope(audience="area", room=rooms[0], kommuner=tuple(rooms))

    def context(self, scope: Scope) -> str:
        """The signed context of a scope, as the application would tell it now."""
        with self.app.app_context():
            return tenancy.signed_context(scope)

    @contextmanager
    def connect(self, role: str, scope: Scope | None = None, **options: Any) -> Iterator[psycopg.Connection[Any]]:
        """A connection as `tenant`, `area`, … or `postgres`; what is not committed is undone."""
        name = role if role == "postgres" else self.settings.role(role)
        connection = psycopg.connect(plain_url(self.server.url(name, self.name)), **options)
        try:
            if scope is not None:
                connection.execute(TELL, [self.context(scope)])
            yield connection
        finally:
            connection.close()

    def acting(self, slug: str) -> Any:
        """A transaction of the room's own people."""
        return self.connect("tenant", self.scope(slug))

    def reading(self, *slugs: str) -> Any:
        """A transaction of the area's people over these kommuner."""
        return self.connect("area", self.area(*slugs))

    def build(self, *statements: str) -> None:
        """Make tables as a migration does: as the owner, kept."""
        with self.connect("postgres") as connection:
            connection.execute(f'set role "{self.settings.role("owner")}"')
            for statement in statements:
                connection.execute(statement)
            connection.commit()


@contextmanager
def committed_database(server: EmbeddedServer, name: str) -> Iterator[Committed]:
    """A clone of the template with this name; gone afterwards."""
    conftest.clone_for_tests(server, name)
    clone = Committed(server, name)
    yield clone
    conftest.dispose(clone.app)
    _drop(server, name)


@contextmanager
def database_at(
    server: EmbeddedServer, name: str, revision: str, filled: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Committed]:
    """A database of an older version with the tests' rooms, `filled` by SQL in which {norrby} … are their ids."""
    server.create_database(name)
    for variable, value in database.environment(server, name).items():
        monkeypatch.setenv(variable, value)
    settings = Settings.from_environment()
    with psycopg.connect(database.admin_url(server, name), autocommit=True) as admin:
        with database.alone(server):
            roles.write_roles(settings, admin)
        app = create_app(settings)
        with app.app_context():
            upgrade(revision=revision)
        conftest.dispose(app)
        admin.execute(ROOMS.encode())
        ids = {slug: f"'{one}'::uuid" for slug, one in admin.execute("select slug, id from identity.spaces")}
        admin.execute(filled.format(**ids).encode())
    older = Committed(server, name)
    yield older
    conftest.dispose(older.app)
    _drop(server, name)


def _drop(server: EmbeddedServer, name: str) -> None:
    with psycopg.connect(database.admin_url(server, "postgres"), autocommit=True) as admin:
        admin.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))


def outcome(connection: psycopg.Connection[Any], statement: str, values: Any = None) -> str | int:
    """The SQLSTATE that refused the statement, or how many rows it touched; the transaction goes on."""
    try:
        with connection.transaction():
            return connection.execute(statement, values).rowcount
    except psycopg.Error as error:
        return error.sqlstate or type(error).__name__


def column(connection: psycopg.Connection[Any], query: str, values: Any = None) -> list[Any]:
    """The first column of the answer."""
    return [row[0] for row in connection.execute(query, values)]
