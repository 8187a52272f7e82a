"""Reads about agreements. Whose they are is settled below: a room sees those it is a party to."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import joinedload, selectinload

from regional_app.concepts.year import Year
from regional_app.db import db, hold
from regional_app.tenancy import current_room
from regional_app.work.agreements.models import (
    Agreement,
    AgreementComment,
    AgreementText,
    DecisionRecord,
    FocusArea,
    Proposal,
    SigningRule,
)

_DIGESTS = sa.text(
    "select object_id, details->>'digest' from audit.events"
    " where object_id = any(:ids) and action in ('agreement.signed', 'agreement.refused')"
)
# Every part of an agreement's text.
_EVERY_PART = (
    selectinload(Agreement.parties),
    selectinload(Agreement.commitments),
    selectinload(Agreement.focus_areas).selectinload(FocusArea.goals),
    selectinload(Agreement.sections),
    selectinload(Agreement.definitions),
    selectinload(Agreement.references),
)


def agreements() -> Sequence[Agreement]:
    """Every agreement with its parties, the latest period first."""
    return _agreements()


def agreements_with_commitments() -> Sequence[Agreement]:
    """The same with their commitments, in a single question: the homes ask for much at once."""
    return _agreements(joinedload(Agreement.commitments))


def agreements_to_judge() -> Sequence[Agreement]:
    """The same with the focus areas too, which their commitments are judged by."""
    return _agreements(joinedload(Agreement.commitments), selectinload(Agreement.focus_areas))


def agreements_with_focus_areas() -> Sequence[Agreement]:
    """The same as the first with their focus areas."""
    return _agreements(selectinload(Agreement.focus_areas))


def _agreements(*parts: Any) -> Sequence[Agreement]:
    return (
        db.session.scalars(
            sa.select(Agreement)
            .options(joinedload(Agreement.parties), *parts)
            .order_by(Agreement.label.desc(), Agreement.key)
        )
        .unique()
        .all()
    )


def agreement_for(year: int) -> Agreement | None:
    """The signed agreement whose legal period holds a day of the year.

    When one ends and the next begins within the year, the one that is called by the year is meant.
    """
    return signed_for(year, _not_left(Year(year)))


def focus_areas_for(year: int) -> list[FocusArea]:
    """The year's focus areas, with their goals; when nothing is signed for the year, those of the proposal."""
    found = _not_left(Year(year))
    chosen = signed_for(year, found) or _best([one for one in found if one.is_called_by(year)], year)
    if chosen is None:
        return []
    return list(
        db.session.scalars(
            sa.select(FocusArea)
            .where(FocusArea.agreement_id == chosen.id)
            .options(selectinload(FocusArea.goals))
            .order_by(FocusArea.position)
        )
    )


def _not_left(year: Year) -> list[Agreement]:
    """Those that the room, if it is a kommun, had not left when the year began."""
    own = current_room().id
    return [one for one in agreements() if not one.has_left(own, year)]


def signed_for(year: int, found: Sequence[Agreement]) -> Agreement | None:
    """Of those found, the signed one whose legal period holds a day of the year."""
    return _best([one for one in found if one.is_signed and one.covers(Year(year))], year)


def _best(candidates: list[Agreement], year: int) -> Agreement | None:
    """The one called by the year, then the latest."""
    return max(candidates, key=lambda one: (one.is_called_by(year), one.label), default=None)


def agreement_with_parties(agreement_id: UUID) -> Agreement:
    """One agreement with its parties and their answers, or 404."""
    return db.get_or_404(Agreement, agreement_id, options=[selectinload(Agreement.parties)])


def focus_areas_of(agreement: Agreement) -> Sequence[FocusArea]:
    """Its focus areas with their goals, in their order."""
    return db.session.scalars(
        sa.select(FocusArea)
        .where(FocusArea.agreement_id == agreement.id)
        .options(selectinload(FocusArea.goals))
        .order_by(FocusArea.position)
    ).all()


def whole_agreement(agreement_id: UUID) -> Agreement:
    """One agreement with every part of its text, or 404."""
    return _whole(agreement_id)


