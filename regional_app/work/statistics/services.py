"""Acts that make indicators and write their values."""

from collections.abc import Mapping
from typing import Unpack

from regional_app import audit
from regional_app.concepts.tables.sent_files import SentFile
from regional_app.db import db
from regional_app.errors import AlreadyFollowed
from regional_app.work.statistics import queries
from regional_app.work.statistics.models import EnteredBy, Indicator, IndicatorValues, StatisticsFile, YearValue
from regional_app.work.statistics.register import Registered


def follow(entry: Registered) -> Indicator:
    """Begin to follow an indicator of the register, once."""
    if queries.followed(entry.key):
        raise AlreadyFollowed
    return _add(Indicator(**entry.columns(), measurements=[]))


def add_indicator(**values: Unpack[IndicatorValues]) -> Indicator:
    """Make an indicator of the kommun's own."""
    return _add(Indicator(**values, measurements=[]))


def save_values(one: Indicator, said: Mapping[int, YearValue | None]) -> list[int]:
    """Write what a person says of these years, None when nothing is known; return the years that changed."""
    changed = [year for year, value in said.items() if _save_year(one, year, value)]
    one.note_saved(changed, EnteredBy.HAND)
    return changed


def keep_file(sent: SentFile) -> StatisticsFile:
    """Keep a file until somebody has looked through what it would change."""
    StatisticsFile.forget_old()
    kept = StatisticsFile(name=sent.name, content=sent.content)
    db.session.add(kept)
    audit.record("statistics_file.read", kept, name=sent.name)
    return kept


def forget_file(file: StatisticsFile) -> None:
    """A file that is written, or not wanted, is not kept."""
    db.session.delete(file)


def _add(one: Indicator) -> Indicator:
    db.session.add(one)
    audit.record("indicator.added", one, name=one.name)
    return one


def _save_year(one: Indicator, year: int, said: YearValue | None) -> bool:
    there = one.in_year(year)
    if said is None:
        one.forget(year)
        return there is not None
    if there and (there.value, there.exactness, there.note) == said:
        return False
    one.measure(year, said.value, said.exactness, note=said.note, entered_by=EnteredBy.HAND)
    return True
