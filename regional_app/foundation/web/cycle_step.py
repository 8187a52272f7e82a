"""Where one of the five steps of the year's work stands, told by the records and never ticked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StepState(StrEnum):
    """Done, under way, or nothing there yet."""

    DONE = "done"
    NOW = "now"
    MISSING = "missing"


@dataclass(frozen=True)
class CycleStep:
    """What shows it, in words; the day it happened, and the record that is the evidence."""

    state: StepState
    evidence: str
    href: str
    on: date | None = None
