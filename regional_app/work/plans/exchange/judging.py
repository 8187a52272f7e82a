"""Which record each row speaks of, and what the page's own form says of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from flask_babel import gettext as _
from wtforms import Form

from regional_app.concepts.tables.preview import Fate, Outcome
from regional_app.concepts.tables.reading import as_typed
from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.work.plans.exchange.columns import Column
from regional_app.work.plans.exchange.reading import FileRow, Typed
from regional_app.work.plans.exchange.row_as_form import changes, guesses, mistakes, told

Judge = Callable[[FileRow, Any], Outcome]
# What a record or a row is known by.
Names = Callable[[Any], tuple[str, ...]]


def outcomes(records: Sequence[Any], rows: Sequence[FileRow], judge: Judge, names: Names) -> list[Outcome]:
    """Every row's fate, in the order of the file.

    A row without an id that says the same as a record of the plan speaks of that record, so that the file one
    began with can be read again.
    """
    by_id = {str(one.id): one for one in records}
    by_name = {names(one): one for one in records}
    taken: set[Any] = set()
    found = []
    for row in rows:
        said = row.typed.get("id", "")
        record = by_id.get(said) if said else by_name.get(names(row))
        why = _in_the_way(row, record, said, is_taken=(record.id if record is not None else names(row)) in taken)
        found.append(refused(row, why) if why else judge(row, record))
        taken.add(record.id if record is not None else names(row))
    return found


def _in_the_way(row: FileRow, record: Any, said: str, *, is_taken: bool) -> list[str]:
    why = [str(_("%(column)s: cellen har en formel. Skriv värdet.", column=name)) for name in row.formulas]
    if said and record is None:
        why.append(str(_("Id:t finns inte i planen. Töm cellen för att lägga till raden som ny.")))
    if is_taken:
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
    read = Outcome(row.number, row.called, Fate.NEW, guesses=[*said.guesses, *guesses(form)], values=form.values())
    if record is None:
        return replace(read, changes=told(read.values, columns))
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
