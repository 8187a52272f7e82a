"""`flask compliance`: how a kommun, or every kommun of a region, stands against the law, as a file."""

from dataclasses import replace
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import force_locale

from regional_app import tenancy
from regional_app.answers.compliance.files import by_codes
from regional_app.answers.compliance.page import Records, records, rows
from regional_app.people.rooms import queries
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from regional_app.work.agreements.queries import agreements_with_focus_areas


@click.command("compliance")
@click.argument("slug", metavar="KOMMUN-OR-REGION")
@click.option("--format", "_kind", type=click.Choice(["csv"]), default="csv", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="FILE")
@with_appcontext
def compliance(slug: str, _kind: str, output: Path) -> None:
    """Write how the law's paragraphs stand in KOMMUN-OR-REGION, one row for each kommun, to a file."""
    space = queries.space(slug)
    if space is None:
        raise click.ClickException(f"there is no kommun or region {slug!r}; see tenants/ and flask tenants sync")
    kommuner = tuple(room(one) for one in queries.kommuner_of(space.id)) if space.kind == "region" else ()
    own = Scope(audience="tenant", room=room(space), kommuner=kommuner)
    known = _area_records(own) if space.kind == "region" else None
    with tenancy.acting_in(own), force_locale("sv"):
        rooms = kommuner if space.kind == "region" else (room(space),)
        found = rows(rooms, records() if known is None else known, agreements_with_focus_areas())
        with current_app.test_request_context(base_url=current_app.config["SETTINGS"].public_url):
            file = by_codes(found)
    try:
        output.write_bytes(file)
    except OSError as error:
        raise click.ClickException(f"cannot write {output}: {error.strerror}") from None
    met, asked = sum(row.met for row in found), sum(row.judged for row in found)
    click.echo(f"{output}: {met} of {asked} that are asked for are met")


def _area_records(own: Scope) -> Records:
    """The kommuner's records as the area reads them."""
    if not own.kommuner:
        return Records()
    with tenancy.acting_in(replace(own, audience="area", area=own.room)):
        return records()
