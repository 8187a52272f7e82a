"""What a heading says of a year: the year alone, with a mark, or as a day."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.tables.reading import Cell
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics.reading.measures import Measure, measure_said

_NUMBER: Final = r"(?P<year>(?:19|20)\d\d)"
_MARK: Final = r"\*+|[¹²³⁴-⁹]+|\(?\d\)|\(?(?:preliminär[at]?|prel|p|reviderad[et]?|rev|r|slutlig[at]?|s)\b\.?\)?"
_YEAR: Final = re.compile(rf"(?:år(?:et)? ?)?{_NUMBER} ?(?P<mark>{_MARK})?:?", re.IGNORECASE)
_WITH_MEASURE: Final = re.compile(rf"(?P<before>\D*?)[ ,(:]*\b{_NUMBER}\b[ ,):]*(?P<after>\D*.*)", re.IGNORECASE)


@dataclass(frozen=True)
class YearSaid:
    """A year, how its figures are counted when the heading says it, and what of it is a guess."""

    year: int
    measure: Measure | None = None
    guess: str = ""


def year_said(cell: Cell) -> YearSaid | None:
    """The year that the heading means; None when it means a part of one, several, or none."""
    if isinstance(cell.value, date):
        return _of_day(cell.value, cell.number_format)
    text = one_line(cell.typed)
    if found := _YEAR.fullmatch(text):
        return YearSaid(int(found["year"]), guess=_marked(text, found["mark"], found["year"]))
    found = _WITH_MEASURE.fullmatch(text)
    measure = measure_said(f"{found['before']} {found['after']}".strip()) if found else None
    if found and measure in {Measure.COUNT, Measure.RATE, Measure.SHARE}:
        return YearSaid(int(found["year"]), measure)
    return None


def _of_day(day: date, shown: str) -> YearSaid | None:
    """A day that is shown as a year, or the last one of it."""
    if not set(shown.casefold()) & set("dm"):
        return YearSaid(day.year)
    if (day.month, day.day) in {(12, 31), (1, 1)}:
        read_so = _("Vi läste rubriken %(day)s som året %(year)s.", day=day.isoformat(), year=str(day.year))
        return YearSaid(day.year, guess=str(read_so))
    return None


def _marked(text: str, mark: str | None, year: str) -> str:
    if not mark:
        return ""
    mark = mark.strip("() ")
    letter = mark.casefold()[:1]
    meaning = {"p": _("preliminär"), "r": _("reviderad"), "s": _("slutlig")}.get(letter, _("en not"))
    return str(
        _(
            "Vi läste rubriken %(text)s som %(year)s (%(mark)s: %(meaning)s).",
            text=text,
            year=year,
            mark=mark,
            meaning=meaning,
        )
    )
