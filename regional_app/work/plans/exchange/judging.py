"""Which record each row speaks of, and what the page's own form says of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import Form

from regional_app.concepts.tables.preview import Fate, Outcome
from regional_app.concepts.tables.reading import as_typed, folded
from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.work.plans.exchange.columns import Column
from regional_app.work.plans.exchange.reading import FileRow
from regional_app.work.plans.exchange.row_as_form import changes, guesses, mistakes

Judge = Callable[[FileRow, Any], Outcome]


@dataclass(frozen=True)
class Typed:
    """A row as a form is typed, and what was wrong with its words."""

    row: FileRow
    typed: MultiDict[str, str]
    why: Sequence[str]


def outcomes(records: Sequence[Any], rows: Sequence[FileRow], judge: Judge) -> list[Outcome]:
    """Every row's fate, in the order of the file.

    A row without an id that says the same text as a record of the plan speaks of that record, so that the file one
    began with can be read again.
    """
    by_id = {str(one.id): one for one in records}
    by_text = {folded(one.text): one for one in records}
    taken: set[Any] = set()
    found = []
    for row in rows:
        said = row.typed.get("id", "")
        record = by_id.get(said) if said else by_text.get(folded(row.typed.get("text", "")))
        why = _in_the_way(row, record, said, taken)
        found.append(refused(row, why) if why else judge(row, record))
        if record is not None:
            taken.add(record.id)
    return found


def _in_the_way(row: FileRow, record: Any, said: str, taken: set[Any]) -> list[str]:
    why = [str(_("%(column)s: cellen har en formel. Skriv värdet.", column=name)) for name in row.formulas]
    if said and record is None:
        why.append(str(_("Id:t finns inte i planen. Töm cellen för att lägga till raden som ny.")))
    if record is not None and record.id in taken:
        why.append(str(_("Samma rad står redan högre upp i filen.")))
    return why


def judged(said: Typed, record: Any, form: VersionedForm[Any], columns: Sequence[Column]) -> Outcome:
    """By the form; fields that the file has no column for keep what they have."""
    row, typed = said.row, said.typed
    for column in columns if record is not None else ():
        if column.field not in row.typed and column.field in form:
            typed[column.field] = as_typed(getattr(record, column.field))
    form.process(typed)
    # Not the page's own validate: it would tell every day that was guessed.
    is_valid = Form.validate(form)
    why = [*said.why, *([] if is_valid else mistakes(form, columns))]
    if why:
        return refused(row, why, record)
    read = Outcome(row.number, row.called, Fate.NEW, guesses=guesses(form), values=form.values())
    if record is None:
        return read
    values = {name: value for name, value in read.values.items() if _filled_by(name) in row.typed}
    changed = changes(record, values, columns)
    fate = Fate.CHANGED if changed else Fate.SAME
    return replace(read, fate=fate, record=record, changes=changed, values=values)


def _filled_by(name: str) -> str:
    """The column of the file that fills a field; what a time was said as comes with its day."""
    return f"{name.removesuffix('_as')}_on" if name.endswith("_as") else name


def refused(row: FileRow, why: Sequence[str], record: Any = None) -> Outcome:
    """A row that cannot be taken."""
    return Outcome(row.number, row.called, Fate.REFUSED, record, why=why)
