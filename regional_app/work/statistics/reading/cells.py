"""What a cell says of an indicator: a number and how exact it is, or why it cannot be taken, or what is asked.

The signs are those of Swedish official statistics: `-` or `–` is none (zero), `..` is not available and `.` cannot
occur: nothing is known, which is not zero.
"""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.exactness import Exactness, typed
from regional_app.concepts.tables.reading import Cell
from regional_app.foundation.web.numbers import Unclear
from regional_app.i18n import number
from regional_app.work.statistics import words
from regional_app.work.statistics.models import Indicator
from regional_app.work.statistics.reading.measures import Measure, measure_of
from regional_app.work.statistics.reading.said import Said

_NONE: Final = {"-", "–", "—", "\N{MINUS SIGN}"}
_UNKNOWN: Final = {"", ".", "..", "…", "..."}
_PER_CENT: Final = re.compile(r"(.*\d) ?(?:%|procent)", re.IGNORECASE)
_ENGLISH_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+")


def says_something(cell: Cell) -> bool:
    """Empty cells and the signs for "not available" say nothing."""
    return cell.typed not in _UNKNOWN


def taken(said: Said, cell: Cell) -> Said:
    """The cell's own word on it: its value, or why there is none."""
    if why := _no_number(cell):
        return replace(said, why=why)
    if cell.is_spread:
        return replace(said, asks=str(_("Cellen är sammanfogad med andra. Skriv talet i varje cell.")))
    if cell.is_per_cent and said.indicator and not _is_share(said.indicator):
        return replace(said, asks=_not_per_cent(said.indicator))
    if isinstance(cell.shown, Decimal):
        why = _("Ett värde kan inte vara mindre än noll.") if cell.shown < 0 else ""
        shown = cell.typed if cell.is_per_cent else typed(cell.shown, Exactness.EXACT)
        return replace(said, text=shown, value=None if why else cell.shown, why=str(why))
    return _of_text(said, cell.typed)


def _no_number(cell: Cell) -> str:
    if cell.is_formula:
        return str(_("Cellen är en formel. Skriv talet i stället."))
    if cell.is_error:
        return str(_("Cellen visar ett fel. Rätta det i filen, eller skriv talet."))
    if isinstance(cell.value, date):
        return str(_("Cellen är en dag. Kalkylprogram gör ibland tal till dagar; skriv talet som text."))
    return ""


def _of_text(said: Said, text: str) -> Said:
    if text in _NONE:
        return replace(said, value=Decimal(0))
    bare = text
    if found := _PER_CENT.fullmatch(text):
        if said.indicator and not _is_share(said.indicator):
            return replace(said, asks=_not_per_cent(said.indicator))
        bare = found[1]
    if said.indicator and said.indicator.is_count and _ENGLISH_THOUSANDS.fullmatch(bare):
        meant = number(Decimal(bare.replace(",", "")), "sv")
        return replace(said, asks=str(_("Menar du %(one)s? Skriv det så.", one=meant)))
    try:
        value, exactness = words.read(bare)
    except Unclear as question:
        return replace(said, asks=str(question))
    except ValueError as why:
        return replace(said, why=str(why))
    return replace(said, value=value, exactness=exactness)


def _is_share(one: Indicator) -> bool:
    return measure_of(one) == Measure.SHARE


def _not_per_cent(one: Indicator) -> str:
    return str(_("Cellen är i procent, men indikatorn har enheten %(unit)s.", unit=one.unit))
