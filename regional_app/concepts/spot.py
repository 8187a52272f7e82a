"""A place in a file that somebody has sent: what was not read, or what is wrong there, in the sender's own words."""

from dataclasses import dataclass
from textwrap import shorten
from typing import Final

# As much of a text as is needed to find it again.
_SHOWN: Final = 140


@dataclass(frozen=True)
class Spot:
    """`place` is a heading of the document, a row, a column or a sheet; `text` is what there is to say about it."""

    place: str
    text: str

    @classmethod
    def of(cls, place: str, text: str) -> "Spot":
        """The beginning of the text is enough to find it."""
        return cls(place, shorten(text, _SHOWN, placeholder=" …"))
