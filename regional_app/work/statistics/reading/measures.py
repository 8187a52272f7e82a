"""Which kind of figure a column or an indicator holds: a count, so many per 100 000, or a share."""

import re
from enum import StrEnum
from typing import Final

from regional_app.concepts.tables.reading import folded
from regional_app.work.statistics.models import Indicator

_RATE: Final = re.compile(r"\b(?:per|/) ?\d|/100|per tusen|promille")
_SHARE: Final = re.compile(r"%|\bandel|\bprocent|\bshare|\bper ?cent")
_COUNT: Final = re.compile(r"^(?:antal|number|count)\b")
_CHANGE: Final = re.compile(r"förändr|skillnad|change|medel|snitt|summa|mean|average")


class Measure(StrEnum):
    """How a figure is counted."""

    COUNT = "count"
    RATE = "rate"
    SHARE = "share"
    OTHER = "other"


def measure_said(text: str) -> Measure | None:
    """What the words of a heading say; None when they say nothing of it."""
    said = folded(text)
    if _CHANGE.search(said):
        return Measure.OTHER
    if _RATE.search(said):
        return Measure.RATE
    if _COUNT.search(said):
        return Measure.COUNT
    return Measure.SHARE if _SHARE.search(said) else None


def measure_of(one: Indicator) -> Measure:
    """What the indicator holds."""
    return Measure.COUNT if one.is_count else measure_said(one.unit) or Measure.OTHER
