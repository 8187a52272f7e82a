"""The pages and acts of agreements."""

from regional_app.agreements.blueprint import bp
from regional_app.agreements.views import agreements, decisions, hand_overs, signatures, texts

__all__ = ["agreements", "bp", "decisions", "hand_overs", "signatures", "texts"]
