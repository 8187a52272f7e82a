"""`flask commitments`: the region's commitment matrix as a file, as it stands today."""

from dataclasses import replace
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import force_locale

from regional_app import tenancy
from regional_app.answers.commitments.matrix import Ground, Matrix, matrices
from regional_app.answers.reports import commitments as known
from regional_app.clock import today
from regional_app.concepts.evidence import Fact
from regional_app.desk.overview.commitment_files import by_codes
from regional_app.people.rooms import queries
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from regional_app.work.agreements.queries import agreements_to_judge


@click.command("commitments")
@click.argument("region")
@click.option("--year", type=click.IntRange(2000, 2100), help="this year when it is not said")
@click.option("--format", "_kind", type=click.Choice(["csv"]), default="csv", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="FILE")
@with_appcontext
def commitments(region: str, year: int | None, _kind: str, output: Path) -> None:
    """Write the commitments of REGION, one row for each party, to a file."""
    space = queries.space(region)
    if space is None or space.kind != "region":
        raise click.ClickException(f"there is no region {region!r}; see tenants/ and flask tenants sync")
    chosen = year or today().year
    own = Scope(
        audience="tenant", room=room(space), kommuner=tuple(room(one) for one in queries.kommuner_of(space.id))
    )
    facts = _facts(own)
    with tenancy.acting_in(own), force_locale("sv"):
        ground = Ground(agreements_to_judge(), own.kommuner, facts, known.published())
        found = matrices(ground, chosen, police=True)
        if not found:
            raise click.ClickException(f"no signed agreement of {region} holds a day of {chosen}")
        file = _file(found)
        met, judged = _count(found)
    try:
        output.write_bytes(file)
    except OSError as error:
        raise click.ClickException(f"cannot write {output}: {error.strerror}") from None
    click.echo(f"{output}: {met} of {judged} commitments that can be judged are met {chosen}")


def _facts(own: Scope) -> list[Fact]:
    """The kommuner's records as the area reads them."""
    if not own.kommuner:
        return []
    with tenancy.acting_in(replace(own, audience="area", area=own.room)):
        return known.known_facts()


def _file(found: list[Matrix]) -> bytes:
    with current_app.test_request_context(base_url=current_app.config["SETTINGS"].public_url):
        return by_codes(found)


def _count(found: list[Matrix]) -> tuple[int, int]:
    rows = [row for matrix in found for row in matrix.rows]
    return sum(row.met for row in rows), sum(row.judged for row in rows)
