"""The two tables of a plan: how a row of each becomes a goal or a measure, judged by the page's own forms."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Final
from uuid import UUID

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts.tables.preview import Change, Fate, Outcome, Preview
from regional_app.concepts.tables.reading import folded
from regional_app.work.plans import focus_areas, queries
from regional_app.work.plans.exchange.columns import MEASURES, Column, goals
from regional_app.work.plans.exchange.judging import judged, outcomes, refused
from regional_app.work.plans.exchange.reading import FileRow, Typed, read_rows
from regional_app.work.plans.exchange.row_as_form import typed_keys
from regional_app.work.plans.goals.forms.goals import GoalForm
from regional_app.work.plans.goals.services import add_goal
from regional_app.work.plans.measures.forms.measures import MeasureForm
from regional_app.work.plans.measures.services import add_implementation_plan, add_measure
from regional_app.work.plans.models import Direction, Goal, GoalKind, ImplementationPlan, Measure, Plan

GOALS_WORD: Final = "mal"
MEASURES_WORD: Final = "atgarder"
_SPAN: Final = re.compile(r"(.*\d\S*) [–—-] (.*\d\S*)")
_SIGNED: Final = {"+": Direction.UP, "-": Direction.DOWN, "−": Direction.DOWN, "–": Direction.DOWN}
_HOME: Final = _l("Genomförandeplan")
_NOTHING: Final = {"", "-", "–", "—"}


class Table(ABC):
    """A table of a plan, called by `word` in its address."""

    word: ClassVar[str]
    title: ClassVar[LazyString]
    columns: Sequence[Column]

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @property
    def is_draft(self) -> bool:
        """Follows its plan."""
        return self.plan.is_draft

    def fates(self, content: bytes) -> Preview:
        """What happens to each row of a file; Unreadable when it is no such table."""
        read = read_rows(content, self.columns)
        return Preview(outcomes(self.records(), read.rows, self.judge, self.names), read.unread, read.guesses)

    def names(self, said: Any) -> tuple[str, ...]:
        """What a record, or a row of the file, is known by when it has no id."""
        typed = said.typed if isinstance(said, FileRow) else {"text": said.text}
        return (folded(typed.get("text", "")),)

    @abstractmethod
    def records(self) -> Sequence[Any]:
        """What the plan holds, in its order."""

    @abstractmethod
    def judge(self, row: FileRow, record: Any) -> Outcome:
        """The row's fate, given the record that it speaks of."""

    @abstractmethod
    def write(self, outcome: Outcome) -> None:
        """Make the record say what the row says."""


class GoalTable(Table):
    """The goals of a plan."""

    word, title = GOALS_WORD, _l("Mål")

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        areas = focus_areas.titles_for(plan, plan.goals)
        self.columns = goals(areas)
        self._forms = {kind.value: GoalForm(kind=kind, focus_areas=areas, findings=()) for kind in GoalKind}

    def records(self) -> Sequence[Goal]:
        """The goals in their order."""
        return self.plan.goals

    def judge(self, row: FileRow, record: Goal | None) -> Outcome:
        """By the form of the goal's kind; the kind of a goal that is there stays."""
        read = typed_keys(row, self.columns)
        typed, why = read.typed, list(read.why)
        kind = record.kind if record else typed.get("kind", "")
        if kind == GoalKind.CHANGE:
            typed["target_percent_way"] = typed.get("direction") or _way_of(record, row)
            # Who writes both the direction and its sign has answered what the words of the goal may raise.
            if _SIGNED.get(typed.get("target_percent", "").strip()[:1]) == typed["target_percent_way"]:
                typed["target_percent_sure"] = "y"
        if record and typed.get("kind") not in {None, "", record.kind}:
            why.append(str(_("Slaget på ett mål ändras inte. Ta bort målet och lägg till ett nytt.")))
        if kind not in self._forms:
            return refused(row, why or [str(_("Slag: fyll i vad för mål det är."))], record)
        said = judged(replace(read, why=why), record, self._forms[kind], self.columns)
        return replace(said, said={"kind": kind})

    def write(self, outcome: Outcome) -> None:
        """Put the goal into the draft, or write it anew."""
        if outcome.record is None:
            add_goal(self.plan, outcome.said["kind"], **outcome.values)
        else:
            outcome.record.edit(**outcome.values)


