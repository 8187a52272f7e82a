"""What a file says, cell by cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from regional_app.concepts.exactness import Exactness
from regional_app.concepts.spot import Spot
from regional_app.work.statistics.models import Indicator


@dataclass(frozen=True)
class Said:
    """A cell: whose it is, of what and for which year, and the indicator it speaks of, when we have it.

    `value` is None when it cannot be taken: `why` says why, or `asks` what is meant. `guesses` are what was read so
    and might have been meant otherwise.
    """

    row: int
    place: str
    subject: str
    indicator: Indicator | None
    year: int
    text: str
    value: Decimal | None = None
    exactness: str = Exactness.EXACT
    why: str = ""
    asks: str = ""
    guesses: Sequence[str] = ()


@dataclass(frozen=True)
class Read:
    """Every cell with a year and something said, and what else stood in the file."""

    cells: list[Said] = field(default_factory=list)
    unread: list[Spot] = field(default_factory=list)
