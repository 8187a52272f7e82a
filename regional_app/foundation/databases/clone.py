"""A copy of a whole database, with the rights that `CREATE DATABASE … TEMPLATE` leaves behind."""

import psycopg
from psycopg import sql

from regional_app.config import Settings
from regional_app.foundation.databases.roles import write_grants


def clone(settings: Settings, server: str, template: str, name: str) -> None:
    """Make database `name` from `template`; `server` is a superuser's address on the same server."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
        connection.execute(
            sql.SQL("create database {} template {} strategy file_copy").format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )
    with psycopg.connect(server, dbname=name, autocommit=True) as connection:
        write_grants(settings, connection)
