"""`flask drafts`: what people have begun to write and not come back to."""

import click
from flask.cli import AppGroup

from regional_app.people.kept_forms import drafts as kept

drafts = AppGroup("drafts", help="What people are writing and have not sent.")


@drafts.command()
def dispose() -> None:
    """Throw away drafts, and forms kept from a lapsed login, that are thirty days old. Run it once a day."""
    click.echo(f"{kept.dispose()} disposed of")
