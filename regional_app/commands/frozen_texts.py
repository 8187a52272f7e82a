"""`flask agreements verify` and its like: is what was signed, decided and published still as it was?"""

import sys
from collections.abc import Callable, Iterable, Iterator

import click
import sqlalchemy as sa
from flask.cli import AppGroup

from regional_app import tenancy
from regional_app.answers.common_picture.models import PublishedCommonPicture
from regional_app.answers.reports.models import AnnualReport
from regional_app.concepts.frozen import TEXT_CHANGED
from regional_app.concepts.versions import PublishedVersion
from regional_app.db import db
from regional_app.people.rooms import queries
from regional_app.people.rooms.models import Space
from regional_app.people.rooms.request_scope import room
from regional_app.policy import Role
from regional_app.tenancy import Scope
from regional_app.work.agreements import queries as agreements
from regional_app.work.agreements import verification
from regional_app.work.agreements.models import Agreement
from regional_app.work.situation_pictures import queries as pictures
from regional_app.work.situation_pictures.models import SituationPicture

# A frozen text that the room may read: whether it is the room's own, and what does not hold of it, a line each.
Checked = Iterable[tuple[bool, list[str]]]


def groups() -> Iterator[AppGroup]:
    """A group with `verify` for each kind of frozen text; `flask` shows them by name."""
    yield _group("agreements", "signed", "every signed text and signature", _agreements)
    yield _group("situation-pictures", "decided", "every decided lägesbild", _pictures)
    yield _group("annual-reports", "published", "every published annual report", _published(AnnualReport))
    yield _group("common-pictures", "published", "every common lägesbild", _published(PublishedCommonPicture))


def _group(name: str, how: str, texts: str, of_room: Callable[[Space], Checked]) -> AppGroup:
    group = AppGroup(name, help=f"Verify what is {how}.")

    @group.command(help=f"Recount the checksum of {texts}, in every room; what is older than checksums has none.")
    def verify() -> None:
        checked, found = 0, set()
        for space in queries.spaces():
            # What is restricted is read by the samordnare; nothing of it is shown here but its number.
            scope = Scope(audience="tenant", room=room(space), roles=frozenset({Role.COORDINATOR}))
            with tenancy.acting_in(scope):
                for is_own, problems in of_room(space):
                    checked += is_own
                    found.update(problems)
        for problem in sorted(found):
            click.echo(problem)
        click.echo(f"{checked} {how} texts, {len(found)} problems")
        sys.exit(1 if found else 0)

    return group


def _agreements(space: Space) -> Checked:
    """Each party's room knows its own signatures, so the text is looked at from all of them."""
    for agreement_id in db.session.scalars(sa.select(Agreement.id).where(Agreement.sha256.is_not(None))).all():
        agreement = agreements.whole_agreement(agreement_id)
        found = verification.problems(agreement, agreements.text_of(agreement))
        yield agreement.tenant_id == space.id, [f"{agreement.key}: {code} {whom}".rstrip() for code, whom in found]


def _pictures(space: Space) -> Checked:
    decided = sa.select(SituationPicture.id).where(SituationPicture.sha256.is_not(None))
    for picture_id in db.session.scalars(decided).all():
        holds = pictures.picture(picture_id).is_as_frozen
        yield True, [] if holds else [f"{space.slug}: {picture_id} {TEXT_CHANGED}"]


def _published(model: type[PublishedVersion]) -> Callable[[Space], Checked]:
    def of_room(space: Space) -> Checked:
        for one in db.session.scalars(sa.select(model)).all():
            what = f"{space.slug}: {one.year} version {one.number} {TEXT_CHANGED}"
            # The region's kommuner read it too.
            is_own = one.tenant_id == space.id
            yield is_own, [what] if is_own and not one.is_as_frozen else []

    return of_room
