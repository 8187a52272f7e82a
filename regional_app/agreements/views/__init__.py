"""The pages and acts of agreements."""

from regional_app.agreements.blueprint import bp
from regional_app.agreements.views import (
    agreements,
    decisions,
    draft_parts,
    drafts,
    files,
    hand_overs,
    negotiations,
    signatures,
    texts,
)

__all__ = [
    "agreements",
    "bp",
    "decisions",
    "draft_parts",
    "drafts",
    "files",
    "hand_overs",
    "negotiations",
    "signatures",
    "texts",
]
