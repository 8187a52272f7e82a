"""A row as the page's own form is typed, what the form says of it, and the cells that it would change."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import Form

from regional_app.concepts.tables.preview import Change
from regional_app.foundation.web.day_field import DayField
from regional_app.i18n import day, number
from regional_app.work.plans.exchange.columns import Column
from regional_app.work.plans.exchange.kronor import kronor
from regional_app.work.plans.exchange.reading import FileRow, Typed
from regional_app.work.plans.exchange.wording import chosen


def typed_keys(row: FileRow, columns: Sequence[Column]) -> Typed:
    """The row as a form is typed, with keys where the file has words; a sentence for each unknown word and guess."""
    typed: MultiDict[str, str] = MultiDict()
    unknown: list[str] = []
    guessed: list[str] = []
    for column in columns:
        text = row.typed.get(column.field, "")
        if column.words is not None and text:
            key, is_guess = chosen(text, column.words)
            words = ", ".join(str(word) for word in column.words.values())
            if key is None:
                unknown.append(f"{column.heading}: {_('välj något av %(words)s.', words=words)}")
                continue
            if is_guess:
                guessed.append(_said_so(column, text, str(column.words[key]), words))
            text = key
        if column.field == "cost" and text:
            text, guess = kronor(text)
            guessed += [f"{column.heading}: {guess}"] if guess else []
        typed[column.field] = text
    return Typed(row, typed, unknown, guessed)


def told(values: Mapping[str, Any], columns: Iterable[Column]) -> list[Change]:
    """What a new record would hold, cell by cell."""
    said = [(column, values[column.field]) for column in columns if column.field in values and column.field != "text"]
    return [Change(str(column.heading), None, _shown(column, value)) for column, value in said if value or value == 0]


def _said_so(column: Column, typed: str, meaning: str, words: str) -> str:
    return str(
        _(
            "%(heading)s: vi läste ”%(typed)s” som %(meaning)s. Orden är %(words)s.",
            heading=column.heading,
            typed=typed,
            meaning=meaning,
            words=words,
        )
    )


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
                found.append(Change(str(column.heading), _readable(column.cell(record)), _shown(column, after)))
    return found


def _shown(column: Column, value: Any) -> str:
    if column.words is not None:
        return str(column.words[value]) if value else ""
    return _readable(value)


def _readable(value: Any) -> str:
    """A value as the page writes it; years are no numbers with thousands."""
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return number(value)
    return "" if value is None else str(value)
