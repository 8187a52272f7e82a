"""When the agreement holds, as people write it in a sentence."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from regional_app.foundation.web.dates import read_day

_DATE: Final = (
    r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}[ -]\d{4}|\d{1,2}\.\d{1,2}\.\d{4}"
    r"|(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)? )?(?:den )?\d{1,2}(?::?[ae])? [a-zåäö]{3,9}\.? \d{4})"
)
_UNTIL: Final = r"(?:till och med|t\.? ?o\.? ?m\.?|till|–|—|-)"
_PERIOD: Final = re.compile(rf"\bgäller\b.{{0,60}}?({_DATE})(?: ?,? ?{_UNTIL} ?({_DATE}))?", re.IGNORECASE)


@dataclass(frozen=True)
class Period:
    """First and last day as they were written; the last may be left open."""

    said: str
    first: str
    last: str | None

    def days(self) -> tuple[date, date | None]:
        """The days; ValueError with a sentence when one of them is not in the calendar."""
        return read_day(self.first).day, read_day(self.last).day if self.last else None


def period_in(text: str) -> Period | None:
    """The first "gäller från 1 januari 2021 till och med …" or "gäller fr.o.m. 2021-01-01 t.o.m. …" of a text."""
    found = _PERIOD.search(" ".join(text.split()))
    return Period(found[0], found[1], found[2]) if found else None
