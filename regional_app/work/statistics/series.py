"""A series: an indicator's years, per inhabitant where that is asked for, and where it is going. Nothing is typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Final
from uuid import UUID

from regional_app.work.statistics.chance import is_small, may_be_chance
from regional_app.work.statistics.models import Indicator, Measurement

# Of what is not counted (shares, means), a change up to this part of the former value is called the same.
_ABOUT_THE_SAME: Final = Decimal("0.05")
_PER_CENT: Final = re.compile(r"%|\bprocent\b|\bper ?cent\b", re.IGNORECASE)


class Trend(StrEnum):
    """Where a series is going, derived from its two latest years."""

    RISING = "rising"
    FALLING = "falling"
    SAME = "same"
    UNKNOWN = "unknown"


def per_100k(value: Decimal, population: Decimal | None) -> Decimal | None:
    """So many for 100 000 inhabitants; None when nobody knows how many inhabitants there were."""
    return value * 100_000 / population if population else None


@dataclass(frozen=True)
class Series:
    """The years of one indicator, with the kommun's population by year."""

    indicator: Indicator
    population: Mapping[int, Decimal] = field(default_factory=dict)

    @property
    def id(self) -> UUID:
        """The indicator's."""
        return self.indicator.id

    @property
    def years(self) -> list[Measurement]:
        """The years that are known, the earliest first."""
        return self.indicator.measurements

    @property
    def latest(self) -> Measurement | None:
        """The last known year."""
        return self.years[-1] if self.years else None

    @property
    def before(self) -> Measurement | None:
        """The known year before the last."""
        return self.years[-2] if len(self.years) > 1 else None

    def decimals(self, one: Measurement) -> int | None:
        """How many a value is shown with: a count as it is, anything else as the indicator says."""
        return None if self.indicator.is_count or not one.value % 1 else self.indicator.decimals

    @cached_property
    def without_population(self) -> list[int]:
        """Years that cannot be counted per inhabitant, since their population is not entered."""
        if not self.indicator.per_100k:
            return []
        return [one.year for one in self.years if not self.population.get(one.year)]

    def rate(self, one: Measurement) -> Decimal | None:
        """The year per 100 000 inhabitants; None where that is not counted or cannot be."""
        return per_100k(one.value, self.population.get(one.year)) if self.indicator.per_100k else None

    @property
    def is_per_cent(self) -> bool:
        """Its values are per cent, so that a change is said in points."""
        return not self.indicator.is_count and bool(_PER_CENT.search(self.indicator.unit))

    @cached_property
    def trend(self) -> Trend:
        """Rising or falling between the two latest years, when it is more than chance or a twentieth.

        A lower bound or an estimate has no trend. Counts are judged by `may_be_chance`; other values (shares) are
        the same within five per cent of the former value.
        """
        before, after = self.before, self.latest
        if before is None or after is None or not (before.is_exact and after.is_exact):
            return Trend.UNKNOWN
        if self._is_same(before.value, after.value):
            return Trend.SAME
        return Trend.RISING if after.value > before.value else Trend.FALLING

    @cached_property
    def warns_of_chance(self) -> bool:
        """The two latest counts differ, are small, and chance alone may be why."""
        before, after = self.before, self.latest
        if before is None or after is None or not self._is_counted or before.value == after.value:
            return False
        return is_small(int(before.value), int(after.value)) and may_be_chance(int(before.value), int(after.value))

    @property
    def _is_counted(self) -> bool:
        return self.indicator.is_count and not self.indicator.is_population

    def _is_same(self, before: Decimal, after: Decimal) -> bool:
        if self._is_counted:
            return may_be_chance(int(before), int(after))
        limit = Decimal(0) if self.indicator.is_population else before * _ABOUT_THE_SAME
        return abs(after - before) <= limit
