"""What a page over one part of an agreement is about: the part, and the agreement it stands in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from flask import abort

from regional_app.tenancy import current_room
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Agreement, AgreementComment, Party, Proposal, Section
from regional_app.work.agreements.parts import PARTS

Part = TypeVar("Part")


@dataclass(frozen=True)
class Within(Generic[Part]):
    """One part within its agreement; it is whose the agreement is."""

    agreement: Agreement
    part: Part

    @property
    def tenant_id(self) -> UUID:
        """The room that keeps the agreement."""
        return self.agreement.tenant_id


@dataclass(frozen=True)
class Place(Within[Any]):
    """A kind of part in a draft (the word of its address), and one of them when it stands there already."""

    word: str


def place(agreement_id: UUID, word: str) -> Place:
    """Where a new part of this kind comes, or 404; HandedOver when the draft lies to sign."""
    return Place(_draft(queries.whole_agreement(agreement_id)), None, word)


def place_to_change(agreement_id: UUID, word: str) -> Place:
    """The same, held until the request ends."""
    return Place(_draft(queries.agreement_to_change(agreement_id)), None, word)


def placed(agreement_id: UUID, word: str, part_id: UUID) -> Place:
    """One part of the draft, or 404."""
    return _placed(_draft(queries.whole_agreement(agreement_id)), word, part_id)


def placed_to_change(agreement_id: UUID, word: str, part_id: UUID) -> Place:
    """The same, held until the request ends."""
    return _placed(_draft(queries.agreement_to_change(agreement_id)), word, part_id)


def party_to_change(agreement_id: UUID, party_id: UUID) -> Within[Party]:
    """One party of an agreement that is held until the request ends, or 404."""
    agreement = queries.agreement_to_change(agreement_id)
    return Within(agreement, _among(agreement.parties, party_id))


def section(agreement_id: UUID, section_id: UUID) -> Within[Section]:
    """One section of a draft that the room is a party to, or 404; HandedOver when it is not written in any more."""
    agreement = _draft(_own(agreement_id))
    return Within(agreement, _among(agreement.sections, section_id))


def comment(agreement_id: UUID, comment_id: UUID) -> Within[AgreementComment]:
    """One comment on it, or 404."""
    return _said(_own(agreement_id), queries.comment(comment_id))


def proposal(agreement_id: UUID, proposal_id: UUID) -> Within[Proposal]:
    """One proposal to it, or 404."""
    return _said(_own(agreement_id), queries.proposal(proposal_id))


def _placed(agreement: Agreement, word: str, part_id: UUID) -> Place:
    return Place(agreement, _among(getattr(agreement, PARTS[word].held_in), part_id), word)


def _draft(agreement: Agreement) -> Agreement:
    agreement.require_draft()
    return agreement


def _own(agreement_id: UUID) -> Agreement:
    agreement = queries.whole_agreement(agreement_id)
    return agreement if agreement.party_of(current_room().id) else abort(404)


def _said(agreement: Agreement, said: Any) -> Within[Any]:
    return Within(agreement, said) if said.root_id == agreement.id else abort(404)


def _among(parts: Iterable[Any], part_id: UUID) -> Any:
    return next((one for one in parts if one.id == part_id), None) or abort(404)
