"""A kommun's figures for a year, counted from its records; submitting freezes them as data.

An entry is {key, focus_area, value, qualifier}; focus_area null is the whole kommun, also what lies
outside every focus area. A value is null when it is not known: that is never 0.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from regional_app.answers.reports import catalogue, sources
from regional_app.answers.reports.catalogue import RESULT
from regional_app.answers.reports.numbers import Number, number
from regional_app.answers.reports.sources import KommunYear
from regional_app.concepts.counted import Counted
from regional_app.concepts.exactness import Exactness, Quantity, added
from regional_app.concepts.units import can_be_added

_OF_PROMISES: Final = {"promises", "promises_followed_up", "promises_kept"}


@dataclass(frozen=True)
class FrozenYear:
    """What submitting keeps: the figures and the focus areas' titles of that day.

    `not_added` are units of measured results that are not among the figures; said while the report is written.
    """

    figures: list[dict[str, Any]]
    focus_areas: list[dict[str, str]]
    has_plan: bool = True
    not_added: Sequence[str] = ()


def count(year: int) -> FrozenYear:
    """The year's figures as the records stand now. Without a decided del 2 only what is known beside it."""
    records = sources.records_of(year)
    parts = [None, *(area["key"] for area in records.focus_areas)]
    entries = [entry for part in parts for entry in _entries(records, part)]
    known = entries if records.has_plan else _beside_a_plan(entries)
    return FrozenYear(known, records.focus_areas, has_plan=records.has_plan, not_added=_not_added(records))


def rows(records: KommunYear, key: str, part: str | None) -> list[Counted]:
    """What a figure counts; a measured result adds the goals whose unit it has."""
    if key.startswith(RESULT):
        return [one for one in records.measured(part) if one.unit == key.removeprefix(RESULT)]
    return records.rows(key, part)


def added_up(measured: Iterable[Counted]) -> Number | None:
    """What measured results come to together; None when there is none."""
    found = added([one.result for one in measured if one.result])
    return number(found.value) if found else None


def _beside_a_plan(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Problems and löften where there are any: what nobody has planned or given is no figure, and never zero."""
    there = {one["key"] for one in entries if one["focus_area"] is None and one["value"]}
    keys = {"findings"} & there | (_OF_PROMISES if "promises" in there else set())
    return [one for one in entries if one["key"] in keys]


def _entries(records: KommunYear, part: str | None) -> Iterator[dict[str, Any]]:
    for key in catalogue.BY_KEY:
        yield {
            "key": key,
            "focus_area": part,
            "value": _value(records, key, part),
            "qualifier": Exactness.EXACT,
        }
    yield from _results(part, records.measured(part))


def _value(records: KommunYear, key: str, part: str | None) -> int | None:
    """The number of its rows; None when nothing is known."""
    if key == "findings" and not records.has_picture:
        return None
    whole = catalogue.known_by(key)
    return None if whole and not records.rows(whole, part) else len(records.rows(key, part))


def _not_added(records: KommunYear) -> list[str]:
    """The units of what was measured and cannot be added: it stands at its goals only."""
    return sorted({one.unit for one in records.measured(None) if one.result and not can_be_added(one.unit)} - {""})


def _results(part: str | None, measured: Iterable[Counted]) -> Iterator[dict[str, Any]]:
    """One entry per unit: the measured values added, as exact as they are together."""
    by_unit: dict[str, list[Quantity]] = {}
    for one in measured:
        if one.result and can_be_added(one.unit):
            by_unit.setdefault(one.unit, []).append(one.result)
    for unit, several in sorted(by_unit.items()):
        if found := added(several):
            yield {
                "key": f"{RESULT}{unit}",
                "focus_area": part,
                "value": number(found.value),
                "qualifier": found.exactness,
            }
