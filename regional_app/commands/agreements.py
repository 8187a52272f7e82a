"""`flask agreements`: are the signed texts as they were signed?"""

import sys

import click
import sqlalchemy as sa
from flask.cli import AppGroup

from regional_app import tenancy
from regional_app.db import db
from regional_app.people.rooms import queries
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from regional_app.work.agreements import queries as agreements_queries
from regional_app.work.agreements import verification
from regional_app.work.agreements.models import Agreement

agreements = AppGroup("agreements", help="The agreements: verify what is signed.")


@agreements.command()
def verify() -> None:
    """Recount the hashes of every signed text and signature, in every room that has signed."""
    checked, found = 0, set()
    for space in queries.spaces():
        with tenancy.acting_in(Scope(audience="tenant", room=room(space))):
            for agreement_id in db.session.scalars(
                sa.select(Agreement.id).where(Agreement.sha256.is_not(None))
            ).all():
                agreement = agreements_queries.whole_agreement(agreement_id)
                checked += agreement.tenant_id == space.id
                for code, whom in verification.problems(agreement, agreements_queries.text_of(agreement)):
                    found.add(f"{agreement.key}: {code} {whom}".rstrip())
    for problem in sorted(found):
        click.echo(problem)
    click.echo(f"{checked} signed texts, {len(found)} problems")
    sys.exit(1 if found else 0)
