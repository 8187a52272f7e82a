"""A row as the page's own form is typed, what the form says of it, and the cells that it would change."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import Form

from regional_app.concepts.tables.preview import Change
from regional_app.concepts.tables.reading import folded
from regional_app.foundation.web.day_field import DayField
from regional_app.work.plans.exchange.columns import Cell, Column
from regional_app.work.plans.exchange.reading import FileRow


def typed_keys(row: FileRow, columns: Sequence[Column]) -> tuple[MultiDict[str, str], list[str]]:
    """The row as a form is typed, with keys where the file has words; and a sentence for each unknown word."""
    typed: MultiDict[str, str] = MultiDict()
    unknown: list[str] = []
    for column in columns:
        text = row.typed.get(column.field, "")
        if column.words is not None and text:
            keys = {folded(str(word)): key for key, word in column.words.items()} | {
                folded(str(key)): key for key in column.words
            }
            if folded(text) not in keys:
                words = ", ".join(str(word) for word in column.words.values())
                unknown.append(f"{column.heading}: {_('välj något av %(words)s.', words=words)}")
                continue
            text = str(keys[folded(text)])
        typed[column.field] = text
    return typed, unknown


def mistakes(form: Form, columns: Sequence[Column]) -> list[str]:
    """Column by column, what the form says of what stands there."""
    headings = {column.field: str(column.heading) for column in columns}
    return [f"{headings.get(one.name, one.label.text)}: {error}" for one in form for error in one.errors]


def guesses(form: Form) -> list[str]:
    """The days that might have been meant otherwise, as they were read."""
    return [field.reading for field in form if isinstance(field, DayField) and field.reading]


def changes(record: Any, values: Mapping[str, Any], columns: Iterable[Column]) -> list[Change]:
    """The cells that the row would change in the record."""
    found = []
    for column in columns:
        if column.field in values:
            before, after = getattr(record, column.field), values[column.field]
            if (before or before == 0) != (after or after == 0) or (before != after and (before or after)):
                found.append(Change(str(column.heading), column.cell(record), _shown(column, after)))
    return found


def _shown(column: Column, value: Any) -> Cell:
    if column.words is not None:
        return str(column.words[value]) if value else ""
    return "" if value is None else value
