"""What is measured, how exact it is, and what it says of a goal."""

from decimal import Decimal
from enum import StrEnum


class Qualifier(StrEnum):
    """How exact a result is; never lost, never added as if exact."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOUT = "about"
    # Only of a sum: lower bounds and rough counts together. Nobody types it.
    AT_LEAST_ABOUT = "at_least_about"


class Outcome(StrEnum):
    """What can be said of a goal from its follow-ups."""

    ACHIEVED = "achieved"
    PARTLY = "partly"
    NOT_ACHIEVED = "not_achieved"
    NOT_MEASURED = "not_measured"
    BASELINE_MISSING = "baseline_missing"
    CANNOT_BE_JUDGED = "cannot_be_judged"


Result = tuple[Decimal, str]
