"""Kolada's layout: a row for each indicator, kommun and year, with the year and the value in columns of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from regional_app.concepts.tables.reading import Book, Row, folded, headed, spot_of
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics.reading.cells import says_something, taken
from regional_app.work.statistics.reading.columns import columns
from regional_app.work.statistics.reading.ours import Ours
from regional_app.work.statistics.reading.said import Read, Said
from regional_app.work.statistics.reading.years import year_said

_PERIODS: Final = {"period", "år", "year", "årtal", "tid", "tidpunkt"}
_VALUES: Final = {"value", "värde", "värden", "antal", "utfall"}


@dataclass(frozen=True)
class _Layout:
    period: int
    value: int
    headings: dict[int, str]


def read(book: Book, ours: Ours) -> Read | None:
    """What the first sheet with a column of years and one of values says; None when no sheet has them."""
    table = headed(book, _layout)
    if table is None:
        return None
    found = columns(table.meaning.headings, table.rows, ours)
    if found is None:
        return None
    read = Read()
    for row in table.rows:
        year, cell = year_said(row.cell(table.meaning.period)), row.cell(table.meaning.value)
        subject = one_line(row.cell(found.subject).typed)
        if year is None or not subject or not says_something(cell) or found.is_of_others(row):
            read.unread.append(spot_of(row))
            continue
        one, guess = ours.find(subject, one_line(row.cell(found.code).typed) if found.code is not None else "")
        place = one_line(row.cell(found.place).typed) if found.place is not None else ""
        guesses = tuple(filter(None, (guess, year.guess)))
        asks = found.asks(row, one)
        said = Said(row.number, place, subject, one, year.year, cell.typed, asks=asks, guesses=guesses)
        read.cells.append(said if asks else taken(said, cell))
    read.unread.extend(table.unread(found.read | {table.meaning.period, table.meaning.value}))
    return read


def _layout(row: Row) -> _Layout | None:
    named = {place: folded(cell.typed) for place, cell in enumerate(row.cells)}
    period, value = _at(named, _PERIODS), _at(named, _VALUES)
    if period is None or value is None or len(named) < len({period, value}) + 1:
        return None
    headings = {place: cell.typed for place, cell in enumerate(row.cells) if place not in {period, value}}
    return _Layout(period, value, headings)


def _at(named: dict[int, str], words: Sequence[str] | set[str]) -> int | None:
    return next((place for place, said in named.items() if said in words), None)
