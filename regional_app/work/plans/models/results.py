"""What can be said of a goal."""

from enum import StrEnum


class Outcome(StrEnum):
    """What can be said of a goal from its follow-ups."""

    ACHIEVED = "achieved"
    PARTLY = "partly"
    NOT_ACHIEVED = "not_achieved"
    NOT_MEASURED = "not_measured"
    BASELINE_MISSING = "baseline_missing"
    CANNOT_BE_JUDGED = "cannot_be_judged"
