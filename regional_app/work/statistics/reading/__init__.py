"""A file with figures of many years, in the layouts that people have, from its sheets to what each cell says.

`ours.py` is what the room can tell of itself: its names and its indicators. A sheet is tried as one row per year and
subject (`long.py`), as years down the side (`turned.py`) and as years across (`wide.py`). `columns.py` says what the
columns hold that are no years, `years.py` what a heading says of a year, `cells.py` what a cell says.
"""

from collections.abc import Iterator

from flask_babel import gettext as _

from regional_app.concepts.tables.reading import Book, Unreadable
from regional_app.work.statistics.reading import long, turned, wide
from regional_app.work.statistics.reading.ours import Ours
from regional_app.work.statistics.reading.said import Read, Said

__all__ = ["Ours", "Read", "Said", "said_in"]


def said_in(book: Book, ours: Ours) -> Read:
    """What the file says of our indicators, and what is not read; Unreadable when there are no years."""
    read = next(_readings(book, ours), None)
    if read is None:
        raise Unreadable(
            _("Ingen rad i filen har årtal som rubriker. Åren ska stå som kolumner, till exempel 2016, 2017.")
        )
    return read


def _readings(book: Book, ours: Ours) -> Iterator[Read]:
    for read in (long.read, turned.read, wide.read):
        found = read(book, ours)
        if found is not None:
            yield found
