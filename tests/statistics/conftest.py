"""Indicators and their years, as a room has them."""

from decimal import Decimal

import pytest

from regional_app.work.statistics.models import Indicator, Measurement
from regional_app.work.statistics.register import register


class Statistics:
    """`statistics(norrby).follows("skadegorelse", {2024: 40})`."""

    def __init__(self, room):
        self.room = room

    def follows(self, key, years=(), **over):
        """An indicator of the register with these values."""
        return self._keep(Indicator(**register()[key].columns()), years, over)

    def counts(self, name, years=(), **facts):
        """An indicator of the room's own: persons, unless told otherwise."""
        persons = {"unit": "personer", "source": "own", "is_count": True, "per_100k": False, "counts_persons": True}
        return self._keep(Indicator(name=name, better="down", **(persons | facts)), years, {})

    def _keep(self, one, years, over):
        one = self.room.kept(one)
        for year, value in dict(years).items():
            facts = {"entered_by": "hand", "counts_persons": one.counts_persons, **over}
            self.room.kept(Measurement(indicator_id=one.id, year=year, value=Decimal(value), **facts))
        return one


@pytest.fixture
def statistics():
    return Statistics
