"""What a goal that is measured by an indicator wants of it: told by plans, shown beside the series."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True)
class GoalLine:
    """A goal: its words and address, where it began and what it wants. None where nothing is entered."""

    headline: str
    address: str
    unit: str
    baseline_year: int | None
    baseline: Decimal | None
    wanted: Decimal | None
    wanted_said: str


Ask = Callable[[UUID], Sequence[GoalLine]]

_ASKED: list[Ask] = []


def told_by(ask: Ask) -> Ask:
    """Register who knows the goals of an indicator."""
    _ASKED.append(ask)
    return ask


def goals_of(indicator_id: UUID) -> list[GoalLine]:
    """The goals that name the indicator."""
    return [line for ask in _ASKED for line in ask(indicator_id)]


def speaks_of_rates(unit: str) -> bool:
    """The goal counts per 100 000 inhabitants, not in plain numbers."""
    return "100000" in "".join(unit.split())
