"""Text that a spreadsheet would run: guarded with an apostrophe on its way out, freed of it on its way in."""

from typing import Final

_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")


def guarded(text: str) -> str:
    """As a CSV file holds it. What is guarded already is guarded once more, so that it reads back as it was."""
    return f"'{text}" if _runs(text) else text


def freed(text: str) -> str:
    """The text that `guarded` was given; a workbook may hold it too, when it was made of our CSV."""
    return text[1:] if text.startswith("'") and _runs(text) else text


def _runs(text: str) -> bool:
    return text.lstrip("'").startswith(_SIGNS)
