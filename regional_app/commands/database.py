"""`flask db-roles` and `flask lint-schema`."""

import click
import psycopg
from flask import current_app
from flask.cli import with_appcontext

from regional_app.config import SettingMissing, Settings
from regional_app.foundation.databases import roles
from regional_app.foundation.databases.schema_lint import findings


def admin_connection() -> psycopg.Connection[tuple[object, ...]]:
    """A superuser's connection to the database."""
    settings: Settings = current_app.config["SETTINGS"]
    if settings.database_url_admin is None:
        raise SettingMissing("DATABASE_URL_ADMIN is missing: this command needs a superuser's address.")
    return psycopg.connect(roles.plain_url(settings.database_url_admin), autocommit=True)


@click.command("db-roles")
@with_appcontext
def db_roles() -> None:
    """Create or update the database roles, their rights and the context key."""
    with admin_connection() as connection, connection.transaction():
        for line in roles.write_roles(current_app.config["SETTINGS"], connection):
            click.echo(line)


@click.command("lint-schema")
@with_appcontext
def lint_schema() -> None:
    """Look for holes in the schema: 23 rules over PostgreSQL's catalogue."""
    with admin_connection() as connection:
        found = findings(current_app.config["SETTINGS"], connection)
    for finding in found:
        click.echo(finding)
    click.echo(f"{len(found)} findings")
    if found:
        raise SystemExit(1)
