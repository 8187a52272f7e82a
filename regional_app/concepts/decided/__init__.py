"""Decided: what is written as a draft until an act freezes it, and the decision that does."""

from regional_app.concepts.decided.forms import DecisionForm
from regional_app.concepts.decided.records import Decided, DecisionValues, Drafted

__all__ = ["Decided", "DecisionForm", "DecisionValues", "Drafted"]
