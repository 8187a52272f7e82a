"""What a table of goals or measures has in its columns; the same out as in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.concepts.timing import as_written
from regional_app.work.plans.models import Direction, Goal, GoalKind
from regional_app.work.plans.words import CHANGES_IN, DIRECTIONS, DONE_BY, KINDS, OWNERS, PERIODS

# What a cell holds: words, a number, a day or nothing.
Cell = str | int | Decimal | date | None


@dataclass(frozen=True)
class Column:
    """A column: its heading, the field it fills, and the words that stand for the field's keys.

    `told` says how a record's value is written when it is more than the field itself.
    """

    heading: LazyString
    field: str
    words: Mapping[str, Any] | None = None
    told: Callable[[Any], Cell] | None = None

    def cell(self, record: Any) -> Cell:
        """The record's value as it stands in the table."""
        if self.told:
            return self.told(record)
        value = getattr(record, self.field)
        if self.words is not None:
            return str(self.words[value]) if value else ""
        return "" if value is None else value


ID: Final = Column(_l("Id, ändra inte"), "id", told=lambda record: str(record.id))
_PLAN_TITLE: Final = "implementation_plan"

MEASURES: Final = (
    ID,
    Column(_l("Genomförandeplan"), _PLAN_TITLE, told=lambda one: one.implementation_plan.title),
    Column(_l("Åtgärd"), "text"),
    Column(_l("Görs av"), "done_by", DONE_BY),
    Column(_l("Ansvarig"), "responsible"),
    Column(_l("Börjar"), "starts_on", told=lambda one: as_written(one.starts_on, one.starts_as)),
    Column(_l("Klar senast"), "due_on", told=lambda one: as_written(one.due_on, one.due_as)),
    Column(_l("Kostnad i kronor"), "cost"),
    Column(_l("Orsak"), "cause"),
)


def _better(goal: Goal) -> str:
    """Of a change, the way it goes; of a goal that has no direction, nothing."""
    if goal.kind == GoalKind.CHANGE:
        return str(DIRECTIONS[Direction.UP if (goal.target_percent or 0) > 0 else Direction.DOWN])
    has_one = goal.kind in {GoalKind.LEVEL, GoalKind.YEARLY_BETTER}
    return str(DIRECTIONS[goal.direction]) if has_one and goal.direction else ""


def goals(focus_areas: Mapping[str, str]) -> tuple[Column, ...]:
    """The columns of goals; focus areas stand by their titles."""
    return (
        ID,
        Column(_l("Slag"), "kind", KINDS),
        Column(_l("Mål"), "text"),
        Column(_l("Fokusområde"), "focus_area_key", focus_areas),
        Column(_l("Vems mål"), "owner", OWNERS),
        Column(_l("Enhet"), "unit"),
        Column(_l("Andel av vad"), "share_of"),
        Column(_l("Antalet gäller"), "period", PERIODS),
        Column(_l("Startår"), "baseline_year"),
        Column(_l("Startvärde"), "baseline_value"),
        Column(_l("Vad är bättre"), "direction", DIRECTIONS, told=_better),
        Column(_l("Värde att nå"), "target_value"),
        Column(_l("Förändring"), "target_percent"),
        Column(_l("Räknas i"), "change_in", CHANGES_IN),
        Column(_l("Senast"), "deadline_on"),
        Column(_l("Säsong"), "season"),
        Column(_l("Plats"), "place"),
        Column(_l("Källa"), "source"),
    )


def rows(columns: Sequence[Column], records: Sequence[Any]) -> list[list[Cell]]:
    """The table without its headings."""
    return [[column.cell(record) for column in columns] for record in records]
