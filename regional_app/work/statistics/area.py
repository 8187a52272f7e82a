"""The area's comparison: what its kommuner have of an indicator of the register, read through the area's engine.

PostgreSQL grants the area no small counts of persons at all (`shared_value`). A sum from which such a count could be
worked out is not shown either, and a kommun that has no value is missing, never zero.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from regional_app.concepts.exactness import Exactness
from regional_app.db import db
from regional_app.tenancy import Room
from regional_app.work.statistics.models import POPULATION, Indicator, Measurement
from regional_app.work.statistics.register import Registered
from regional_app.work.statistics.series import per_100k

MOST_YEARS = 6

_KEYS = sa.select(Indicator.key).where(Indicator.key.is_not(None)).distinct()
_VALUES = (
    sa.select(
        Measurement.tenant_id,
        Indicator.key,
        Measurement.year,
        Measurement.shared_value,
        Measurement.is_hidden,
        Measurement.exactness,
    )
    .join(Indicator, sa.and_(Indicator.tenant_id == Measurement.tenant_id, Indicator.id == Measurement.indicator_id))
    .where(Indicator.key.in_(sa.bindparam("keys", expanding=True)))
)


@dataclass(frozen=True)
class Cell:
    """A kommun's year: `value` None and not hidden means that it is missing."""

    value: Decimal | None
    exactness: str = Exactness.EXACT
    is_hidden: bool = False
    rate: Decimal | None = None

    @property
    def is_known(self) -> bool:
        """The kommun has a value, shown or hidden."""
        return self.is_hidden or self.value is not None


MISSING = Cell(None)


@dataclass(frozen=True)
class Comparison:
    """One indicator over the kommuner and the years."""

    entry: Registered
    kommuner: Sequence[Room]
    years: Sequence[int]
    cells: dict[tuple[UUID, int], Cell] = field(default_factory=dict)

    def cell(self, kommun: Room, year: int) -> Cell:
        """The kommun's year."""
        return self.cells.get((kommun.id, year), MISSING)

    def known(self, year: int) -> int:
        """How many of the kommuner have a value."""
        return sum(one.is_known for one in self._of(year))

    def total(self, year: int) -> Decimal | None:
        """The sum of those that have an exact value; None where it cannot or may not be said.

        Complementary suppression: one hidden count could be worked out from a sum and the others, two would be
        bounded by it. So a year with any hidden count has no sum. A lower bound is never added as if exact.
        """
        known = [one for one in self._of(year) if one.is_known]
        if (
            not self.entry.is_count
            or not known
            or any(one.is_hidden or one.exactness != Exactness.EXACT for one in known)
        ):
            return None
        return sum((one.value for one in known if one.value is not None), Decimal(0))

    @property
    def has_hidden(self) -> bool:
        """Some count is hidden, so the page says why."""
        return any(one.is_hidden for one in self.cells.values())

    def _of(self, year: int) -> list[Cell]:
        return [self.cell(kommun, year) for kommun in self.kommuner]


def keys_in_use() -> set[str]:
    """The register's indicators that some kommun follows."""
    return {key for key in db.session.scalars(_KEYS) if key}


def comparison(entry: Registered, kommuner: Sequence[Room]) -> Comparison:
    """What the kommuner have of the indicator, the latest years."""
    rows = db.session.execute(_VALUES, {"keys": [entry.key, POPULATION]}).all()
    inhabitants = {(space, year): value for space, key, year, value, *_ in rows if key == POPULATION}
    wanted = [row for row in rows if row.key == entry.key]
    years = sorted({row.year for row in wanted})[-MOST_YEARS:]
    return Comparison(entry, kommuner, years, dict(_cells(entry, wanted, inhabitants)))


def _cells(
    entry: Registered, rows: Iterable[Any], inhabitants: dict[tuple[UUID, int], Decimal | None]
) -> Iterable[tuple[tuple[UUID, int], Cell]]:
    for space, _key, year, value, is_hidden, exactness in rows:
        counted = value is not None and entry.per_100k
        rate = per_100k(value, inhabitants.get((space, year))) if counted and value is not None else None
        yield (space, year), Cell(value, exactness, is_hidden, rate)
