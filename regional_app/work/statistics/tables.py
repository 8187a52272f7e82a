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
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics import words
from regional_app.work.statistics.table_files import Cell, Formula, Row, Unreadable

_YEAR: Final = re.compile(r"(?:år )?((?:19|20)\d\d)(?:\*|\s*\(?prel\.?\)?)?", re.IGNORECASE)
_NONE: Final = {"-", "–", "—", "\N{MINUS SIGN}"}
_UNKNOWN: Final = {"", ".", "..", "…", "..."}
_PLACES: Final = {"region", "kommun", "område", "ort"}
_SUBJECTS: Final = {"brottstyp", "brott", "brottskategori", "indikator", "nyckeltal"}
_CODES: Final = {"kod", "id", "källans id", "brottskod"}


@dataclass(frozen=True)
class Said:
    """A cell: whose it is, of what and for which year. `value` is None when it is refused, and `why` says why."""

    row: int
    place: str
    subject: str
    code: str
    year: int
    text: str
    value: Decimal | None = None
    exactness: str = Exactness.EXACT
    why: str = ""


@dataclass(frozen=True)
class _Layout:
    years: dict[int, int]
    place: int | None
    subject: int
    code: int | None


def said_in(rows: list[Row]) -> list[Said]:
    """Every cell with a year and something said; Unreadable when there are no years."""
    for number, row in enumerate(rows):
        years = {place: year for place, cell in enumerate(row) if place and (year := _year(cell))}
        if years:
            return list(_cells(rows, number, _layout(row, years)))
    raise Unreadable(
        _("Ingen rad i filen har årtal som rubriker. Åren ska stå som kolumner, till exempel 2016, 2017.")
    )


def _year(cell: Cell) -> int | None:
    found = _YEAR.fullmatch(str(cell))
    return int(found[1]) if found else None


def _layout(row: Row, years: dict[int, int]) -> _Layout:
    named = {str(cell).casefold(): place for place, cell in reversed(list(enumerate(row[: min(years)])))}
    place = next((named[name] for name in named if name in _PLACES), None)
    subject = next((named[name] for name in named if name in _SUBJECTS), None)
    if subject is None:
        # Brå's tables sometimes leave the heading of the first columns empty: the one nearest the years is the crime.
        subject = min(years) - 1
        place = place if place is not None else (0 if subject else None)
    return _Layout(years, place, subject, next((named[name] for name in named if name in _CODES), None))


def _cells(rows: list[Row], header: int, layout: _Layout) -> Iterator[Said]:
    place = ""
    for number, row in enumerate(rows[header + 1 :], header + 2):
        # In Brå's tables the place stands once, above its crime types.
        place = _text(row, layout.place) or place
        subject = _text(row, layout.subject)
        if not subject:
            continue
        for column, year in layout.years.items():
            cell = row[column] if column < len(row) else ""
            if str(cell).strip() not in _UNKNOWN:
                yield _said(cell, (number, place, subject, _text(row, layout.code), year))


def _said(cell: Cell, where: tuple[int, str, str, str, int]) -> Said:
    if isinstance(cell, Formula):
        return Said(*where, str(cell), why=_("Cellen är en formel. Skriv talet i stället."))
    if isinstance(cell, Decimal):
        why = _("Ett värde kan inte vara mindre än noll.") if cell < 0 else ""
        return Said(*where, typed(cell, Exactness.EXACT), None if why else cell, why=why)
    if cell in _NONE:
        return Said(*where, cell, Decimal(0))
    try:
        value, exactness = words.read(cell)
    except ValueError as why:
        return Said(*where, cell, why=str(why))
    return Said(*where, cell, value, exactness)


def _text(row: Row, column: int | None) -> str:
    return one_line(str(row[column])) if column is not None and column < len(row) else ""
