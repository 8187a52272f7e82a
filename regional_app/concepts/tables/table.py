"""A table that leaves the house, whatever kind of file it becomes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from flask_babel import LazyString


@dataclass(frozen=True)
class Qualified:
    """A number that is not exact, with the word that says so: minst 43."""

    number: int | float | Decimal
    word: str


@dataclass(frozen=True)
class Absent:
    """A figure that is not there, and why in words: never zero, never empty."""

    why: str


Words: TypeAlias = str | LazyString
# A number, a day, words, or nothing to say.
Value: TypeAlias = int | float | Decimal | date | Words | Qualified | Absent | None
Rows: TypeAlias = Sequence[Sequence[Value]]


@dataclass(frozen=True)
class Table:
    """Headings and rows.

    `above` are lines over the headings where a file has room for them, the first the largest. The first `names`
    columns say whose row it is and stay in sight.
    """

    title: Words
    headings: Sequence[Words]
    rows: Rows
    above: Sequence[str] = ()
    names: int = 1