def agreement_to_change(agreement_id: UUID) -> Agreement:
    """The same, held until the request ends: nobody hands it over while somebody writes in it."""
    hold("agreement", agreement_id)
    return _whole(agreement_id, with_for_update=True)


def hold_agreement(agreement: Agreement) -> None:
    """Nobody else acts on it until the request ends; it is read anew, as whoever acted just before left it."""
    hold("agreement", agreement.id)
    _read_anew(sa.select(Agreement).where(Agreement.id == agreement.id).options(*_EVERY_PART))


def hold_proposal(agreement: Agreement, one: Proposal) -> None:
    """The same for a proposal to it, with everybody's word."""
    hold_agreement(agreement)
    _read_anew(sa.select(Proposal).where(Proposal.id == one.id))


def _read_anew(query: sa.Select[Any]) -> None:
    db.session.scalars(query.execution_options(populate_existing=True)).all()


def text_of(agreement: Agreement) -> AgreementText | None:
    """The text that lies before the parties, or that they have signed."""
    return db.session.scalar(
        sa.select(AgreementText).where(
            AgreementText.agreement_id == agreement.id, AgreementText.sha256 == agreement.sha256
        )
    )


def signing_rules(document: str) -> dict[UUID | None, SigningRule]:
    """Who signs this kind of document, by the party's room; None is the police."""
    found = db.session.scalars(sa.select(SigningRule).where(SigningRule.document == document))
    return {one.space_id: one for one in found}


def decisions_on(agreement: Agreement) -> dict[UUID, DecisionRecord]:
    """The parties' decisions on the text that lies to sign, by room."""
    found = db.session.scalars(
        sa.select(DecisionRecord).where(
            DecisionRecord.root_id == agreement.id, DecisionRecord.sha256 == (agreement.sha256 or "")
        )
    )
    return {one.tenant_id: one for one in found}


def agreement_and_namesakes(agreement_id: UUID) -> Sequence[Agreement]:
    """One agreement, and those called what its predecessor is called, each with every part of its text."""
    before = sa.select(Agreement.predecessor_key).where(Agreement.id == agreement_id).scalar_subquery()
    return db.session.scalars(
        sa.select(Agreement)
        .where(sa.or_(Agreement.id == agreement_id, Agreement.key == before))
        .options(*_EVERY_PART)
    ).all()


def _whole(agreement_id: UUID, *, with_for_update: bool = False) -> Agreement:
    return db.get_or_404(Agreement, agreement_id, options=_EVERY_PART, with_for_update=with_for_update)


def signed_digests(signature_ids: Sequence[UUID]) -> dict[UUID, str]:
    """What the room's own event log remembers of these signatures."""
    found = db.session.execute(_DIGESTS, {"ids": list(signature_ids)})
    return {row[0]: row[1] for row in found}


def by_key(key: str) -> Agreement | None:
    """The region's agreement with this key, with every part of its text."""
    found = db.session.scalar(sa.select(Agreement.id).where(Agreement.key == key))
    return _whole(found) if found else None


def said_of(agreement: Agreement) -> tuple[list[AgreementComment], list[Proposal]]:
    """What the parties have said, the first first."""
    comments = db.session.scalars(
        sa.select(AgreementComment)
        .where(AgreementComment.root_id == agreement.id)
        .options(joinedload(AgreementComment.answers))
        .order_by(AgreementComment.made_on, AgreementComment.id)
    )
    proposals = db.session.scalars(
        sa.select(Proposal).where(Proposal.root_id == agreement.id).order_by(Proposal.made_on, Proposal.id)
    )
    return list(comments.unique()), list(proposals)


def open_of(agreement: Agreement) -> tuple[list[AgreementComment], list[Proposal]]:
    """What the parties have said that nobody has settled or answered to the end."""
    comments, proposals = said_of(agreement)
    return [one for one in comments if one.is_open], [one for one in proposals if one.outcome is None]


def comment(comment_id: UUID) -> AgreementComment:
    """One comment, or 404."""
    return db.get_or_404(AgreementComment, comment_id)


def proposal(proposal_id: UUID) -> Proposal:
    """One proposal with the parties' words on it, or 404."""
    return db.get_or_404(Proposal, proposal_id)
