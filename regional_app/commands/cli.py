"""The table of contents of `flask …`, and the plain sentence when a command cannot do its work."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click
import psycopg
import sqlalchemy as sa
from flask import Flask

from regional_app.commands import (
    audit,
    commitments,
    compliance,
    database,
    demo,
    drafts,
    frozen_texts,
    jobs,
    rollup,
    tenants,
    users,
)
from regional_app.config import SettingMissing
from regional_app.errors import DomainError
from regional_app.foundation.databases.engines import RoleTooStrong
from regional_app.foundation.databases.roles import ServerTooOld
from regional_app.foundation.tenant_files import TenantFilesInvalid
from regional_app.people.rooms.spaces import SyncRefused


def register(app: Flask) -> None:
    """Add every command to `flask`."""
    for command in (
        database.db_roles,
        database.lint_schema,
        audit.audit,
        commitments.commitments,
        compliance.compliance,
        demo.demo,
        drafts.drafts,
        *frozen_texts.groups(),
        jobs.jobs,
        rollup.rollup,
        tenants.tenants,
        users.users,
    ):
        _explain(command)
        app.cli.add_command(command)


def _explain(command: click.Command) -> None:
    for child in command.commands.values() if isinstance(command, click.Group) else ():
        _explain(child)
    if command.callback is not None and not hasattr(command.callback, "explained"):
        command.callback = _in_plain_words(command.callback)


def _in_plain_words(callback: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(callback)
    def explained(*args: Any, **kwargs: Any) -> Any:
        try:
            return callback(*args, **kwargs)
        except TenantFilesInvalid as invalid:
            for problem in invalid.problems:
                click.echo(str(problem), err=True)
            raise SystemExit(1) from None
        except (SettingMissing, ServerTooOld, RoleTooStrong, SyncRefused) as error:
            raise click.ClickException(str(error)) from None
        except DomainError as error:
            raise click.ClickException(str(error.message)) from None
        except (sa.exc.OperationalError, psycopg.OperationalError) as error:
            reason = str(getattr(error, "orig", error)).strip().splitlines()[0]
            raise click.ClickException(f"The database does not answer: {reason}") from None

    explained.explained = True  # type: ignore[attr-defined]
    return explained