def _way_of(record: Goal | None, row: FileRow) -> str:
    """The way that a goal goes already, when the file says nothing of its change."""
    if record is None or "target_percent" in row.typed:
        return ""
    return Direction.UP if record.wants_more else Direction.DOWN


class MeasureTable(Table):
    """The measures of a plan; a genomförandeplan that is not there is made."""

    word, title, columns = MEASURES_WORD, _l("Åtgärder"), MEASURES

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self._form = MeasureForm(findings=())

    def records(self) -> Sequence[Measure]:
        """The measures, one genomförandeplan after the other."""
        return self.plan.measures

    def names(self, said: Any) -> tuple[str, ...]:
        """The same words may stand under two genomförandeplaner: then they are two measures."""
        title = (
            said.typed.get("implementation_plan", "") if isinstance(said, FileRow) else said.implementation_plan.title
        )
        return (folded(title), *super().names(said))

    def judge(self, row: FileRow, record: Measure | None) -> Outcome:
        """By the form of measures; the title says where it belongs."""
        read = typed_keys(row, self.columns)
        typed, why = read.typed, list(read.why)
        title = typed.pop("implementation_plan", "")
        if not title:
            why.append(str(_("Genomförandeplan: fyll i titeln på den som åtgärden hör till.")))
        elif record and folded(title) != folded(record.implementation_plan.title):
            why.append(str(_("Genomförandeplan: en åtgärd som finns byter inte plan här.")))
        said = judged(_from_to(replace(read, why=why)), record, self._form, self.columns)
        home = [Change(str(_HOME), None, title)] if said.fate == Fate.NEW else []
        return replace(said, said={"implementation_plan": title}, changes=[*home, *said.changes])

    def write(self, outcome: Outcome) -> None:
        """Put the measure under its genomförandeplan, or write it anew."""
        if outcome.record is None:
            add_measure(self._home(outcome), **outcome.values)
        else:
            outcome.record.edit(**outcome.values)

    def _home(self, outcome: Outcome) -> ImplementationPlan:
        title = outcome.said["implementation_plan"]
        there = self.plan.implementation_plans
        found = next((one for one in there if folded(one.title) == folded(title)), None)
        return found or add_implementation_plan(self.plan, title=title, responsible=outcome.values["responsible"])


def _from_to(read: Typed) -> Typed:
    """A whole span in the column for the beginning, and none for the end: the end is read out of it, as a guess."""
    span = _SPAN.fullmatch(read.typed.get("starts_on", ""))
    if span is None or read.typed.get("due_on", "") not in _NOTHING:
        return read
    read.typed["starts_on"], read.typed["due_on"] = span[1], span[2]
    guess = _(
        "Vi läste ”%(span)s” som börjar %(first)s och klar %(last)s.", span=span[0], first=span[1], last=span[2]
    )
    return replace(read, guesses=[*read.guesses, guess])


TABLES: Final[Mapping[str, type[Table]]] = {GOALS_WORD: GoalTable, MEASURES_WORD: MeasureTable}


@dataclass(frozen=True)
class TableAsFile:
    """A table, asked for as a file with this ending."""

    table: Table
    ending: str

    @property
    def is_draft(self) -> bool:
        """Follows its plan."""
        return self.table.is_draft


def table(plan_id: UUID, of_table: str) -> Table:
    """The goals or the measures of a plan, or 404."""
    return TABLES[of_table](queries.plan(plan_id))


def table_as_file(plan_id: UUID, of_table: str, ending: str) -> TableAsFile:
    """The same, as a file."""
    return TableAsFile(table(plan_id, of_table), ending)
