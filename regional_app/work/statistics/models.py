"""Indikator and mätvärde: what is counted, and what it was each year."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app import audit
from regional_app.clock import instant, today
from regional_app.concepts.exactness import Exactness
from regional_app.concepts.tables.reading import LARGEST_FILE
from regional_app.concepts.tables.sent_files import WaitingFile
from regional_app.db import Base, TenantOwned, Versioned, belongs_to, searched
from regional_app.errors import NotAValue, SharedIndicator

# The register's key of the series that rates are counted by.
POPULATION: Final = "befolkning"

# Counts of persons below this never leave the kommun.
FEWEST_SHOWN: Final = 5


class Source(StrEnum):
    """Where an indicator's values come from."""

    BRA = "bra"
    KOLADA = "kolada"
    SURVEY = "survey"
    SCB = "scb"
    OWN = "own"


class Better(StrEnum):
    """Which way is better; of some things neither is."""

    DOWN = "down"
    UP = "up"
    NEITHER = "neither"


class EnteredBy(StrEnum):
    """How a value came here."""

    HAND = "hand"
    FILE = "file"
    KOLADA = "kolada"


class IndicatorValues(TypedDict, total=False):
    """What is written of an indicator; of one that all kommuner share only `source_code` and `description`."""

    name: str
    unit: str
    source: str
    source_code: str
    decimals: int
    is_count: bool
    per_100k: bool
    counts_persons: bool
    better: str
    description: str


class YearValue(NamedTuple):
    """What somebody says of a year: the value, how exact it is, and where it is from."""

    value: Decimal
    exactness: str
    note: str


_THE_KOMMUNS_OWN: Final = frozenset({"source_code", "description"})


class Indicator(Versioned, Base):
    """Indikator: something counted or measured for every year.

    With a `key` it follows the register that all kommuner share, and only those can be compared over the area; the
    others are the kommun's own and never leave it. `version` also counts each time its values are saved.
    """

    __table_args__: Any = (
        sa.UniqueConstraint("tenant_id", "key"),
        sa.CheckConstraint("is_count or not (per_100k or counts_persons)", name="counts"),
        sa.CheckConstraint("decimals between 0 and 3", name="decimals"),
    )

    key: Mapped[str | None]
    name: Mapped[str]
    unit: Mapped[str]
    source: Mapped[str]
    source_code: Mapped[str] = mapped_column(server_default="")
    decimals: Mapped[int] = mapped_column(server_default=sa.text("0"))
    is_count: Mapped[bool]
    per_100k: Mapped[bool]
    counts_persons: Mapped[bool]
    better: Mapped[str]
    description: Mapped[str] = mapped_column(server_default="")
    saved_at: Mapped[datetime | None]
    area_visible: Mapped[bool] = mapped_column(sa.Computed("key is not null", persisted=True))
    search_vector: Mapped[str] = searched("name", "unit", "description")

    measurements: Mapped[list["Measurement"]] = relationship(
        primaryjoin="Indicator.id == foreign(Measurement.indicator_id)",
        cascade="all, delete-orphan",
        lazy="raise",
        order_by="Measurement.year",
    )

    @property
    def is_own(self) -> bool:
        """The kommun made it itself."""
        return self.key is None

    @property
    def is_population(self) -> bool:
        """Other series are counted per inhabitant with this one."""
        return self.key == POPULATION

    def edit(self, **values: Unpack[IndicatorValues]) -> None:
        """Describe it anew; its values say themselves whether they count persons."""
        if not self.is_own and not values.keys() <= _THE_KOMMUNS_OWN:
            raise SharedIndicator
        self.take(values)
        for measurement in self.measurements:
            measurement.counts_persons = self.counts_persons
        audit.record("indicator.edited", self)

    def in_year(self, year: int) -> "Measurement | None":
        """The year's value, when there is one."""
        return next((one for one in self.measurements if one.year == year), None)

    def admits(self, value: Decimal) -> bool:
        """It can have this value: a count is a whole number."""
        return not (self.is_count and value % 1)

    def measure(self, year: int, value: Decimal, exactness: str, *, note: str, entered_by: str) -> None:
        """Write the value of a year, new or instead of the one that stood there."""
        if year > today().year or not self.admits(value):
            raise NotAValue
        one = self.in_year(year)
        if one is None:
            one = Measurement(year=year, counts_persons=self.counts_persons)
            self.measurements.append(one)
        one.value, one.exactness, one.note, one.entered_by = value, exactness, note, entered_by

    def forget(self, year: int) -> None:
        """Take the value of a year away: nothing is known, which is not zero."""
        one = self.in_year(year)
        if one is not None:
            self.measurements.remove(one)

    def note_saved(self, changed: list[int], entered_by: str) -> None:
        """Its values were changed for these years; whoever has an older table open is told when saving."""
        if changed:
            self.saved_at = instant()
            audit.record("indicator.measured", self, years=changed, by=entered_by)


class Measurement(TenantOwned, Base):
    """Mätvärde: the value of one year. A year without a row is not known; zero is a value.

    `shared_value` is what the area's role can read at all: of counted persons, nothing below five. The column
    `value` is not granted to it.
    """

    __table_args__: Any = (
        *belongs_to("indicators", "indicator_id"),
        sa.UniqueConstraint("tenant_id", "indicator_id", "year"),
        sa.CheckConstraint("exactness in ('exact', 'at_least', 'about')", name="exactness"),
        sa.CheckConstraint("value >= 0", name="not_negative"),
    )

    indicator_id: Mapped[UUID]
    year: Mapped[int]
    value: Mapped[Decimal]
    exactness: Mapped[str] = mapped_column(server_default="exact")
    note: Mapped[str] = mapped_column(server_default="")
    entered_by: Mapped[str]
    counts_persons: Mapped[bool]
    shared_value: Mapped[Decimal | None] = mapped_column(
        sa.Computed(f"case when counts_persons and value < {FEWEST_SHOWN} then null else value end", persisted=True)
    )
    is_hidden: Mapped[bool] = mapped_column(sa.Computed(f"counts_persons and value < {FEWEST_SHOWN}", persisted=True))

    @property
    def is_exact(self) -> bool:
        """Counted, neither a lower bound nor an estimate."""
        return self.exactness == Exactness.EXACT

    @property
    def is_small(self) -> bool:
        """So few persons that the number stays in the kommun; asked before the row is saved too."""
        return self.counts_persons and self.value < FEWEST_SHOWN


class StatisticsFile(WaitingFile, Base):
    """A file that has been read and shown, and is not yet written. Thrown away when it is, or after a day."""

    __table_args__: Any = (sa.CheckConstraint(f"length(content) <= {LARGEST_FILE}", name="size"),)
