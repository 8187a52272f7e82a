"""Numbers that may be missing, as JSON keeps them: NULL is never 0."""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from flask_babel import get_locale

from regional_app.concepts.exactness import Exactness, said

Number = int | float


def total(values: Iterable[Number | None]) -> Number | None:
    """The sum of the values there are; None when there is none."""
    there = [Decimal(str(value)) for value in values if value is not None]
    return number(sum(there, Decimal(0))) if there else None


def number(value: Decimal) -> Number:
    """As JSON says it: whole when it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def words(value: Number | None, qualifier: str = Exactness.EXACT) -> str:
    """`minst 43`, `cirka 1 234,5`; empty when there is no value."""
    return "" if value is None else _said(value, qualifier, str(get_locale() or "sv"))


@lru_cache(maxsize=4096)
def _said(value: Number, qualifier: str, _language: str) -> str:
    """In the language of the page. A rollup says the same few numbers thousands of times."""
    return said(value, qualifier)
