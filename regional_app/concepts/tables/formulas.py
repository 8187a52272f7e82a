"""Text that a spreadsheet would run: guarded with an apostrophe on its way out, freed of it on its way in."""

from typing import Final

_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")


def guarded(text: str) -> str:
    """As a CSV file holds it. What is guarded already is guarded once more, so that it reads back as it was."""
    return f"'{text}" if _runs(text) else text


def marked(text: str) -> str:
    """As a workbook holds it, whose text is never run: guarded only where it looks so, to read back as it was."""
    return guarded(text) if text.startswith("'") else text


def freed(text: str) -> str:
    """The text that was written."""
    return text[1:] if text.startswith("'") and _runs(text) else text


def _runs(text: str) -> bool:
    return text.lstrip("'").startswith(_SIGNS)
