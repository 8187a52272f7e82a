"""Handing a text over to the parties to sign, and taking it back."""

from regional_app import audit
from regional_app.clock import today
from regional_app.db import db
from regional_app.errors import AnsweredAlready, NotComplete, StillOpen
from regional_app.work.agreements import queries
from regional_app.work.agreements.documents import write
from regional_app.work.agreements.models import Agreement, AgreementText


def hand_over(agreement: Agreement, *, with_open: bool = False) -> None:
    """Lämna för underskrift: freeze the text with its hash and PDF; from here on it is only read.

    NotComplete when 9 § is not met; StillOpen when a comment or a proposal is open, unless the region has seen them
    and hands over `with_open`. The same text handed over again is the same text, with its signatures.
    """
    queries.hold_agreement(agreement)
    agreement.require_draft()
    if agreement.missing():
        raise NotComplete
    if not with_open and any(queries.open_of(agreement)):
        raise StillOpen
    agreement.freeze()
    said = agreement.frozen_content
    if queries.text_of(agreement) is None:
        db.session.add(
            AgreementText(
                agreement_id=agreement.id,
                sha256=agreement.sha256,
                content=said,
                pdf=write(said, "pdf", today()),
                handed_over_on=today(),
            )
        )
    audit.record("agreement.handed_over", agreement, sha256=agreement.sha256)


def take_back(agreement: Agreement) -> None:
    """Ta tillbaka: the text can be written in again; what was answered to it stays with that text.

    AnsweredAlready once every party has signed: what is signed is changed by a new agreement only.
    """
    queries.hold_agreement(agreement)
    agreement.require_handed_over()
    if agreement.is_signed:
        raise AnsweredAlready
    before, agreement.sha256 = agreement.sha256, None
    audit.record("agreement.taken_back", agreement, sha256=before)
