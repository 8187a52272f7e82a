"""Påminn den som saknas: the region asks those who can sign for a party that has not answered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from regional_app import audit
from regional_app.clock import today
from regional_app.desk.reminders import mail, queries, services
from regional_app.desk.reminders.kinds import Kind
from regional_app.errors import NobodyToRemind
from regional_app.work.agreements.models import Agreement, Party


@dataclass(frozen=True)
class Missing:
    """A party that has not answered: who could be asked, and when they last were."""

    party: Party
    space_id: UUID
    user_ids: list[UUID]
    asked_at: datetime | None


def missing(agreement: Agreement) -> list[Missing]:
    """The parties that are waited for, in their order; none before the text lies to sign."""
    if not agreement.lies_to_sign:
        return []
    waited = [one for one in agreement.parties if not one.has_signed and not one.has_refused]
    rooms = [party.space_id or agreement.tenant_id for party in waited]
    signers, asked = queries.who_signs(rooms), queries.asked_at(agreement.id, Kind.SIGNATURE)
    return [Missing(*pair, signers.get(pair[1], []), asked.get(pair[1])) for pair in zip(waited, rooms, strict=True)]


def remind_signers(agreement: Agreement) -> int:
    """Order a mail to each who can sign, at most one a day; how many were ordered now."""
    mail.require_on()
    waited = [one for one in missing(agreement) if one.user_ids]
    if not waited:
        raise NobodyToRemind
    key = f"{agreement.id} {(agreement.sha256 or '')[:16]} {today().isoformat()}"
    about = {"object_id": agreement.id}
    ordered = sum(
        services.ask(user_id, Kind.SIGNATURE, key, space_id=one.space_id, **about)
        for one in waited
        for user_id in one.user_ids
    )
    audit.record("signature.reminded", agreement, mails=ordered)
    return ordered
