"""A time beside the day it was read as: its words, how exact they were, and whether somebody assumed it."""

from datetime import date
from typing import TypedDict

from flask_babel import gettext as _

from regional_app.concepts.timing.timing import Precision, Timing, in_words
from regional_app.i18n import day


class Said(TypedDict):
    """What is kept in the record beside the day; nothing when the day says it all."""

    precision: str
    wording: str
    is_assumed: bool


def said_of(timing: Timing) -> Said | None:
    """What is worth keeping beside the day."""
    if not timing.wording or (timing.is_day and not timing.is_assumed):
        return None
    return {"precision": timing.precision, "wording": timing.wording, "is_assumed": timing.is_assumed}


def time_in_words(on: date | None, said: Said | None) -> str:
    """The words that were written, else the day: `våren 2031`, `ej angivet`, `14 december 2018`."""
    if said is None:
        return day(on)
    if said["precision"] == Precision.UNSTATED:
        return str(_("ej angivet"))
    return in_words(Timing(on, on, Precision(said["precision"]), said["wording"], said["is_assumed"]))


def as_written(on: date | None, said: Said | None) -> str | date | None:
    """As it stands in a field or a file, to be read back."""
    return said["wording"] if said else on
