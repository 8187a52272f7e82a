"""What happens to each row of a file: new, changed, the same or refused, and why."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import Form

from regional_app.work.plans.exchange.columns import Cell, Column
from regional_app.work.plans.exchange.reading import FileRow


class Fate(StrEnum):
    """What happens to a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True)
class Change:
    """A cell that becomes another."""

    heading: str
    before: Cell
    after: Cell


@dataclass(frozen=True)
class Outcome:
    """A row and what happens to it; `record` is the one it speaks of, None for a new one.

    `values` are what the record shall hold; `said` is what the row says of where it belongs.
    """

    row: FileRow
    fate: Fate
    record: Any = None
    changes: Sequence[Change] = ()
    why: Sequence[str] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def called(self) -> str:
        """How the page names the row."""
        return self.row.typed.get("text", "") or "–"

    def beside(self, **said: str) -> "Outcome":
        """The same, with what the row says of where it belongs."""
        return replace(self, said=said)


def typed_keys(row: FileRow, columns: Sequence[Column]) -> tuple[MultiDict[str, str], list[str]]:
    """The row as a form is typed, with keys where the file has words; and a sentence for each unknown word."""
    typed: MultiDict[str, str] = MultiDict()
    unknown: list[str] = []
    for column in columns:
        text = row.typed.get(column.field, "")
        if column.words is not None and text:
            keys = {_plain(str(word)): key for key, word in column.words.items()} | {
                _plain(str(key)): key for key in column.words
            }
            if _plain(text) not in keys:
                words = ", ".join(str(word) for word in column.words.values())
                unknown.append(f"{column.heading}: {_('välj något av %(words)s.', words=words)}")
                continue
            text = str(keys[_plain(text)])
        typed[column.field] = text
    return typed, unknown


def mistakes(form: Form, columns: Sequence[Column]) -> list[str]:
    """Column by column, what the form says of what stands there."""
    headings = {column.field: str(column.heading) for column in columns}
    return [f"{headings.get(one.name, one.label.text)}: {error}" for one in form for error in one.errors]


def changes(record: Any, values: Mapping[str, Any], columns: Iterable[Column]) -> list[Change]:
    """The cells that the row would change in the record."""
    found = []
    for column in columns:
        if column.field in values:
            before, after = getattr(record, column.field), values[column.field]
            if (before or before == 0) != (after or after == 0) or (before != after and (before or after)):
                found.append(Change(str(column.heading), column.cell(record), _shown(column, after)))
    return found


def seen(found: Iterable[Outcome]) -> str:
    """A mark of exactly these fates: another file, or somebody's change meanwhile, makes another."""
    told = [
        [one.row.number, one.fate, str(one.record and one.record.id), [str(change) for change in one.changes]]
        for one in found
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def _shown(column: Column, value: Any) -> Cell:
    if column.words is not None:
        return str(column.words[value]) if value else ""
    return "" if value is None else value


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
