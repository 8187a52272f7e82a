"""Acts that make indicators and write their values."""

from typing import Any

from regional_app import audit
from regional_app.db import db
from regional_app.work.statistics import queries, words
from regional_app.work.statistics.models import EnteredBy, Indicator, StatisticsFile
from regional_app.work.statistics.register import Registered


def follow(entry: Registered) -> Indicator:
    """Begin to follow an indicator of the register."""
    return _add(Indicator(**entry.columns(), measurements=[]))


def add_indicator(form: Any) -> Indicator:
    """Make an indicator of the kommun's own."""
    one = Indicator(measurements=[])
    _take(form, one)
    return _add(one)


def edit_indicator(one: Indicator, form: Any) -> None:
    """Describe an indicator anew; its values say themselves whether they count persons."""
    _take(form, one)
    for measurement in one.measurements:
        measurement.counts_persons = one.counts_persons
    audit.record("indicator.edited", one)


def save_values(one: Indicator, form: Any) -> list[int]:
    """Write the table that a person has filled in; return the years that changed."""
    changed = [year for year in form.years if _save_year(one, year, *form.entry(year))]
    one.note_saved(changed, EnteredBy.HAND)
    return changed


def keep_file(name: str, content: bytes) -> StatisticsFile:
    """Keep a file until somebody has looked through what it would change."""
    queries.forget_old_files()
    kept = StatisticsFile(name=name, content=content)
    db.session.add(kept)
    audit.record("statistics_file.read", kept, name=name)
    return kept


def forget_file(file: StatisticsFile) -> None:
    """A file that is written, or not wanted, is not kept."""
    db.session.delete(file)


def _add(one: Indicator) -> Indicator:
    db.session.add(one)
    audit.record("indicator.added", one, name=one.name)
    return one


def _take(form: Any, one: Indicator) -> None:
    for field in form:
        if field.name != "version":
            setattr(one, field.name, field.data)


def _save_year(one: Indicator, year: int, text: str, note: str) -> bool:
    there = one.in_year(year)
    if not text:
        one.forget(year)
        return there is not None
    value, exactness = words.read(text)
    if there and (there.value, there.exactness, there.note) == (value, exactness, note):
        return False
    one.measure(year, value, exactness, note=note, entered_by=EnteredBy.HAND)
    return True
