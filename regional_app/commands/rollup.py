"""`flask rollup`: the region's rollup of a year as a file, as it stands today."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from regional_app import tenancy
from regional_app.answers.reports import documents, services
from regional_app.people.rooms import queries
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope


@click.command("rollup")
@click.argument("region")
@click.argument("year", type=click.IntRange(2000, 2100))
@click.option("--format", "kind", type=click.Choice(list(documents.KINDS)), default="json", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="FILE")
@click.option("--version", "number", type=int, help="a published version instead of today's")
@with_appcontext
def rollup(region: str, year: int, kind: str, output: Path, number: int | None) -> None:
    """Write the rollup of YEAR for REGION to a file; it says how many kommuner have reported."""
    space = queries.space(region)
    if space is None or space.kind != "region":
        raise click.ClickException(f"there is no region {region!r}; see tenants/ and flask tenants sync")
    with tenancy.acting_in(Scope(audience="tenant", room=room(space))):
        found = services.published_rollup(year, number) if number else services.live_rollup(year)
        file = documents.make(found, kind)
    try:
        output.write_bytes(file)
    except OSError as error:
        raise click.ClickException(f"cannot write {output}: {error.strerror}") from None
    click.echo(f"{output}: {found.data['reporting']} of {found.data['of']} kommuner have reported {year}")
