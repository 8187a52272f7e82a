"""Runs migrations as the owner role, one line of history, with time limits so that a migration never hangs."""

from alembic import context
from flask import current_app
from sqlalchemy import create_engine, pool, text

from regional_app.db import Base

SETTINGS = current_app.config["SETTINGS"]
if SETTINGS.database_url_admin is None:
    raise SystemExit("DATABASE_URL_ADMIN is missing: migrations need a superuser's address. See .env.example.")


def include_name(name: str | None, kind: str, _: object) -> bool:
    """Compare our own schemas only."""
    return kind != "schema" or name in (None, "identity", "audit")


def run() -> None:
    """Upgrade or downgrade over the admin address; objects belong to the owner role."""
    engine = create_engine(SETTINGS.database_url_admin, poolclass=pool.NullPool)
    with engine.connect() as connection:
        connection.execute(text(f'set role "{SETTINGS.role("owner")}"'))
        connection.execute(text("set lock_timeout = '5s'"))
        connection.execute(text("set statement_timeout = '10min'"))
        connection.commit()
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            include_schemas=True,
            include_name=include_name,
            compare_type=True,
            compare_server_default=False,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
