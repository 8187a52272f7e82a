"""Files with a table, from their bytes to rows under headings. Nothing in them is run, and nothing is left silently.

Bytes become a book (`opening.py`, by way of `text_files.py` or `workbooks.py`), a book has sheets, a sheet rows of
typed cells that know their number format and whether they are hidden (`cells.py`); then the one who asks says what a
row of headings looks like, and is given the rows below it and what stands around them (`headings.py`).
"""

from regional_app.concepts.tables.reading.cells import Book, Cell, Row, Sheet, as_typed, folded
from regional_app.concepts.tables.reading.headings import Headed, headed, spot_of
from regional_app.concepts.tables.reading.limits import LARGEST_FILE, Unreadable
from regional_app.concepts.tables.reading.opening import opened

__all__ = [
    "LARGEST_FILE",
    "Book",
    "Cell",
    "Headed",
    "Row",
    "Sheet",
    "Unreadable",
    "as_typed",
    "folded",
    "headed",
    "opened",
    "spot_of",
]
