"""The words of a PDF, for the search. What cannot be read is left out; the file is kept all the same."""

from typing import Final

from regional_app.foundation.bounded import Unread, read
from regional_app.foundation.web.plain_text import plain
from regional_app.work.documents.pdf_reader import text_in

# The search keeps no more words of a record.
LONGEST: Final = 200_000


def text_of(pdf: bytes) -> str:
    """The text of a PDF, empty when there is none or it cannot be read; the pages read in time when time is out."""
    try:
        return plain(read(text_in, pdf)[:LONGEST]).strip()
    except Unread:
        return ""
