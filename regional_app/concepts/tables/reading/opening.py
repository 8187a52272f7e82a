"""Which kind of file it is, told by what it holds and never by what it is called."""

from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.tables.reading import text_files, workbooks
from regional_app.concepts.tables.reading.cells import Book
from regional_app.concepts.tables.reading.limits import LARGEST_FILE, MOST_COLUMNS, MOST_ROWS, Unreadable, too_long

_ZIP: Final = b"PK\x03\x04"


def opened(content: bytes) -> Book:
    """The sheets of a CSV file or of a workbook; Unreadable for every other file."""
    if not content:
        raise Unreadable(_("Filen är tom."))
    if len(content) > LARGEST_FILE:
        raise Unreadable(_("Filen är större än 1 MB. Dela upp den, eller ta bort år och rader som inte behövs."))
    book = workbooks.book_of(content) if content.startswith(_ZIP) else text_files.book_of(content)
    for sheet in book.sheets:
        if len(sheet.rows) > MOST_ROWS or any(len(row.cells) > MOST_COLUMNS for row in sheet.rows):
            raise too_long()
    return book
