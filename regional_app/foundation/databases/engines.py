"""The engines, one per audience, and how a connection is cleaned before the next request borrows it."""

import select
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from regional_app.config import Settings
from regional_app.foundation.databases.roles import OLDEST, ServerTooOld

# Not DISCARD ALL, which breaks the driver's prepared statements (docs/decisions/0002).
RESET = "close all; unlisten *; reset all; discard temp; select pg_advisory_unlock_all()"


class RoleTooStrong(RuntimeError):
    """The application logged in to PostgreSQL as somebody whom row level security does not bind."""


def configuration(settings: Settings) -> dict[str, Any]:
    """Flask-SQLAlchemy's settings for the audiences."""
    urls = {
        None: settings.database_url,
        "area": settings.database_url_area,
        "identity": settings.database_url_identity,
        "audit": settings.database_url_audit,
        "jobs": settings.database_url_jobs,
    }
    return {"SQLALCHEMY_BINDS": {name: {"url": url, **_options()} for name, url in urls.items()}}


def guard(engine: sa.Engine) -> None:
    """Refuse strong roles and old servers at connect; clean the connection when it is given back."""
    if not event.contains(engine, "reset", _reset):
        event.listen(engine, "reset", _reset)
        event.listen(engine, "connect", _refuse_strong_role)
        event.listen(engine, "checkout", _refuse_dead)


def _options() -> dict[str, Any]:
    """For every engine: named per bind, since Flask-SQLAlchemy gives its common options to the first one only."""
    return {
        "pool_reset_on_return": None,
        # None: PgBouncer in transaction mode shares connections between clients.
        "connect_args": {"prepare_threshold": None, "connect_timeout": 5},
    }


def _refuse_dead(dbapi: Any, _record: Any, _proxy: Any) -> None:
    """See that the server has hung up without asking it: an idle connection that has something to read is ending."""
    if dbapi.closed or _has_news(dbapi.fileno()):
        raise sa.exc.InvalidatePoolError("the server has hung up")


def _has_news(descriptor: int) -> bool:
    poller = select.poll()
    poller.register(descriptor, select.POLLIN)
    return bool(poller.poll(0))


def _reset(dbapi: Any, _record: Any, state: Any) -> None:
    if state.terminate_only or dbapi.closed:
        return
    dbapi.rollback()
    dbapi.autocommit = True
    dbapi.execute(RESET)
    dbapi.autocommit = False


def _refuse_strong_role(dbapi: Any, _record: Any) -> None:
    if dbapi.info.server_version < OLDEST:
        raise ServerTooOld("PostgreSQL 15.14 or newer is needed.")
    strong = dbapi.execute(
        "select rolsuper or rolbypassrls or exists (select from pg_class where relowner = r.oid)"
        " from pg_roles r where rolname = current_user"
    ).fetchone()[0]
    dbapi.rollback()
    if strong:
        raise RoleTooStrong(
            f"{dbapi.info.user} is a superuser, bypasses row level security or owns tables;"
            " run flask db-roles and use the roles it makes."
        )
