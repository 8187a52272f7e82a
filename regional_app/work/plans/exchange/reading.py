"""A file's rows by the headings of its columns: what stands where, before anybody asks whether it is right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.work.plans.exchange.columns import Column
from regional_app.work.statistics.table_files import Cell, Formula, Unreadable, cells


@dataclass(frozen=True)
class FileRow:
    """A row of the file by its number there; `typed` goes by field."""

    number: int
    typed: Mapping[str, str]
    formulas: tuple[str, ...] = ()


def read_rows(content: bytes, columns: Sequence[Column]) -> list[FileRow]:
    """The rows that hold something; Unreadable when the file is no table with these headings."""
    table = cells(content)
    heading, places = _places(table, columns)
    found = [_row(number, row, places) for number, row in enumerate(table[heading + 1 :], heading + 2)]
    return [row for row in found if any(row.typed.values()) or row.formulas]


def _places(table: Sequence[Sequence[Cell]], columns: Sequence[Column]) -> tuple[int, dict[int, Column]]:
    """The row of the headings, and which column stands where; they may come in any order, and some be left out."""
    known = {_plain(name): column for column in columns for name in _names(column)}
    for number, row in enumerate(table[:10]):
        places = {place: known[_plain(str(cell))] for place, cell in enumerate(row) if _plain(str(cell)) in known}
        if len(places) > 1:
            return number, places
    names = ", ".join(str(column.heading) for column in columns)
    raise Unreadable(_("Rubrikraden saknas. Den ska innehålla: %(names)s.", names=names))


def _names(column: Column) -> list[str]:
    """A file is filled in with the headings of the language it was fetched in."""
    found = []
    for language in ("sv", "en"):
        with force_locale(language):
            found.append(str(column.heading))
    return found


def _row(number: int, row: Sequence[Cell], places: Mapping[int, Column]) -> FileRow:
    typed, formulas = {}, []
    for place, column in places.items():
        cell = row[place] if place < len(row) else ""
        if isinstance(cell, Formula):
            formulas.append(str(column.heading))
        typed[column.field] = as_typed(cell)
    return FileRow(number, typed, tuple(formulas))


def as_typed(value: Any) -> str:
    """As a person would type it: a number with a decimal comma, text without the apostrophe that guards it."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}".replace(".", ",")
    text = "" if value is None else str(value)
    return text.removeprefix("'") if text[1:2] in {"=", "+", "-", "@"} else text


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
