"""The pages and acts of agreements."""

from regional_app.agreements.blueprint import bp
from regional_app.agreements.views import (
    agreements,
    comparisons,
    decisions,
    draft_parts,
    drafts,
    files,
    hand_overs,
    imports,
    negotiations,
    parties,
    signatures,
    texts,
)

__all__ = [
    "agreements",
    "bp",
    "comparisons",
    "decisions",
    "draft_parts",
    "drafts",
    "files",
    "hand_overs",
    "imports",
    "negotiations",
    "parties",
    "signatures",
    "texts",
]
