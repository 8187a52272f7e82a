"""Writes the text of the PDF on standard input, page by page. Run by `pdf_text` in a process of its own.

It imports nothing of the application and has limits on memory and time, so a hostile file harms only itself.
"""

import contextlib
import io
import logging
import resource
import sys

MEMORY = 1024 * 1024 * 1024
SECONDS = 8
PAGES = 300


def main() -> None:
    """Read page after page; a page that cannot be read is left out."""
    _limit()
    from pypdf import PdfReader  # noqa: PLC0415  (what it takes counts against the limits)

    logging.disable()
    reader = PdfReader(io.BytesIO(sys.stdin.buffer.read()))
    for number in range(min(len(reader.pages), PAGES)):
        with contextlib.suppress(Exception):
            sys.stdout.buffer.write(reader.pages[number].extract_text().encode(errors="ignore") + b"\n")
            sys.stdout.buffer.flush()


def _limit() -> None:
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        # Not every system knows every limit.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    main()
