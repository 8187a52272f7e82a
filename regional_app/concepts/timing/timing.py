"""What is known of when something is to be: its first and last possible day, how exact, and in whose words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flask_babel import gettext as _

from regional_app.i18n import day


class Precision(StrEnum):
    """How exactly it is said."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    TERM = "term"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    # From one time to another: "jan–mars 2019", "våren 2031 och tre år framåt".
    SPAN = "span"
    # It goes on, without a last day: "löpande".
    ONGOING = "ongoing"
    # Words that no day can be read from: "efter behov".
    WORDS = "words"
    # Somebody has answered that it is not said: "ej angivet", "–".
    UNSTATED = "unstated"


@dataclass(frozen=True)
class Timing:
    """`first` and `last` are the days between which it lies, None where no day is said.

    What begins then begins on `first`; what is to be done then is late after `last`. `wording` is what was written.
    `is_assumed` (antagen): the days are somebody's guess; a page says so.
    """

    first: date | None
    last: date | None
    precision: Precision
    wording: str = ""
    is_assumed: bool = False

    @classmethod
    def on(cls, on: date, wording: str = "") -> "Timing":
        """A day, known exactly."""
        return cls(on, on, Precision.DAY, wording)

    @property
    def is_day(self) -> bool:
        """Known to the day."""
        return self.precision == Precision.DAY


def in_words(timing: Timing) -> str:
    """As a page says it: the day, or the words that were written."""
    words = day(timing.first) if timing.is_day else timing.wording
    return str(_("%(words)s (antagen)", words=words)) if timing.is_assumed else words


def said_back(timing: Timing) -> str:
    """How the words were understood, to be looked at before they are kept: "Vi läste jan 2019 som …"."""
    first, last = timing.first, timing.last
    told = {"typed": timing.wording, "first": day(first), "last": day(last)}
    if first is None and last is None:
        return str(_("Vi läste ingen dag i ”%(typed)s”. Orden står kvar.", **told))
    if first is None:
        return str(_("Vi läste %(typed)s som till och med %(last)s.", **told))
    if last is None:
        return str(_("Vi läste %(typed)s som från och med %(first)s.", **told))
    if first == last:
        return str(_("Vi läste %(typed)s som %(day)s.", typed=timing.wording, day=day(first)))
    return str(_("Vi läste %(typed)s som %(first)s–%(last)s.", **told))
