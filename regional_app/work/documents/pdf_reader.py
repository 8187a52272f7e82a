"""The text of a PDF, page by page. Asked of a reader with limits (`reading.py`)."""

import contextlib
import io
import logging
from typing import Final

from pypdf import PdfReader

from regional_app.foundation.bounded import OutOfTime

PAGES: Final = 300


def text_in(pdf: bytes) -> str:
    """The pages that can be read in time; a page that cannot be read is left out."""
    logging.disable()
    found: list[str] = []
    try:
        reader = PdfReader(io.BytesIO(pdf))
        for number in range(min(len(reader.pages), PAGES)):
            with contextlib.suppress(Exception):
                found.append(reader.pages[number].extract_text())
    except OutOfTime:
        pass
    return "\n".join(found)
