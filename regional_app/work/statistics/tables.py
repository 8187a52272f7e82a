"""Brå's table layout: rows are places and crime types, columns are years. What each cell says is read here.

The signs are those of Swedish official statistics: `-` or `–` is none (zero), `..` is not available and `.` cannot
occur: nothing is known, which is not zero.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.exactness import Exactness, typed
from regional_app.concepts.spot import Spot
from regional_app.concepts.tables.reading import Book, Cell, Row, Unreadable, headed, spot_of
from regional_app.foundation.web.numbers import Unclear
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics import words

_YEAR: Final = re.compile(r"(?:år )?((?:19|20)\d\d)(?:\*|\s*\(?prel\.?\)?)?", re.IGNORECASE)
_NONE: Final = {"-", "–", "—", "\N{MINUS SIGN}"}
_UNKNOWN: Final = {"", ".", "..", "…", "..."}
_PLACES: Final = {"region", "kommun", "område", "ort"}
_SUBJECTS: Final = {"brottstyp", "brott", "brottskategori", "indikator", "nyckeltal"}
_CODES: Final = {"kod", "id", "källans id", "brottskod"}


@dataclass(frozen=True)
class Said:
    """A cell: whose it is, of what and for which year.

    `value` is None when it cannot be taken: `why` says why, or `asks` what is meant.
    """

    row: int
    place: str
    subject: str
    code: str
    year: int
    text: str
    value: Decimal | None = None
    exactness: str = Exactness.EXACT
    why: str = ""
    asks: str = ""


@dataclass(frozen=True)
class Read:
    """Every cell with a year and something said, and what else stood in the file."""

    cells: list[Said]
    unread: list[Spot]


@dataclass(frozen=True)
class _Layout:
    years: dict[int, int]
    place: int | None
    subject: int
    code: int | None

    @property
    def places(self) -> set[int]:
        """The columns that are read."""
        return {*self.years, self.subject} | {one for one in (self.place, self.code) if one is not None}


def said_in(book: Book) -> Read:
    """What the file says; Unreadable when there are no years."""
    table = headed(book, _layout)
    if table is None:
        raise Unreadable(
            _("Ingen rad i filen har årtal som rubriker. Åren ska stå som kolumner, till exempel 2016, 2017.")
        )
    read = Read([], list(table.unread(table.meaning.places)))
    place = ""
    for row in table.rows:
        # In Brå's tables the place stands once, above its crime types.
        place = _text(row, table.meaning.place) or place
        said = list(_cells(row, place, table.meaning))
        read.cells.extend(said)
        if not said:
            read.unread.append(spot_of(row))
    return read


def _layout(row: Row) -> _Layout | None:
    years = {place: year for place, cell in enumerate(row.cells) if place and (year := _year(cell))}
    if not years:
        return None
    before = list(enumerate(row.cells[: min(years)]))
    named = {cell.typed.casefold(): place for place, cell in reversed(before)}
    place = next((named[name] for name in named if name in _PLACES), None)
    subject = next((named[name] for name in named if name in _SUBJECTS), None)
    if subject is None:
        # Brå's tables sometimes leave the heading of the first columns empty: the one nearest the years is the crime.
        subject = min(years) - 1
        place = place if place is not None else (0 if subject else None)
    return _Layout(years, place, subject, next((named[name] for name in named if name in _CODES), None))


def _year(cell: Cell) -> int | None:
    found = _YEAR.fullmatch(cell.typed)
    return int(found[1]) if found else None


def _cells(row: Row, place: str, layout: _Layout) -> Iterator[Said]:
    subject = _text(row, layout.subject)
    for column, year in layout.years.items() if subject else ():
        cell = row.cell(column)
        if cell.typed not in _UNKNOWN:
            yield _said(cell, (row.number, place, subject, _text(row, layout.code), year))


def _said(cell: Cell, where: tuple[int, str, str, str, int]) -> Said:
    text = cell.typed
    if cell.is_formula:
        return Said(*where, text, why=_("Cellen är en formel. Skriv talet i stället."))
    if isinstance(cell.value, Decimal):
        why = _("Ett värde kan inte vara mindre än noll.") if cell.value < 0 else ""
        return Said(*where, typed(cell.value, Exactness.EXACT), None if why else cell.value, why=why)
    if text in _NONE:
        return Said(*where, text, Decimal(0))
    try:
        value, exactness = words.read(text)
    except Unclear as question:
        return Said(*where, text, asks=str(question))
    except ValueError as why:
        return Said(*where, text, why=str(why))
    return Said(*where, text, value, exactness)


def _text(row: Row, column: int | None) -> str:
    return one_line(row.cell(column).typed) if column is not None else ""
