"""The pages and acts of agreements."""

from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.views import (
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
