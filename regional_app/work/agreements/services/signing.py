"""Who may sign, and the parties' answers. Rules are data (`SigningRule`); the person is a Member with a title."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Unpack
from uuid import UUID

from regional_app import audit
from regional_app.clock import instant, today
from regional_app.concepts.decided import DecisionValues
from regional_app.db import db
from regional_app.errors import AnsweredAlready, NotYourTurn
from regional_app.people.rooms.models import Member
from regional_app.tenancy import current_room
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Agreement, DecisionRecord, Party, Signature, SigningRule


@dataclass(frozen=True)
class Turn:
    """Where one party stands before the text: what its rule asks for, and what is there."""

    party: Party
    rule: SigningRule | None
    decision: DecisionRecord | None

    @property
    def awaits_decision(self) -> bool:
        """The party's own organ must decide first, and has not."""
        return bool(self.rule and self.rule.decision_first) and self.decision is None

    def admits(self, title: str) -> bool:
        """Somebody with this title may sign; without a rule, anybody who may sign for the party."""
        return self.rule is None or self.rule.admits(title)

    @property
    def is_open(self) -> bool:
        """The party has not answered yet."""
        return not self.party.has_signed and not self.party.has_refused


def turns(agreement: Agreement) -> list[Turn]:
    """Every party's turn, in their order."""
    rules, decisions = queries.signing_rules("agreement"), queries.decisions_on(agreement)
    return [_turn(agreement, party, rules, decisions) for party in agreement.parties]


def turn(agreement: Agreement) -> Turn | None:
    """The turn of the room we act in; None when the room is no party."""
    party = agreement.party_of(current_room().id)
    return next((one for one in turns(agreement) if one.party is party), None) if party else None


def record_decision(agreement: Agreement, **values: Unpack[DecisionValues]) -> None:
    """Anteckna beslutet: the party's own organ has decided that the text may be signed."""
    own = _open_turn(agreement)
    if own.decision is not None:
        raise AnsweredAlready
    decision = DecisionRecord(**_about(agreement))
    decision.keep_decision(values)
    db.session.add(decision)
    audit.record("agreement.decided", decision, agreement=str(agreement.id))


def sign(agreement: Agreement, member: Member, place: str) -> Signature:
    """Underteckna, after the password was given again; NotYourTurn when the rule wants something else first."""
    own = _open_turn(agreement)
    if own.awaits_decision or not own.admits(member.title):
        raise NotYourTurn
    return _answer(
        agreement, own, "password", name=member.name, role_text=member.title, place=place, member_id=member.id
    )


def register_paper(
    agreement: Agreement, *, name: str, role_text: str, place: str, signed_on: date, scan: bytes
) -> Signature:
    """Registrera en underskrift på papper, with the scanned page."""
    own = _open_turn(agreement)
    if own.awaits_decision or not own.admits(role_text):
        raise NotYourTurn
    return _answer(
        agreement,
        own,
        "paper",
        name=name,
        role_text=role_text,
        place=place,
        signed_on=signed_on,
        scan=scan,
        scan_sha256=hashlib.sha256(scan).hexdigest(),
    )


def refuse(agreement: Agreement, member: Member, reason: str) -> Signature:
    """Avböj att underteckna, with a reason that every party reads."""
    own = _open_turn(agreement)
    return _answer(
        agreement, own, "refused", name=member.name, role_text=member.title, reason=reason, member_id=member.id
    )


def _turn(
    agreement: Agreement,
    party: Party,
    rules: Mapping[UUID | None, SigningRule],
    decisions: Mapping[UUID, DecisionRecord],
) -> Turn:
    return Turn(party, rules.get(party.space_id), decisions.get(party.space_id or agreement.tenant_id))


def _open_turn(agreement: Agreement) -> Turn:
    queries.hold_agreement(agreement)
    own = turn(agreement)
    if own is None or not agreement.lies_to_sign:
        raise NotYourTurn
    if not own.is_open:
        raise AnsweredAlready
    return own


def _about(agreement: Agreement) -> dict[str, Any]:
    return {"root_tenant_id": agreement.tenant_id, "root_id": agreement.id, "sha256": agreement.sha256}


def _answer(agreement: Agreement, own: Turn, means: str, **values: Any) -> Signature:
    given = {"signed_on": today(), "signed_at": instant(), **values}
    signature = Signature(**_about(agreement), party_id=own.party.id, means=means, **given)
    db.session.add(signature)
    # The digest lies in the hash-chained log, so that a row changed afterwards is found (agreements/verification.py).
    remembered = {"agreement": str(agreement.id), "digest": signature.digest}
    if signature.is_refusal:
        audit.record("agreement.refused", signature, **remembered)
    else:
        audit.record("agreement.signed", signature, **remembered)
    return signature
