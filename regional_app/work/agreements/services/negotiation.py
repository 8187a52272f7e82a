"""What the parties say of a draft: comments, proposals and their word on them. Each writes in its own room."""

from typing import Any, Literal

from regional_app import audit
from regional_app.clock import today
from regional_app.db import db
from regional_app.errors import AnsweredAlready, NotComplete, NotYourTurn
from regional_app.tenancy import current, current_room
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import (
    Agreement,
    AgreementComment,
    CommentAnswer,
    Proposal,
    Section,
    Stance,
    StanceKind,
)


def comment(agreement: Agreement, section: Section, text: str) -> None:
    """Lämna en synpunkt."""
    queries.hold_agreement(agreement)
    agreement.require_draft()
    agreement.require_same(section.agreement_id)
    one = AgreementComment(**_said_here(agreement), section_id=section.id, text=text)
    db.session.add(one)
    audit.record("agreement.commented", one, agreement=str(agreement.id))


def answer(agreement: Agreement, one: AgreementComment, text: str, *, settles: bool) -> None:
    """Svara; the region or who asked may settle it."""
    queries.hold_agreement(agreement)
    agreement.require_draft()
    agreement.require_same(one.root_id)
    may_settle = current_room().id in {agreement.tenant_id, one.tenant_id}
    said = CommentAnswer(**_said_here(agreement), comment_id=one.id, text=text, settles=settles and may_settle)
    db.session.add(said)
    audit.record("agreement.comment_answered", said, agreement=str(agreement.id))


def propose(agreement: Agreement, section: Section, after: str, reason: str) -> Proposal:
    """Föreslå en ny lydelse."""
    queries.hold_agreement(agreement)
    agreement.require_draft()
    agreement.require_same(section.agreement_id)
    proposal = Proposal(
        **_said_here(agreement), section_id=section.id, before=section.body, after=after, reason=reason
    )
    db.session.add(proposal)
    audit.record("agreement.proposed", proposal, agreement=str(agreement.id))
    return proposal


def take_stance(agreement: Agreement, proposal: Proposal, kind: Literal["adopts", "refuses"], reason: str) -> None:
    """Godta eller säg nej, once and with a reason for a no; who proposes has adopted."""
    if kind == "refuses" and not reason.strip():
        raise NotComplete
    queries.hold_proposal(agreement, proposal)
    if current_room().id in proposal.answered_by():
        raise AnsweredAlready
    _answer(agreement, proposal, kind, reason)


def withdraw(agreement: Agreement, proposal: Proposal) -> None:
    """Dra tillbaka the own proposal."""
    queries.hold_proposal(agreement, proposal)
    if proposal.tenant_id != current_room().id:
        raise NotYourTurn
    _answer(agreement, proposal, StanceKind.WITHDRAWN)


def apply(agreement: Agreement, proposal: Proposal, section: Section) -> None:
    """För in the proposal: the region's act, when every party has adopted it and the section is as it was."""
    queries.hold_proposal(agreement, proposal)
    if awaited(agreement, proposal) or section.id != proposal.section_id or section.body != proposal.before:
        raise NotYourTurn
    _answer(agreement, proposal, StanceKind.APPLIED)
    section.body = proposal.after


def awaited(agreement: Agreement, proposal: Proposal) -> list[str]:
    """The parties whose word is missing, by name."""
    adopted = proposal.adopted_by()
    return [party.name for party in agreement.parties if (party.space_id or agreement.tenant_id) not in adopted]


def _answer(agreement: Agreement, proposal: Proposal, kind: str, reason: str = "") -> None:
    agreement.require_draft()
    agreement.require_same(proposal.root_id)
    if proposal.outcome is not None:
        raise AnsweredAlready
    stance = Stance(**_said_here(agreement), proposal_id=proposal.id, kind=kind, reason=reason)
    db.session.add(stance)
    audit.record("agreement.stance_taken", stance, agreement=str(agreement.id))


def _said_here(agreement: Agreement) -> dict[str, Any]:
    """Who says it, of which agreement, today. Only a party says anything, in the name it has there."""
    party = agreement.party_of(current_room().id)
    if party is None:
        raise NotYourTurn
    return {
        "root_tenant_id": agreement.tenant_id,
        "root_id": agreement.id,
        "party_name": party.name,
        "made_by": current().name,
        "made_on": today(),
    }
