"""The layout turned: years down the side, one column for each indicator."""

from typing import Final

from regional_app.concepts.tables.reading import Book, Headed, Row, folded, headed, spot_of
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics.reading.cells import says_something, taken
from regional_app.work.statistics.reading.ours import Found, Ours
from regional_app.work.statistics.reading.said import Read, Said
from regional_app.work.statistics.reading.years import year_said

_PERIODS: Final = {"", "år", "year", "årtal", "period"}


def read(book: Book, ours: Ours) -> Read | None:
    """What the first sheet with years down its first column says; None when no sheet has our indicators across."""
    table: Headed[dict[int, Found]] | None = headed(book, lambda row: _subjects(row, ours))
    if table is None or not any(year_said(row.cell(0)) for row in table.rows):
        return None
    read = Read()
    for row in table.rows:
        year = year_said(row.cell(0))
        if year is None:
            read.unread.append(spot_of(row))
            continue
        for place, (one, guess) in table.meaning.items():
            cell, subject = row.cell(place), one_line(table.headings.cell(place).typed)
            if says_something(cell):
                guesses = tuple(filter(None, (guess, year.guess)))
                read.cells.append(
                    taken(Said(row.number, "", subject, one, year.year, cell.typed, guesses=guesses), cell)
                )
    read.unread.extend(table.unread({0, *table.meaning}))
    return read


def _subjects(row: Row, ours: Ours) -> dict[int, Found] | None:
    if folded(row.cell(0).typed) not in _PERIODS or any(year_said(cell) for cell in row.cells[1:]):
        return None
    found = {at: ours.find(cell.typed) for at, cell in enumerate(row.cells) if at and cell}
    return found if any(one.indicator for one in found.values()) else None
