"""Brå's layout: rows are places and crime types, columns are years, perhaps each parted in a count and a rate."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.tables.reading import Book, Headed, Row, spot_of
from regional_app.foundation.web.numbers import parsed
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics.models import Indicator
from regional_app.work.statistics.reading.cells import says_something, taken
from regional_app.work.statistics.reading.columns import Columns, columns, says_whose
from regional_app.work.statistics.reading.measures import Measure, measure_of, measure_said
from regional_app.work.statistics.reading.ours import Ours
from regional_app.work.statistics.reading.said import Read, Said
from regional_app.work.statistics.reading.years import YearSaid, year_said

Years = Mapping[int, YearSaid]
_SOME_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class _Layout:
    """Where the years stand, and what the other columns hold; `below` is a second row of headings."""

    years: Years
    columns: Columns
    rows: Sequence[Row]

    def chosen(self, one: Indicator | None) -> tuple[dict[int, YearSaid], set[int]]:
        """The columns with this indicator's years, and those that hold something else of the same years."""
        if one is None:
            return dict(self.years), set()
        several: dict[int, dict[int, YearSaid]] = {}
        for place, said in self.years.items():
            several.setdefault(said.year, {})[place] = said
        found: dict[int, YearSaid] = {}
        for columns_of_year in several.values():
            right = {at: said for at, said in columns_of_year.items() if said.measure in {measure_of(one), None}}
            found |= right or columns_of_year
        return found, set(self.years) - set(found)


def read(book: Book, ours: Ours) -> Read | None:
    """What the first sheet with years as headings says; None when no sheet has any."""
    table = _table(book, ours)
    if table is None:
        return None
    layout, read = table.meaning, Read()
    place, left = "", set[int]()
    for row in layout.rows:
        # In Brå's tables the place stands once, above its crime types.
        place = _text(row, layout.columns.place) or place
        one = ours.find(_text(row, layout.columns.subject), _text(row, layout.columns.code))
        years, others = layout.chosen(one.indicator)
        said = [] if layout.columns.is_of_others(row) else list(_cells(row, place, layout, one, years))
        read.cells.extend(said)
        if said:
            left |= {at for at in others if says_something(row.cell(at))}
        else:
            read.unread.append(spot_of(row))
    read.unread.extend(table.unread(layout.columns.read | (set(layout.years) - left)))
    return read


def _table(book: Book, ours: Ours) -> Headed[_Layout] | None:
    for sheet in book.sheets:
        rows = () if sheet.is_hidden else sheet.seen
        found = [(at, years) for at, row in enumerate(rows) if (years := _years(row))]
        if found:
            at, years = max(found, key=lambda one: (*_likeness(rows[one[0]], one[1]), -one[0]))
            layout = _layout(rows[at], years, rows[at + 1 :], ours)
            if layout is not None:
                return Headed(book, sheet, rows[at], layout, rows[at + 1 :])
    return None


def _likeness(row: Row, years: Years) -> tuple[int, int]:
    """How much a row looks like headings: a note above the table may name a year too, and a row's figures look so."""
    beside = [cell for place, cell in enumerate(row.cells) if place not in years and cell]
    return len({said.year for said in years.values()}), -sum(not _is_words(cell.typed) for cell in beside)


def _years(row: Row) -> dict[int, YearSaid]:
    return {place: said for place, cell in enumerate(row.cells) if place and (said := year_said(cell))}


def _layout(top: Row, years: Years, rows: Sequence[Row], ours: Ours) -> _Layout | None:
    first = min(years)
    below = rows[0] if rows and _is_second_heading(rows[0], first) else None
    if below is not None:
        years, rows = _parted(years, below), rows[1:]
    width = max((len(row.cells) for row in (top, *rows)), default=0)
    headings = {
        place: one_line((below.cell(place).typed if below is not None else "") or top.cell(place).typed)
        for place in range(width)
        if place not in years and _names_rows(top.cell(place).typed, is_before=place < first)
    }
    found = columns(headings, rows, ours)
    return None if found is None else _Layout(years, found, rows)


def _names_rows(heading: str, *, is_before: bool) -> bool:
    """A column that says whose or what a row is: not one with figures of a part of a year, or of several."""
    return not _SOME_YEAR.search(heading) if is_before else says_whose(heading)


def _is_second_heading(row: Row, first: int) -> bool:
    """Only words where the figures stand, and one of them says how they are counted."""
    there = [cell for cell in row.cells[first:] if cell]
    if any(cell.is_formula or cell.is_error or not _is_words(cell.typed) for cell in there):
        return False
    return any(measure_said(cell.typed) for cell in there)


def _parted(years: Years, below: Row) -> dict[int, YearSaid]:
    """Each year holds until the next begins; the words below say what each of its columns counts."""
    found, year = {}, None
    for place in range(min(years), len(below.cells)):
        year = years.get(place, year)
        if year is not None and (said := below.cell(place).typed):
            found[place] = replace(year, measure=measure_said(said) or Measure.OTHER)
    return found


def _cells(
    row: Row, place: str, layout: _Layout, one: tuple[Indicator | None, str], years: Mapping[int, YearSaid]
) -> Iterator[Said]:
    subject, (indicator, guess) = _text(row, layout.columns.subject), one
    asked = layout.columns.asks(row, indicator)
    twice = [said.year for said in years.values()]
    for at, year in years.items() if subject else ():
        cell = row.cell(at)
        if says_something(cell):
            guesses = tuple(filter(None, (guess, year.guess)))
            said = Said(row.number, place, subject, indicator, year.year, cell.typed, guesses=guesses)
            asks = asked or _asks(year, indicator, is_twice=twice.count(year.year) > 1)
            yield replace(said, asks=asks) if asks else taken(said, cell)


def _asks(year: YearSaid, one: Indicator | None, *, is_twice: bool) -> str:
    if one is not None and year.measure not in {None, measure_of(one)}:
        return str(_("Kolumnen räknar på ett annat sätt. Indikatorn har enheten %(unit)s.", unit=one.unit))
    return str(_("Året står i flera kolumner. Behåll den som gäller.")) if is_twice else ""


def _is_words(text: str) -> bool:
    try:
        parsed(text.strip("% "))
    except ValueError:
        return text not in {"-", "–", ".", ".."}
    return False


def _text(row: Row, column: int | None) -> str:
    return one_line(row.cell(column).typed) if column is not None else ""
