"""The words of a PDF, for the search. What cannot be read is left out; the file is kept all the same."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from regional_app.foundation.web.plain_text import plain

_READER: Final = Path(__file__).with_name("pdf_reader.py")
_SECONDS: Final = 10
# The search keeps no more words of a record.
LONGEST: Final = 200_000


def text_of(pdf: bytes) -> str:
    """The text of a PDF, empty when there is none or it cannot be read; the pages read in time when time is out."""
    try:
        # Isolated and without the settings of the application, which hold its secrets.
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", str(_READER)],
            input=pdf,
            capture_output=True,
            timeout=_SECONDS,
            env={},
            check=False,
        )
        written = done.stdout
    except subprocess.TimeoutExpired as late:
        written = late.stdout or b""
    return plain(written.decode(errors="ignore")[:LONGEST].replace("\N{SOFT HYPHEN}", "")).strip()
