"""The records of agreements: the agreement and its parties, what it says, what is said of it, and its signing."""

from regional_app.work.agreements.models.agreement import Agreement, AgreementFacts
from regional_app.work.agreements.models.content import (
    AgreementGoal,
    AgreementReference,
    Commitment,
    CommitmentValues,
    Definition,
    DefinitionValues,
    FocusArea,
    FocusAreaValues,
    PartValues,
    ReferenceValues,
    Section,
    SectionValues,
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
    "AgreementFacts",
    "AgreementGoal",
    "AgreementReference",
    "AgreementState",
    "AgreementText",
    "CommentAnswer",
    "Commitment",
    "CommitmentValues",
    "DecisionRecord",
    "Definition",
    "DefinitionValues",
    "FocusArea",
    "FocusAreaValues",
    "Origin",
    "PartValues",
    "Party",
    "Proposal",
    "ReferenceValues",
    "Section",
    "SectionValues",
    "Signature",
    "SigningRule",
    "Stance",
    "StanceKind",
]
