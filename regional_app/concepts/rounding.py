"""How a number is rounded for the eye: one rule for statistics, plans, reports and drawings."""

from decimal import ROUND_HALF_UP, Decimal, localcontext


def rounded(value: Decimal, decimals: int) -> Decimal:
    """To this many decimals, whatever the number's size; a half goes away from zero, as people are taught.

    12.5 is 13 and −9.25 is −9.3.
    """
    with localcontext(prec=40):
        return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
