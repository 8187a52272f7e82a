"""What sources, directions and values are called, and how a value is written and read."""

from decimal import Decimal
from typing import Final

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts import exactness as exact
from regional_app.concepts.exactness import Exactness
from regional_app.concepts.rounding import rounded
from regional_app.foundation.web.numbers import parsed
from regional_app.foundation.web.plain_text import one_line
from regional_app.i18n import number
from regional_app.work.statistics.models import Better, EnteredBy, Source

SOURCES: Final[dict[str, LazyString]] = {
    Source.BRA: _l("Brå"),
    Source.KOLADA: _l("Kolada"),
    Source.SURVEY: _l("trygghetsmätning"),
    Source.SCB: _l("SCB"),
    Source.OWN: _l("egen räkning"),
}
BETTER: Final[dict[str, LazyString]] = {
    Better.DOWN: _l("lägre är bättre"),
    Better.UP: _l("högre är bättre"),
    Better.NEITHER: _l("varken eller"),
}
ENTERED_BY: Final[dict[str, LazyString]] = {
    EnteredBy.HAND: _l("för hand"),
    EnteredBy.FILE: _l("ur en fil"),
    EnteredBy.KOLADA: _l("ur Kolada"),
}
FEW: Final = _l("färre än 5")
NO_COUNT: Final = _l("Ett antal är ett helt tal.")


def said(value: Decimal | None, exactness: str = Exactness.EXACT, decimals: int | None = None) -> str:
    """`minst 43`, `1 234,5`; rounded for the eye when `decimals` says to how many."""
    if value is None:
        return "–"
    return exact.said(value if decimals is None else rounded(value, decimals), exactness)


def change(before: Decimal, after: Decimal, *, in_points: bool) -> str:
    """`−40, −25,5 procent` or `+2 procentenheter`; of what was zero nothing is said in per cent."""
    difference = _signed(after - before)
    if in_points:
        return str(_("%(change)s procentenheter", change=difference))
    if not before:
        return difference
    part = _signed(rounded((after - before) * 100 / before, 1))
    return str(_("%(change)s, %(part)s procent", change=difference, part=part))


def _signed(value: Decimal) -> str:
    return f"{'±' if not value else '+' if value > 0 else ''}{number(value or Decimal(0))}"


def read(text: str) -> tuple[Decimal, Exactness]:
    """The value and how exact it is; ValueError with a sentence when it is none."""
    exactness, bare = exact.split(one_line(text))
    value = parsed(bare)
    if value < 0:
        raise ValueError(_("Ett värde kan inte vara mindre än noll."))
    return value, exactness
