"""The parties of an agreement: their numbers in the draft, and who joins or leaves once it is signed."""

from datetime import date

from regional_app import audit
from regional_app.db import db
from regional_app.errors import AlreadyParty, NotBound, OutsidePeriod
from regional_app.tenancy import Room
from regional_app.work.agreements import queries
from regional_app.work.agreements.lineage import standing
from regional_app.work.agreements.models import Agreement, Party


def edit_party(agreement: Agreement, party: Party, registry_number: str | None) -> None:
    """Write the party's own registry number."""
    queries.hold_agreement(agreement)
    agreement.require_draft()
    agreement.require_same(party.agreement_id)
    party.registry_number = registry_number or None
    audit.record("agreement.edited", agreement)


def join(agreement: Agreement, kommun: Room, joined_on: date, registry_number: str) -> Party:
    """Anslut en kommun: it signs the text that the others have signed, by its own rule."""
    queries.hold_agreement(agreement)
    require_open(agreement)
    agreement.require_holds_on(joined_on)
    if any(one.space_id == kommun.id for one in agreement.parties):
        raise AlreadyParty
    party = Party(
        agreement_id=agreement.id,
        position=max(one.position for one in agreement.parties) + 1,
        kind="kommun",
        space_id=kommun.id,
        name=kommun.name,
        registry_number=registry_number or None,
        joined_on=joined_on,
    )
    db.session.add(party)
    audit.record("agreement.party_joined", party, agreement=str(agreement.id), on=joined_on.isoformat())
    return party


def leave(agreement: Agreement, party: Party, left_on: date, because: str) -> None:
    """Anteckna att en kommun lämnar före sista dagen; what it has signed it still reads."""
    queries.hold_agreement(agreement)
    require_open(agreement)
    party.require_present_in(agreement)
    if agreement.valid_to is not None and left_on > agreement.valid_to:
        raise OutsidePeriod
    party.left_on, party.left_because = left_on, because
    audit.record("agreement.party_left", party, agreement=str(agreement.id), on=left_on.isoformat())


def stay(agreement: Agreement, party: Party) -> None:
    """Take the leaving back: it was a mistake, or was called off."""
    queries.hold_agreement(agreement)
    require_open(agreement)
    party.require_left(agreement)
    party.left_on, party.left_because = None, ""
    audit.record("agreement.party_stayed", party, agreement=str(agreement.id))


def require_open(agreement: Agreement) -> None:
    """Raise NotBound unless parties can join and leave."""
    if not standing(agreement, queries.agreements()).takes_parties:
        raise NotBound
