"""An agreement out of a Word file: what it says, what was guessed, and what was not read."""

from regional_app.work.agreements.word.findings import Findings
from regional_app.work.agreements.word.reading import read_agreement

__all__ = ["Findings", "read_agreement"]
