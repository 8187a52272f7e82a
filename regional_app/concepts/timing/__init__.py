"""Tidsangivelse: when something is to be, as exactly as somebody has said it, with the words that were used."""

from regional_app.concepts.timing.field import TimingField
from regional_app.concepts.timing.reading import Reading, read_timing
from regional_app.concepts.timing.said import Said, as_written, said_of, time_in_words
from regional_app.concepts.timing.timing import Precision, Timing, in_words, said_back

__all__ = [
    "Precision",
    "Reading",
    "Said",
    "Timing",
    "TimingField",
    "as_written",
    "in_words",
    "read_timing",
    "said_back",
    "said_of",
    "time_in_words",
]
