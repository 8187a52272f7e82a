"""The kinds of goals, and what their values are counted in."""

from enum import StrEnum


class GoalKind(StrEnum):
    """The kinds of goals that real agreements hold."""

    CHANGE = "change"
    LEVEL = "level"
    AT_LEAST = "at_least"
    YEARLY_BETTER = "yearly_better"
    CEILING = "ceiling"
    QUALITATIVE = "qualitative"


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"


class ChangeIn(StrEnum):
    """What a change is counted in: 31.8 less 10 per cent is 28.62, less 10 percentage points 21.8."""

    PERCENT = "percent"
    POINTS = "points"
