"""`flask tenants`: the municipalities and regions as files, checked and brought into the database."""

from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup

from regional_app.foundation.tenant_files import TenantFilesInvalid, Tenants, read
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.queries import spaces
from regional_app.people.rooms.request_scope import room
from regional_app.people.rooms.spaces import SyncRefused, rooms_without_file, sync_spaces
from regional_app.work.agreements.loading import agreements_without_file, load_agreements
from regional_app.work.agreements.rules import load_signing_rules
from regional_app.work.documents.loading import load_documents

tenants = AppGroup("tenants", help="Kommuner och regioner i mappen tenants/.")


@tenants.command("check")
def check() -> None:
    """Kontrollera filerna; alla fel skrivs ut på en gång."""
    found = _read_or_exit()
    regions, kommuner, agreements = len(found.regions), len(found.kommuner), len(found.agreements)
    click.echo(f"{regions} regioner, {kommuner} kommuner och {agreements} överenskommelser, inga fel.")


@tenants.command("sync")
def sync() -> None:
    """För in filernas uppgifter i databasen; inget rum tas någonsin bort."""
    found = _read_or_exit()
    try:
        with identity_session() as session:
            changes = sync_spaces(session, found)
            warnings = rooms_without_file(session, found)
    except SyncRefused as refused:
        raise click.ClickException(str(refused)) from None
    changes += load_signing_rules(found)
    changes += load_agreements(found)
    changes += load_documents(found, map(room, spaces()))
    warnings += agreements_without_file(found)
    for line in changes or ["inga ändringar"]:
        click.echo(line)
    for line in warnings:
        click.echo(line, err=True)


def _read_or_exit() -> Tenants:
    root: Path = current_app.config["SETTINGS"].tenants_root
    try:
        return read(root)
    except TenantFilesInvalid as invalid:
        for problem in invalid.problems:
            click.echo(str(problem), err=True)
        raise SystemExit(1) from None
