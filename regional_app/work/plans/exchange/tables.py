"""The two tables of a plan: how a row of each becomes a goal or a measure, judged by the page's own forms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Final, Protocol

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import Form

from regional_app.work.plans import services
from regional_app.work.plans.exchange.columns import MEASURES, Column, goals
from regional_app.work.plans.exchange.fates import Fate, Outcome, changes, mistakes, typed_keys
from regional_app.work.plans.exchange.reading import FileRow, as_typed
from regional_app.work.plans.goals.forms.goals import GoalForm
from regional_app.work.plans.measures.forms.measures import MeasureForm
from regional_app.work.plans.models import Goal, GoalKind, Measure, Plan

GOALS_WORD: Final = "mal"
MEASURES_WORD: Final = "atgarder"


@dataclass(frozen=True)
class Typed:
    """A row as a form is typed, and what was wrong with its words."""

    row: FileRow
    typed: MultiDict[str, str]
    why: Sequence[str]


class Table(Protocol):
    """A table of a plan."""

    columns: Sequence[Column]
    title: LazyString

    def records(self) -> Sequence[Any]:
        """What the plan holds, in its order."""

    def judge(self, row: FileRow, record: Any) -> Outcome:
        """The row's fate, given the record that it speaks of."""

    def write(self, outcome: Outcome) -> None:
        """Make the record say what the row says."""


class GoalTable:
    """The goals of a plan."""

    title = _l("Mål")

    def __init__(self, plan: Plan, focus_areas: Mapping[str, str]) -> None:
        self.plan, self.columns = plan, goals(focus_areas)
        self._forms = {
            kind: GoalForm(kind=kind, focus_areas=dict(focus_areas), findings=()) for kind in _kinds_with_forms()
        }

    def records(self) -> Sequence[Goal]:
        """The goals in their order."""
        return self.plan.goals

    def judge(self, row: FileRow, record: Goal | None) -> Outcome:
        """By the form of the goal's kind; the kind of a goal that is there stays."""
        typed, why = typed_keys(row, self.columns)
        kind = record.kind if record else typed.get("kind", "")
        if record and typed.get("kind") not in {None, "", record.kind}:
            why.append(str(_("Slaget på ett mål ändras inte. Ta bort målet och lägg till ett nytt.")))
        if kind not in self._forms:
            return Outcome(
                row, Fate.REFUSED, _called(row), record, why=why or [str(_("Slag: fyll i vad för mål det är."))]
            )
        return _judged(Typed(row, typed, why), record, self._forms[kind], self.columns)

    def write(self, outcome: Outcome) -> None:
        """Put the goal into the draft, or write it anew."""
        if outcome.record is None:
            kind = next(key for key in self._forms if key == outcome.values["kind"])
            services.add_goal(self.plan, kind, _as_form(outcome.values, "kind"))
        else:
            services.edit_goal(outcome.record, _as_form(outcome.values, "kind"))


class MeasureTable:
    """The measures of a plan; a genomförandeplan that is not there is made."""

    title = _l("Åtgärder")
    columns = MEASURES

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._form = MeasureForm(findings=())

    def records(self) -> Sequence[Measure]:
        """The measures, one genomförandeplan after the other."""
        return self.plan.measures

    def judge(self, row: FileRow, record: Measure | None) -> Outcome:
        """By the form of measures; the title says where it belongs."""
        typed, why = typed_keys(row, self.columns)
        title = typed.pop("implementation_plan", "")
        if not title:
            why.append(str(_("Genomförandeplan: fyll i titeln på den som åtgärden hör till.")))
        elif record and _plain(title) != _plain(record.implementation_plan.title):
            why.append(str(_("Genomförandeplan: en åtgärd som finns byter inte plan här.")))
        judged = _judged(Typed(row, typed, why), record, self._form, self.columns)
        return judged if judged.fate == Fate.REFUSED else _placed(judged, title)

    def write(self, outcome: Outcome) -> None:
        """Put the measure under its genomförandeplan, or write it anew."""
        form = _as_form(outcome.values, "implementation_plan")
        if outcome.record is not None:
            services.edit_measure(outcome.record, form)
            return
        title = outcome.values["implementation_plan"]
        there = self.plan.implementation_plans
        home = next((one for one in there if _plain(one.title) == _plain(title)), None)
        if home is None:
            about = {"title": title, "responsible": outcome.values["responsible"]}
            home = services.add_implementation_plan(self.plan, _as_form(about))
        services.add_measure(home, form)


def outcomes(table: Table, rows: Sequence[FileRow]) -> list[Outcome]:
    """Every row's fate, in the order of the file.

    A row without an id that says the same text as a record of the plan speaks of that record, so that the file one
    began with can be read again.
    """
    by_id = {str(one.id): one for one in table.records()}
    by_text = {_plain(one.text): one for one in table.records()}
    taken: set[Any] = set()
    found = []
    for row in rows:
        said = row.typed.get("id", "")
        record = by_id.get(said) if said else by_text.get(_plain(row.typed.get("text", "")))
        found.append(_fate(table, row, record, said, taken))
        if record is not None:
            taken.add(record.id)
    return found


def _fate(table: Table, row: FileRow, record: Any, said: str, taken: set[Any]) -> Outcome:
    why = [str(_("%(column)s: cellen har en formel. Skriv värdet.", column=name)) for name in row.formulas]
    if said and record is None:
        why.append(str(_("Id:t finns inte i planen. Töm cellen för att lägga till raden som ny.")))
    if record is not None and record.id in taken:
        why.append(str(_("Samma rad står redan högre upp i filen.")))
    return Outcome(row, Fate.REFUSED, _called(row), why=why) if why else table.judge(row, record)


def _judged(said: Typed, record: Any, form: Form, columns: Sequence[Column]) -> Outcome:
    """Fields that the file has no column for keep what they have."""
    row, typed = said.row, said.typed
    for column in columns if record is not None else ():
        if column.field not in row.typed and column.field in form:
            typed[column.field] = as_typed(getattr(record, column.field))
    form.process(typed)
    # Not the page's own validate: it would tell every day that was guessed.
    is_valid = Form.validate(form)
    why = [*said.why, *([] if is_valid else mistakes(form, columns))]
    if why:
        return Outcome(row, Fate.REFUSED, _called(row), record, why=why)
    values = {one.name: one.data for one in form if one.name in row.typed}
    if "kind" in row.typed:
        values["kind"] = typed.get("kind") or (record.kind if record else "")
    if record is None:
        values = {one.name: one.data for one in form if one.name != "version"} | values
        return Outcome(row, Fate.NEW, _called(row), values=values)
    changed = changes(record, {name: value for name, value in values.items() if name != "kind"}, columns)
    return Outcome(row, Fate.CHANGED if changed else Fate.SAME, _called(row), record, changed, values=values)


def _placed(judged: Outcome, title: str) -> Outcome:
    values = {**judged.values, "implementation_plan": title}
    return Outcome(judged.row, judged.fate, judged.called, judged.record, judged.changes, values=values)


def _kinds_with_forms() -> list[str]:
    return [kind.value for kind in GoalKind]


def _called(row: FileRow) -> str:
    return row.typed.get("text", "") or "–"


def _as_form(values: Mapping[str, Any], *without: str) -> Any:
    """Values as the services read a form."""
    fields = [SimpleNamespace(name=name, data=value) for name, value in values.items() if name not in without]
    return _Fields(fields)


class _Fields(list[Any]):
    """A form that is only its fields."""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
