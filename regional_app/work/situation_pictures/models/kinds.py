"""The words a lägesbild is told in: its kinds and their clock, sources, trends, seriousness, times."""

import calendar
from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a lägesbild is for."""

    LOCAL = "local"
    BASELINE = "baseline"
    VBE = "vbe"


# Months from a decision to the last day of the next. The law says 24 (6 §); what concerns VBE is gone through yearly.
RENEWED_WITHIN: Final[dict[Kind, int]] = {Kind.LOCAL: 24, Kind.BASELINE: 24, Kind.VBE: 12}

# Read by the samordnare and the ledning alone; row level security keeps it so (migration 0014).
RESTRICTED: Final = frozenset({Kind.VBE})
ORDINARY: Final = frozenset(Kind) - RESTRICTED

# We say so three months before.
WARN_BEFORE: Final = timedelta(days=90)


class Clock(StrEnum):
    """How near the last day is."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Source(StrEnum):
    """Who told us (the four sources of the method)."""

    STAFF = "staff"
    CITIZENS = "citizens"
    PARTNERS = "partners"
    POLICE = "police"


class Trend(StrEnum):
    """Where a problem is going."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"
    UNKNOWN = "unknown"


class Seriousness(StrEnum):
    """How much harm a problem does."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Weekday(StrEnum):
    """The days a problem is seen most."""

    WORKDAYS = "workdays"
    FRIDAYS = "fridays"
    WEEKENDS = "weekends"
    EVERY_DAY = "every_day"


class TimeOfDay(StrEnum):
    """The hours a problem is seen most."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


class Season(StrEnum):
    """The part of the year a problem is seen most."""

    WINTER = "winter"
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"


def renewed_by(decided_on: date, kind: str = Kind.LOCAL) -> date:
    """The same day of the month, as many months after the decision as the kind allows."""
    years, month = divmod(decided_on.month - 1 + RENEWED_WITHIN[Kind(kind)], 12)
    year, month = decided_on.year + years, month + 1
    return date(year, month, min(decided_on.day, calendar.monthrange(year, month)[1]))
