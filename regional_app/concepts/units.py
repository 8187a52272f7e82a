"""Enhetens slag: what kind of number a unit counts, and so whether numbers with it can be added."""

import re
from enum import StrEnum
from typing import Final


class UnitKind(StrEnum):
    """What a number says. Only what is counted or paid can be added; the rest says something of one place."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    RATE = "rate"
    INDEX = "index"
    RATING = "rating"
    AVERAGE = "average"
    NONE = "none"


_SIGNS: Final[tuple[tuple[UnitKind, re.Pattern[str]], ...]] = (
    (UnitKind.RATE, re.compile(r"(?:\bper|/) ?(?:\d|tusen\b|capita\b|invånare\b|hundra\b)|promille\b")),
    (UnitKind.AVERAGE, re.compile(r"\b(?:medel(?:värde|värdet|tal|talet)?|snitt|genomsnitt\w*|median\w*)\b")),
    (UnitKind.SHARE, re.compile(r"%|\bprocent(?:enheter)?\b|\bandel(?:en)?\b|\bper cent\b")),
    (UnitKind.INDEX, re.compile(r"\b\w*index\b|\b(?:nki|nöjdhet)\b")),
    (UnitKind.RATING, re.compile(r"\b(?:betyg|poäng|skala\w*|skalsteg)\b|\b\d{1,2} ?[–-] ?\d{1,2}\b(?! ?år)")),
    (UnitKind.MONEY, re.compile(r"\b(?:kr|kronor|tkr|mnkr|sek)\b")),
)
_ADDED: Final = frozenset({UnitKind.COUNT, UnitKind.MONEY})


def kind_of(unit: str) -> UnitKind:
    """The kind, told by whole words: "tillsyner per år" and "läkemedelsbrott" are counts."""
    said = " ".join(unit.casefold().split())
    if not said:
        return UnitKind.NONE
    return next((kind for kind, sign in _SIGNS if sign.search(said)), UnitKind.COUNT)


def can_be_added(unit: str) -> bool:
    """Counts and money can be added; shares, rates, averages, indexes and ratings cannot."""
    return kind_of(unit) in _ADDED
