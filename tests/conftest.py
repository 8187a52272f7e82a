"""Database, application, rollback, clients. Every test runs as the roles production uses, then is undone."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session

from regional_app import tenancy
from regional_app.app import create_app
from regional_app.config import Settings
from regional_app.db import OwnTransaction, ScopedSession, db
from regional_app.foundation.databases.clone import clone
from regional_app.foundation.databases.embedded import EmbeddedServer
from tests import database
from tests.cast import EMAILS
from tests.client import PageClient
from tests.day import stand_still_at_the_asked_day
from tests.factories import People, RoomFactory

_SERVER: list[EmbeddedServer] = []

stand_still_at_the_asked_day()  # before any test module asks what day it is


def pytest_configure(config: pytest.Config) -> None:
    """Start the server and build the template once; workers inherit its address."""
    if not hasattr(config, "workerinput"):
        server = database.start_server()
        _SERVER.append(server)
        database.build_template(server)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server where it was started."""
    for server in _SERVER:
        server.stop()
        shutil.rmtree(server.data.parent, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser journeys last: the browser's driver keeps an event loop running, in which no worker can be started."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def server() -> EmbeddedServer:
    """The running test server."""
    return EmbeddedServer(Path(os.environ["TEST_SERVER"]), durable=False)


@pytest.fixture(scope="session")
def worker_database(server: EmbeddedServer, worker_id: str) -> str:
    """This worker's clone of the template."""
    return clone_for_tests(server, f"regional_{worker_id}")


def clone_for_tests(server: EmbeddedServer, name: str) -> str:
    """A fresh clone that the tester may enter."""
    clone(Settings.from_environment(), database.admin_url(server, "postgres"), database.TEMPLATE, name)
    with psycopg.connect(database.admin_url(server, "postgres"), autocommit=True) as connection:
        connection.execute(f'grant connect on database "{name}" to {database.TESTER}'.encode())
    return name


@pytest.fixture(scope="session")
def app(server: EmbeddedServer, worker_database: str) -> Iterator[Flask]:
    """The application on this worker's database."""
    os.environ.update(database.environment(server, worker_database))
    app = create_app(Settings.from_environment())
    app.testing = True
    yield app
    dispose(app)


def dispose(app: Flask) -> None:
    """Close every connection of an application."""
    with app.app_context():
        for engine in db.engines.values():
            engine.dispose()


@pytest.fixture(scope="session")
def shared_connection(server: EmbeddedServer, worker_database: str) -> Iterator[sa.Connection]:
    """The one connection of this worker, logged in as the tester."""
    engine = sa.create_engine(server.url(database.TESTER, worker_database), connect_args={"prepare_threshold": None})
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def connection(app: Flask, shared_connection: sa.Connection) -> Iterator[sa.Connection]:
    """What the test writes is undone after it."""
    with one_connection(app, shared_connection):
        yield shared_connection


@contextmanager
def one_connection(app: Flask, connection: sa.Connection) -> Iterator[sa.Connection]:
    """Every engine is this one connection, in a transaction that is undone at the end."""
    outer = connection.begin()
    roles = _RolePlay(app, connection)
    with app.app_context():
        engines = db._app_engines[app]
        before = dict(engines)
        engines.update(dict.fromkeys(before, connection))
    db.session.session_factory.configure(join_transaction_mode="create_savepoint")
    OwnTransaction.configure(join_transaction_mode="create_savepoint")
    roles.begin()
    try:
        yield connection
    finally:
        roles.end()
        outer.rollback()
        engines.update(before)
        db.session.session_factory.configure(join_transaction_mode="conditional_savepoint")
        OwnTransaction.configure(join_transaction_mode="conditional_savepoint")


class _RolePlay:
    """On the one connection, each session becomes the role production would log in as; the previous role and
    context come back when it ends."""

    def __init__(self, app: Flask, connection: sa.Connection) -> None:
        self.app, self.connection = app, connection
        self.stack: list[tuple[Any, str, tenancy.Scope]] = []

    def begin(self) -> None:
        sa.event.listen(Session, "after_begin", self._after_begin)
        sa.event.listen(Session, "after_transaction_end", self._after_end)

    def end(self) -> None:
        sa.event.remove(Session, "after_begin", self._after_begin)
        sa.event.remove(Session, "after_transaction_end", self._after_end)

    def _after_begin(self, session: Session, transaction: Any, connection: sa.Connection) -> None:
        if connection is not self.connection:
            return
        scope = tenancy.current() if isinstance(session, ScopedSession) else tenancy.NOBODY
        audience = session.info.get("audience") or ("area" if scope.audience == "area" else "tenant")
        self.stack.append((transaction, audience, scope))
        self._become(audience)

    def _after_end(self, _: Session, transaction: Any) -> None:
        if not self.stack or self.stack[-1][0] is not transaction:
            return
        self.stack.pop()
        if not self.stack:
            self._become("none")
            return
        _, audience, scope = self.stack[-1]
        self._become(audience)
        with self.app.app_context():
            tenancy.tell(self.connection, scope)

    def _become(self, audience: str) -> None:
        role = audience if audience == "none" else f"regional_{audience}"
        self.connection.execute(sa.text("select set_config('role', :role, true)"), {"role": role})


@pytest.fixture
def people(app: Flask, connection: sa.Connection) -> People:
    """The standing cast's accounts."""
    return People(app)


@pytest.fixture
def norrby(app: Flask, connection: sa.Connection) -> RoomFactory:
    """Makes records as Norrby, through row level security."""
    return RoomFactory(app, "norrby")


@pytest.fixture
def soderby(app: Flask, connection: sa.Connection) -> RoomFactory:
    """Makes records as Söderby."""
    return RoomFactory(app, "soderby")


@pytest.fixture
def exempelregionen(app: Flask, connection: sa.Connection) -> RoomFactory:
    """Makes records in the region's own room."""
    return RoomFactory(app, "exempelregionen")


def _client(name: str | None) -> Any:
    @pytest.fixture
    def client(app: Flask, connection: sa.Connection, people: People) -> PageClient:
        return PageClient(app, connection, people.log_in(EMAILS[name]) if name else None)

    return client


as_coordinator = _client("eva")
as_contributor = _client("ali")
as_leadership = _client("kim")
as_case_worker = _client("cia")
as_case_decider = _client("dag")
as_police = _client("sam")
as_chief = _client("tor")
as_region_admin = _client("rut")
as_operator = _client("ola")
as_stranger = _client("stina")
as_neighbour = _client("vera")
as_neighbour_chief = _client("nils")
as_citizen = _client(None)


@pytest.fixture
def admin(server: EmbeddedServer, worker_database: str) -> Iterator[sa.Connection]:
    """A superuser's connection to the worker's database, to look at the catalogue."""
    engine = sa.create_engine(server.url("postgres", worker_database))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def committed_app(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    """An application on a clone of its own, with the real roles, for what needs real commits."""
    name = clone_for_tests(server, f"regional_committed_{worker_id}")
    for variable, value in database.environment(server, name).items():
        monkeypatch.setenv(variable, value)
    app = create_app(Settings.from_environment())
    app.testing = True
    yield app
    dispose(app)


@pytest.fixture
def on_day(app, monkeypatch):
    """`on_day(date(…))`: from here on it is that day; without one, the demo's."""

    def stand_still(day=date(2018, 12, 14)):
        settings = replace(app.config["SETTINGS"], fixed_today=day)
        monkeypatch.setitem(app.config, "SETTINGS", settings)

    return stand_still
