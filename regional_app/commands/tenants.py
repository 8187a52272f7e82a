"""`flask tenants`: the municipalities and regions as files, checked and brought into the database."""

from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup

from regional_app.concepts.sharing import follow_moves
from regional_app.foundation.tenant_files import Tenants, read
from regional_app.foundation.web.addresses import reserved_words
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.queries import spaces
from regional_app.people.rooms.request_scope import room
from regional_app.people.rooms.spaces import rooms_without_file, sync_spaces
from regional_app.work.agreements.loading import agreements_without_file, load_agreements
from regional_app.work.agreements.rules import load_signing_rules
from regional_app.work.documents.loading import load_documents

tenants = AppGroup("tenants", help="Kommuner och regioner i mappen tenants/.")


@tenants.command("check")
def check() -> None:
    """Kontrollera filerna; alla fel skrivs ut på en gång."""
    found = read_files()
    regions, kommuner, agreements = len(found.regions), len(found.kommuner), len(found.agreements)
    click.echo(f"{regions} regioner, {kommuner} kommuner och {agreements} överenskommelser, inga fel.")


@tenants.command("sync")
def sync() -> None:
    """För in filernas uppgifter i databasen; inget rum tas någonsin bort."""
    found = read_files()
    for line in bring_in(found) or ["inga ändringar"]:
        click.echo(line)
    with identity_session() as session:
        warnings = rooms_without_file(session, found)
    for line in warnings + agreements_without_file(found):
        click.echo(line, err=True)


def bring_in(found: Tenants) -> list[str]:
    """Make rooms, sharing, signing rules, agreements and archives follow the files; one line per change."""
    with identity_session() as session:
        changes = sync_spaces(session, found)
    rooms = [room(one) for one in spaces()]
    return [
        *changes,
        *follow_moves(rooms),
        *load_signing_rules(found),
        *load_agreements(found),
        *load_documents(found, rooms),
    ]


def read_files() -> Tenants:
    """The files of this installation; none may be called what a page is called.

    Raises TenantFilesInvalid, which the command line tells as the list of what to mend.
    """
    root: Path = current_app.config["SETTINGS"].tenants_root
    return read(root, reserved=reserved_words(current_app.url_map))
