"""Slumpvariation: whether a change between two small counts may be chance alone."""

from math import comb
from typing import Final

# From here on a change that people notice is seldom chance alone.
SMALL: Final = 30
_UNUSUAL: Final = 0.05


def is_small(before: int, after: int) -> bool:
    """Some of the two counts is so small that chance plays a part one should know of."""
    return min(before, after) < SMALL


def may_be_chance(before: int, after: int) -> bool:
    """The change is no larger than chance brings about at least once in twenty years that are alike.

    Rule: rare events that do not depend on each other follow Poisson's law. Were both years alike, then of their
    n = before + after events the second year would get a binomial share (n, 1/2). The change may be chance when a
    split at least as uneven has a probability of 5 per cent or more (the exact conditional test, two-sided). So
    4 → 6 may be chance, 4 → 16 hardly. It does not count in that the number of inhabitants changes.
    """
    total, least = before + after, min(before, after)
    tail = sum(comb(total, few) for few in range(least + 1)) * 2
    return tail >= _UNUSUAL * 2**total if total <= _EXACT_TO else (after - before) ** 2 <= _Z_SQUARED * total


# Beyond this the binomial is a normal distribution to every digit that matters.
_EXACT_TO: Final = 1_000
_Z_SQUARED: Final = 1.96**2
