"""Reads of indicators and their values."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import selectinload, undefer

from regional_app.db import db
from regional_app.work.statistics.models import POPULATION, Indicator, Measurement, StatisticsFile
from regional_app.work.statistics.series import Series


def indicator(indicator_id: UUID) -> Indicator:
    """One indicator with its values, or 404."""
    return db.get_or_404(Indicator, indicator_id, options=[selectinload(Indicator.measurements)])


def indicator_to_change(indicator_id: UUID) -> Indicator:
    """The same, held until the request ends."""
    return db.get_or_404(
        Indicator, indicator_id, options=[selectinload(Indicator.measurements)], with_for_update=True
    )


def indicators(*, to_change: bool = False) -> Sequence[Indicator]:
    """All the kommun's indicators with their values, by name; `to_change` holds them."""
    query = sa.select(Indicator).options(selectinload(Indicator.measurements)).order_by(Indicator.name, Indicator.id)
    return db.session.scalars(query.with_for_update() if to_change else query).all()


def followed(key: str) -> Indicator | None:
    """The kommun's indicator of the register with this key."""
    return db.session.scalar(sa.select(Indicator).where(Indicator.key == key))


def indicator_names() -> dict[UUID, str]:
    """What a goal can be measured by."""
    rows = db.session.execute(sa.select(Indicator.id, Indicator.name).order_by(Indicator.name, Indicator.id))
    return {row[0]: row[1] for row in rows}


def population() -> dict[int, Decimal]:
    """The kommun's inhabitants by year."""
    rows = db.session.execute(
        sa.select(Measurement.year, Measurement.value)
        .join(Indicator, Indicator.id == Measurement.indicator_id)
        .where(Indicator.key == POPULATION)
    )
    return {row[0]: row[1] for row in rows}


def series_of(one: Indicator) -> Series:
    """The indicator's years, with the population to count by."""
    return Series(one, population())


def all_series() -> list[Series]:
    """Every indicator with its years."""
    inhabitants = population()
    return [Series(one, inhabitants) for one in indicators()]


def series_for(indicator_id: UUID | None) -> Series | None:
    """The series of an indicator that a record may name; None when it names none."""
    return series_of(indicator(indicator_id)) if indicator_id else None


def file(file_id: UUID) -> StatisticsFile:
    """A file that waits to be written, or 404."""
    return db.get_or_404(StatisticsFile, file_id, options=[undefer(StatisticsFile.content)])
