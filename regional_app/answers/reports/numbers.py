"""Numbers that may be missing, as JSON keeps them: NULL is never 0."""

from collections.abc import Iterable
from decimal import Decimal

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
    return "" if value is None else said(value, qualifier)
