"""The database roles, one per audience, and what is taken from PUBLIC (docs/decisions/0002).

`write_roles` runs as a superuser, is idempotent and says what it did. Roles belong to the whole server, hence
the prefix. `write_grants` repeats the database-level rights, which neither `CREATE DATABASE … TEMPLATE` nor a
plain restore copies.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from regional_app.config import Settings

OLDEST = 150014
# Own objects, never log in: migrations, the signed context, the event ledger, the membership projection, the jobs.
OWNERS = ("owner", "sec", "ledger", "projection", "queue")
# Log in, own nothing: a kommun's or region's people, the area's read, accounts, security events, the worker.
AUDIENCES = ("tenant", "area", "identity", "audit", "jobs")

LIMITS = {"statement_timeout": "30s", "lock_timeout": "10s", "idle_in_transaction_session_timeout": "60s"}

# Everybody may do these by default; none of our audiences needs to (attacks 11, 15d, 19, 20, 24b). All requests
# share one role, so a session could also end another's.
PUBLIC_FUNCTIONS = """
select p.oid::regprocedure::text from pg_proc p
 where p.pronamespace = 'pg_catalog'::regnamespace and has_function_privilege('public', p.oid, 'execute')
   and (p.proname ~ '^(lo_|loread|lowrite|pg_stat_get_|pg_ls_|pg_read_)' or p.proname in ('pg_notify',
        'pg_database_size', 'pg_tablespace_size', 'pg_relation_size', 'pg_total_relation_size',
        'pg_table_size', 'pg_indexes_size', 'pg_export_snapshot', 'pg_logical_emit_message', 'pg_lock_status',
        'pg_prepared_xact', 'pg_blocking_pids', 'pg_cancel_backend', 'pg_terminate_backend'))
"""
PUBLIC_VIEWS = """
select c.oid::regclass::text from pg_class c
 where c.relnamespace = 'pg_catalog'::regnamespace and has_table_privilege('public', c.oid, 'select')
   and c.relkind in ('r', 'v') and (c.relname ~ '^pg_(stat|statio)_' and c.relname <> 'pg_stats' or c.relname in
       ('pg_largeobject_metadata', 'pg_prepared_xacts', 'pg_locks', 'pg_cursors'))
"""


class ServerTooOld(RuntimeError):
    """The PostgreSQL server lacks fixes we rely on."""


def plain_url(url: str) -> str:
    """The address as psycopg wants it, without SQLAlchemy's driver name."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def require_supported(connection: psycopg.Connection[Any]) -> None:
    """Raise ServerTooOld unless the server is PostgreSQL 15.14 or newer."""
    if connection.info.server_version < OLDEST:
        raise ServerTooOld(
            f"The PostgreSQL server is version {connection.info.server_version // 10000}."
            f"{connection.info.server_version % 10000}; version 15.14 or newer is needed."
        )


def write_roles(settings: Settings, connection: psycopg.Connection[Any]) -> list[str]:
    """Create or update roles, the signed context and the grants of this database; return what was done."""
    require_supported(connection)
    done = [*_create_roles(settings, connection)]
    _set_passwords(settings, connection)
    done += write_grants(settings, connection)
    connection.execute(_context_sql(settings))
    _write_context_key(settings, connection)
    done.append(f"context key {settings.context_key_id} written")
    return done


def write_grants(settings: Settings, connection: psycopg.Connection[Any]) -> list[str]:
    """Take from PUBLIC what PostgreSQL gives by default, in this database."""
    database = sql.Identifier(connection.info.dbname)
    logins = sql.SQL(", ").join(sql.Identifier(settings.role(name)) for name in AUDIENCES)
    owners = sql.SQL(", ").join(sql.Identifier(settings.role(name)) for name in OWNERS)
    connection.execute(sql.SQL("revoke all on database {} from public").format(database))
    connection.execute(sql.SQL("grant connect on database {} to {}").format(database, logins))
    connection.execute(
        sql.SQL("grant create on database {} to {}").format(database, sql.Identifier(settings.role("owner")))
    )
    connection.execute("revoke all on schema public from public")
    connection.execute(sql.SQL("grant usage on schema public to {}, {}").format(logins, owners))
    owner = sql.Identifier(settings.role("owner"))
    connection.execute(sql.SQL("grant create on schema public to {}").format(owner))
    for role in OWNERS:
        connection.execute(
            sql.SQL("alter default privileges for role {} revoke execute on functions from public").format(
                sql.Identifier(settings.role(role))
            )
        )
    done = ["revoked from public: the database, schema public", *_revoke_catalogue(connection)]
    # A new job wakes the worker; nobody else sends anything by this function.
    queue = sql.Identifier(settings.role("queue"))
    connection.execute(sql.SQL("grant execute on function pg_notify(text, text) to {}").format(queue))
    return done


def _revoke_catalogue(connection: psycopg.Connection[Any]) -> Iterator[str]:
    functions = [row[0] for row in connection.execute(PUBLIC_FUNCTIONS)]
    views = [row[0] for row in connection.execute(PUBLIC_VIEWS)]
    if functions:
        connection.execute(f"revoke execute on function {', '.join(functions)} from public".encode())
        yield f"revoked from public: {len(functions)} functions (large objects, notify, sizes, statistics)"
    if views:
        connection.execute(f"revoke select on {', '.join(views)} from public".encode())
        yield f"revoked from public: {len(views)} catalogue views (activity, statistics, locks)"


def _create_roles(settings: Settings, connection: psycopg.Connection[Any]) -> Iterator[str]:
    existing = {row[0] for row in connection.execute("select rolname from pg_roles")}
    for name in (*OWNERS, *AUDIENCES):
        role = settings.role(name)
        login = "login noinherit" if name in AUDIENCES else "nologin"
        verb = "alter" if role in existing else "create"
        connection.execute(
            sql.SQL(f"{verb} role {{}} {login} nosuperuser nobypassrls nocreatedb nocreaterole noreplication").format(
                sql.Identifier(role)
            )
        )
        if name in AUDIENCES:
            _limit(connection, role)
        if role not in existing:
            yield f"role {role} created"


def _limit(connection: psycopg.Connection[Any], role: str) -> None:
    """No request may hold the database: neither by a long question nor by forgetting to end."""
    for setting, limit in LIMITS.items():
        connection.execute(
            sql.SQL(f"alter role {{}} set {setting} = {{}}").format(sql.Identifier(role), sql.Literal(limit))
        )


def _set_passwords(settings: Settings, connection: psycopg.Connection[Any]) -> None:
    urls = (
        settings.database_url,
        settings.database_url_area,
        settings.database_url_identity,
        settings.database_url_audit,
        settings.database_url_jobs,
    )
    for audience, url in zip(AUDIENCES, urls, strict=True):
        password = make_url(url).password
        if password is not None:
            connection.execute(
                sql.SQL("alter role {} password {}").format(
                    sql.Identifier(settings.role(audience)), sql.Literal(str(password))
                )
            )


def _context_sql(settings: Settings) -> bytes:
    template = (Path(__file__).parent / "context.sql").read_text()
    return template.format(**{name: settings.role(name) for name in (*OWNERS, *AUDIENCES)}).encode()


def _write_context_key(settings: Settings, connection: psycopg.Connection[Any]) -> None:
    key = settings.context_key.ljust(64, b"\0")
    connection.execute(
        "insert into sec.ctx_key values (%s, %s, %s)"
        " on conflict (key_id) do update set ipad = excluded.ipad, opad = excluded.opad",
        (settings.context_key_id, bytes(b ^ 0x36 for b in key), bytes(b ^ 0x5C for b in key)),
    )
