"""What sources, directions and values are called, and how a value is written and read."""

from decimal import Decimal, localcontext
from typing import Final

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.foundation.web.numbers import parsed
from regional_app.foundation.web.plain_text import one_line
from regional_app.i18n import number
from regional_app.work.statistics.models import Better, EnteredBy, Exactness, Source

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
EXACTNESS: Final[dict[str, LazyString]] = {
    Exactness.EXACT: _l("exakt"),
    Exactness.AT_LEAST: _l("minst"),
    Exactness.ABOUT: _l("cirka"),
}
# What may stand before a number, the longer first; the same in every language, so that a file can be read back.
_SAID: Final = {
    "minst": Exactness.AT_LEAST,
    "at least": Exactness.AT_LEAST,
    "cirka": Exactness.ABOUT,
    "ca.": Exactness.ABOUT,
    "ca": Exactness.ABOUT,
    "about": Exactness.ABOUT,
}
FEW: Final = _l("färre än 5")
NO_COUNT: Final = _l("Ett antal är ett helt tal.")


def said(value: Decimal | None, exactness: str = Exactness.EXACT, decimals: int | None = None) -> str:
    """`minst 43`, `1 234,5`; rounded for the eye when `decimals` says to how many."""
    if value is None:
        return "–"
    shown = number(value if decimals is None else rounded(value, decimals))
    if exactness == Exactness.AT_LEAST:
        return str(_("minst %(value)s", value=shown))
    return str(_("cirka %(value)s", value=shown)) if exactness == Exactness.ABOUT else shown


def rounded(value: Decimal, decimals: int) -> Decimal:
    """To this many decimals, whatever the number's size."""
    with localcontext(prec=40):
        return value.quantize(Decimal(1).scaleb(-decimals))


def typed(value: Decimal, exactness: str) -> str:
    """As a person writes it in a field or a file, in Swedish: `minst 43`."""
    before = {Exactness.AT_LEAST: "minst ", Exactness.ABOUT: "cirka "}.get(Exactness(exactness), "")
    return before + number(value, "sv")


def read(text: str) -> tuple[Decimal, Exactness]:
    """The value and how exact it is; ValueError with a sentence when it is none."""
    bare, exactness = one_line(text), Exactness.EXACT
    for word, meaning in _SAID.items():
        if bare.casefold().startswith(word):
            bare, exactness = bare[len(word) :].strip(), meaning
            break
    value = parsed(bare)
    if value < 0:
        raise ValueError(_("Ett värde kan inte vara mindre än noll."))
    return value, exactness
