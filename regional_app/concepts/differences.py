"""Differences: what one text, or one set of parts, says that the one before did not.

Two texts are compared word by word. The search for what they share is rapidfuzz's (bit-parallel, without a guess):
two texts of fifty thousand characters take a few hundredths of a second however alike their words are.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar

from rapidfuzz.distance import LCSseq

# The words of a text that are compared with those of another; twice what our longest text field holds of prose. What
# is longer is shown whole, as gone and as new: the search keeps a bit for each pair of words.
MOST_WORDS: Final = 20_000

Key = TypeVar("Key", bound=Hashable)
Part = TypeVar("Part")


class How(StrEnum):
    """What became of a piece of text, or of a whole part."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


# What became of some words (never CHANGED: what is changed is gone, and something else is new), and the words.
Piece = tuple[How, str]


@dataclass(frozen=True)
class Change:
    """A part by its heading, as it was and as it is; None where it was, or is, not there.

    `is_chosen`: its words are chosen from a list, so they are in the language of the page; else somebody wrote them.
    """

    heading: Any
    before: str | None
    after: str | None
    is_chosen: bool = False

    @property
    def how(self) -> How:
        """What became of it."""
        if self.before is None:
            return How.NEW
        if self.after is None:
            return How.GONE
        return How.SAME if self.before == self.after else How.CHANGED

    @property
    def pieces(self) -> list[Piece]:
        """Word by word. A part that only one of them has is read as it is: `how` says what became of it."""
        if self.before is None or self.after is None:
            return [(How.SAME, self.before or self.after or "")]
        return differences(self.before, self.after)


def paired(before: Mapping[Key, Part], after: Mapping[Key, Part]) -> Iterator[tuple[Key, Part | None, Part | None]]:
    """Every part as (what tells it from others, as it was, as it is): in the new order, and last what is gone."""
    for key in dict.fromkeys([*after, *before]):
        yield key, before.get(key), after.get(key)


def differences(before: str, after: str) -> list[Piece]:
    """The two wordings word by word, as what is the same, gone and new; what is gone comes before what is new."""
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    for gone, came, stays in _runs(old, new):
        found = ((How.GONE, gone), (How.NEW, came), (How.SAME, stays))
        pieces += [(how, "".join(words)) for how, words in found if words]
    return pieces


def _words(text: str) -> list[str]:
    """Each with the blank after it: a blank by itself is like every other."""
    return re.findall(r"\S+\s*|\s+", text)


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """What is gone, what is new, and the words after both that are the same; again and again to the end."""
    if max(len(old), len(new)) > MOST_WORDS:
        yield old, new, ()
        return
    at = there = 0
    for one in _alike(old, new):
        yield old[at : one.a], new[there : one.b], old[one.a : one.a + one.size]
        at, there = one.a + one.size, one.b + one.size


def _alike(old: Sequence[str], new: Sequence[str]) -> list[Any]:
    """The longest sequence of words that is in both, in blocks; the last block is empty, at the ends."""
    numbers: dict[str, int] = {}
    numbered = ([numbers.setdefault(word, len(numbers)) for word in text] for text in (old, new))
    return LCSseq.opcodes(*numbered).as_matching_blocks()
