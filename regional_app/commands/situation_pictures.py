"""`flask situation-pictures`: are the decided lägesbilder as they were decided?"""

import sys

import click
import sqlalchemy as sa
from flask.cli import AppGroup

from regional_app import tenancy
from regional_app.db import db
from regional_app.people.rooms import queries
from regional_app.people.rooms.request_scope import room
from regional_app.policy import Role
from regional_app.tenancy import Scope
from regional_app.work.situation_pictures.models import SituationPicture
from regional_app.work.situation_pictures.queries import picture

situation_pictures = AppGroup("situation-pictures", help="The lägesbilder: verify what is decided.")


@situation_pictures.command()
def verify() -> None:
    """Recount the checksum of every decided lägesbild; those decided before checksums were kept have none."""
    checked, found = 0, []
    for space in queries.spaces():
        # The restricted ones are read by the samordnare; nothing of them is shown here but their number.
        with tenancy.acting_in(Scope(audience="tenant", room=room(space), roles=frozenset({Role.COORDINATOR}))):
            for picture_id in db.session.scalars(
                sa.select(SituationPicture.id).where(SituationPicture.sha256.is_not(None))
            ).all():
                checked += 1
                if not picture(picture_id).is_as_decided:
                    found.append(f"{space.slug}: {picture_id} text_changed")
    for problem in sorted(found):
        click.echo(problem)
    click.echo(f"{checked} decided texts, {len(found)} problems")
    sys.exit(1 if found else 0)
