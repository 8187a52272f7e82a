"""Numbers that may be missing or inexact: NULL is never 0, and a bound never becomes exact by adding."""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from flask_babel import get_locale
from flask_babel import gettext as _

from regional_app import i18n

Number = int | float

EXACT, AT_LEAST, ABOUT = "exact", "at_least", "about"
# The vaguest wins: "minst 43" and "cirka 15" are together about 58.
_VAGUENESS = (EXACT, AT_LEAST, ABOUT)


def vaguest(qualifiers: Iterable[str]) -> str:
    """How exact a sum of such values is."""
    return max(qualifiers, key=_VAGUENESS.index, default=EXACT)


def total(values: Iterable[Number | None]) -> Number | None:
    """The sum of the values there are; None when there is none."""
    there = [Decimal(str(value)) for value in values if value is not None]
    return number(sum(there, Decimal(0))) if there else None


def number(value: Decimal) -> Number:
    """As JSON says it: whole when it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def words(value: Number | None, qualifier: str = EXACT) -> str:
    """`minst 43`, `cirka 1 234,5`; empty when there is no value."""
    return "" if value is None else _said(value, qualifier, str(get_locale() or "sv"))


@lru_cache(maxsize=4096)
def _said(value: Number, qualifier: str, language: str) -> str:
    """`language` is that of the page. A rollup says the same few numbers thousands of times."""
    shown = i18n.number(value, language)
    if qualifier == AT_LEAST:
        return str(_("minst %(value)s", value=shown))
    return str(_("cirka %(value)s", value=shown)) if qualifier == ABOUT else shown
