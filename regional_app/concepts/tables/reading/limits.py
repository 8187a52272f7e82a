"""How large a table may be, and what is said of one that is larger or broken."""

from typing import Final

from flask_babel import gettext as _

# Ten years for some hundred rows is 20 kB.
LARGEST_FILE: Final = 1024 * 1024
# A workbook is a zip: what it unpacks to is limited too.
LARGEST_UNPACKED: Final = 20 * LARGEST_FILE
MOST_ROWS: Final = 2_000
MOST_COLUMNS: Final = 80


class Unreadable(ValueError):
    """The file cannot be read; the message says why, to the person."""


def too_long() -> Unreadable:
    """More rows or columns than anybody looks through."""
    return Unreadable(
        _("Filen har fler än %(rows)s rader eller %(columns)s kolumner.", rows=MOST_ROWS, columns=MOST_COLUMNS)
    )
