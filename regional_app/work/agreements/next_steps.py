"""What the agreement asks for next: signatures, and a successor when it ends."""

from collections.abc import Iterator
from uuid import UUID

from flask import url_for
from flask_babel import gettext as _

from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep
from regional_app.i18n import day
from regional_app.policy import P, can
from regional_app.work.agreements.grounds import Grounds, grounds
from regional_app.work.agreements.lineage import SOON, lineages
from regional_app.work.agreements.models import Agreement, AgreementState


def of_kommun(known: Known) -> Iterator[NextStep]:
    """For those who speak for a party: what ends. For the one who reports: what waits for a signature."""
    yield from of_region(known)
    if can(P.CONTRIBUTION_EDIT):
        yield from signatures(known.of(grounds))


def of_region(known: Known) -> Iterator[NextStep]:
    """For those who speak for a party: what ends."""
    if can(P.AGREEMENT_DISCUSS):
        yield from _successors(known.of(grounds))


def signatures(among: Grounds, *, of_room: UUID | None = None) -> Iterator[NextStep]:
    """The agreements that wait for somebody's signature; with `of_room`, only for that room's own."""
    for agreement in among.agreements:
        own = agreement.party_of(of_room) if of_room else None
        waits = agreement.state is AgreementState.AWAITS_SIGNATURES or agreement.lies_to_sign
        if waits and not (own and own.has_signed):
            missing = [party.name for party in agreement.awaited]
            yield NextStep(
                what=str(_("Skriv under överenskommelsen %(label)s", label=agreement.label)),
                why=str(_("Den gäller när alla har skrivit under. Det saknas: %(names)s.", names=", ".join(missing))),
                href=url_for("agreements.show", agreement_id=agreement.id),
                waits=True,
            )


def _successors(among: Grounds) -> Iterator[NextStep]:
    """The latest of each chain: only there can something be left to do."""
    for chain in lineages(among.agreements):
        agreement = chain[0].agreement
        if agreement.state in {AgreementState.IN_FORCE, AgreementState.EXPIRED}:
            yield from _ending(agreement, among.why("", 9))


def _ending(agreement: Agreement, ground: str) -> Iterator[NextStep]:
    days = agreement.days_left
    if days is None or days > SOON.days:
        return
    said = _("Överenskommelsen gäller till och med %(day)s.", day=day(agreement.valid_to))
    yield NextStep(
        what=str(_("Förbered nästa överenskommelse efter %(label)s", label=agreement.label)),
        why=f"{said} {ground}".strip(),
        href=url_for("agreements.show", agreement_id=agreement.id),
        due_on=agreement.valid_to,
        near=SOON,
    )
