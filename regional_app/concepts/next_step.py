"""What is next: plain words, a day and an address. Each feature tells its own; the homes sort and show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from regional_app.clock import today

# A last day this near is worth saying first.
NEAR: Final = timedelta(days=30)


class Urgency(IntEnum):
    """The order of the list."""

    OVERDUE = 0
    SOON = 1
    WAITING = 2
    LATER = 3


@dataclass(frozen=True)
class NextStep:
    """One thing to do: what, why (an agreement or a paragraph of the law), by when, and where it is done.

    `waits` is for what rests until the reader acts. `reminds_of` names a reminder of its own, sent once when the day
    is near (`reminders.kinds`). The words of one that is `private` stay in the house: a mail or a calendar says only
    that something waits.
    """

    what: str
    why: str
    href: str
    due_on: date | None = None
    waits: bool = False
    near: timedelta = NEAR
    reminds_of: str = ""
    private: bool = False

    @property
    def urgency(self) -> Urgency:
        """How it stands today."""
        if self.due_on is not None and self.due_on < today():
            return Urgency.OVERDUE
        if self.due_on is not None and self.due_on <= today() + self.near:
            return Urgency.SOON
        return Urgency.WAITING if self.waits else Urgency.LATER


def in_order(steps: Iterable[NextStep]) -> list[NextStep]:
    """Overdue first, then soon, then what waits for the reader, then the rest; by day, else as they were told."""
    return sorted(steps, key=lambda one: (one.urgency, one.due_on or date.max))
