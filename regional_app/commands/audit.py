"""`flask audit`: does the event log still hold together?"""

import json
from pathlib import Path

import click
import sqlalchemy as sa
from flask.cli import AppGroup

from regional_app.db import own_transaction

audit = AppGroup("audit", help="The event log: verify the chains, take their heads to an outside store.")

_HEADS = sa.text(
    "select tenant_id::text, stream, seq, encode(hash, 'hex') from audit.heads order by tenant_id, stream"
)
_AT = sa.text("select encode(hash, 'hex') from audit.hash_at(cast(:tenant as uuid), :stream, :seq) as hash")


@audit.command()
@click.option("--heads", type=click.Path(exists=True, path_type=Path), help="heads saved earlier, elsewhere")
def verify(heads: Path | None) -> None:
    """Recount every chain; with --heads also against heads kept outside the database."""
    with own_transaction("audit") as session:
        problems = [
            f"{tenant} {stream} {seq}: {problem}"
            for tenant, stream, seq, problem in session.execute(sa.text("select * from audit.broken()"))
        ]
        for tenant, stream, seq, digest in json.loads(heads.read_text()) if heads else ():
            if session.scalar(_AT, {"tenant": tenant, "stream": stream, "seq": seq}) != digest:
                problems.append(f"{tenant} {stream} {seq}: not as it was when the head was saved")
        count = session.scalar(sa.text("select coalesce(sum(seq), 0) from audit.heads"))
    for problem in problems:
        click.echo(problem)
    click.echo(f"{count} events, {len(problems)} problems")
    if problems:
        raise SystemExit(1)


@audit.command("heads")
def show_heads() -> None:
    """Print the head of every chain as JSON, to keep with somebody else."""
    with own_transaction("audit") as session:
        click.echo(json.dumps([list(row) for row in session.execute(_HEADS)], indent=1))
