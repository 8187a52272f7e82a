"""The records of agreements: the agreement and its parties, what it says, what is said of it, and its signing."""

from regional_app.work.agreements.models.agreement import Agreement
from regional_app.work.agreements.models.content import (
    AgreementGoal,
    AgreementReference,
    Commitment,
    Definition,
    FocusArea,
    Section,
)
from regional_app.work.agreements.models.negotiation import (
    AgreementComment,
    CommentAnswer,
    Proposal,
    Stance,
    StanceKind,
)
from regional_app.work.agreements.models.party import Party
from regional_app.work.agreements.models.signing import AgreementText, DecisionRecord, Signature, SigningRule
from regional_app.work.agreements.models.state import AgreementState, Origin

__all__ = [
    "Agreement",
    "AgreementComment",
    "AgreementGoal",
    "AgreementReference",
    "AgreementState",
    "AgreementText",
    "CommentAnswer",
    "Commitment",
    "DecisionRecord",
    "Definition",
    "FocusArea",
    "Origin",
    "Party",
    "Proposal",
    "Section",
    "Signature",
    "SigningRule",
    "Stance",
    "StanceKind",
]
