"""The tests' PostgreSQL: one throw-away server, one migrated template, one clone per worker."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from flask_migrate import upgrade
from psycopg import sql

from regional_app.app import create_app
from regional_app.commands.demo import load_people
from regional_app.config import VARIABLES, Settings
from regional_app.foundation import tenant_files
from regional_app.foundation.databases import roles
from regional_app.foundation.databases.embedded import EmbeddedServer
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.spaces import sync_spaces
from regional_app.work.agreements.loading import load_agreements
from tests.cast import CAST, OPERATOR, PASSWORD

TEMPLATE = "regional_template"
TESTER = "regional_test"
TENANTS = Path(__file__).parent / "tenants"
AUDIENCE_VARIABLES = {
    "tenant": "DATABASE_URL",
    "area": "DATABASE_URL_AREA",
    "identity": "DATABASE_URL_IDENTITY",
    "audit": "DATABASE_URL_AUDIT",
    "jobs": "DATABASE_URL_JOBS",
}


def start_server() -> EmbeddedServer:
    """A fast, forgetful server in a folder of its own; nothing of the caller's own settings reaches the tests."""
    for name in VARIABLES:
        os.environ.pop(name, None)
    folder = Path(tempfile.mkdtemp(prefix="regional-test-"))
    server = EmbeddedServer(folder / "postgres", durable=False)
    server.start()
    os.environ["TEST_SERVER"] = str(server.data)
    return server


def environment(server: EmbeddedServer, database: str) -> dict[str, str]:
    """The settings of an application on one of the test databases, every audience as its own role."""
    urls = {
        variable: server.url(f"regional_{audience}", database) for audience, variable in AUDIENCE_VARIABLES.items()
    }
    return {
        "REGIONAL_MODE": "test",
        "PUBLIC_URL": "http://localhost",
        "SECRET_KEY": "only-for-tests-" * 3,
        "CONTEXT_KEY": "5a" * 32,
        "TENANTS_ROOT": str(TENANTS),
        "DATABASE_URL_ADMIN": server.url("postgres", database),
        **urls,
    }


def build_template(server: EmbeddedServer) -> None:
    """Roles, migrations, the made-up tenants and the standing cast."""
    server.create_database(TEMPLATE)
    os.environ.update(environment(server, TEMPLATE))
    settings = Settings.from_environment()
    with psycopg.connect(admin_url(server, TEMPLATE), autocommit=True) as connection:
        roles.write_roles(settings, connection)
        _create_tester(connection)
    app = create_app(settings)
    with app.app_context():
        upgrade()
        with identity_session() as session:
            sync_spaces(session, tenant_files.read(TENANTS))
        load_agreements(tenant_files.read(TENANTS))
        load_people(CAST, OPERATOR, PASSWORD)
        from regional_app.db import db

        for engine in db.engines.values():
            engine.dispose()


@contextmanager
def alone(server: EmbeddedServer) -> Iterator[None]:
    """One worker at a time: roles belong to the whole server, and two cannot write them at once."""
    with (server.data.parent / "alone.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def admin_url(server: EmbeddedServer, database: str) -> str:
    """A superuser's address, as psycopg wants it."""
    return roles.plain_url(server.url("postgres", database))


def _create_tester(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    """A login that owns and inherits nothing but may become each audience; exists only where tests run."""
    connection.execute(sql.SQL("create role {} login noinherit").format(sql.Identifier(TESTER)))
    for audience in roles.AUDIENCES:
        connection.execute(
            sql.SQL("grant {} to {}").format(sql.Identifier(f"regional_{audience}"), sql.Identifier(TESTER))
        )
    connection.execute(
        sql.SQL("grant connect on database {} to {}").format(sql.Identifier(TEMPLATE), sql.Identifier(TESTER))
    )
