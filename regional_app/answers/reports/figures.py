"""A kommun's figures for a year, counted from its records; submitting freezes them as data.

An entry is {key, focus_area, value, qualifier}; focus_area null is the whole kommun, also what lies
outside every focus area. A value is null when it is not known: that is never 0.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from regional_app.answers.reports import sources
from regional_app.answers.reports.catalogue import RESULT
from regional_app.answers.reports.numbers import Number, number
from regional_app.answers.reports.sources import AreaYear
from regional_app.concepts.exactness import Exactness, Quantity, added

# Shares and indexes say something of one kommun; added together they say nothing.
_SHARES = ("%", "procent", "andel", "per ", "index", "medel", "snitt", "promille")


_OF_PROMISES: Final = {"promises", "promises_followed_up", "promises_kept"}


@dataclass(frozen=True)
class FrozenYear:
    """What submitting keeps: the figures and the focus areas' titles of that day."""

    figures: list[dict[str, Any]]
    focus_areas: list[dict[str, str]]
    has_plan: bool = True


def count(year: int) -> FrozenYear:
    """The year's figures as the records stand now. Without a decided del 2 only what is known beside it."""
    records = sources.records_of(year)
    entries = list(_entries(None, list(records.by_area.values()), has_picture=records.has_picture))
    for area in records.focus_areas:
        here = [records.by_area[area["key"]]] if area["key"] in records.by_area else []
        entries += _entries(area["key"], here, has_picture=records.has_picture)
    known = entries if records.has_plan else _beside_a_plan(entries)
    return FrozenYear(known, records.focus_areas, has_plan=records.has_plan)


def _beside_a_plan(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Problems and löften where there are any: what nobody has planned or given is no figure, and never zero."""
    there = {one["key"] for one in entries if one["focus_area"] is None and one["value"]}
    keys = {"findings"} & there | (_OF_PROMISES if "promises" in there else set())
    return [one for one in entries if one["key"] in keys]


def _entries(focus_area: str | None, areas: list[AreaYear], *, has_picture: bool) -> Iterator[dict[str, Any]]:
    for key, value in _counts(areas, has_picture=has_picture).items():
        yield {"key": key, "focus_area": focus_area, "value": value, "qualifier": Exactness.EXACT}
    yield from _results(focus_area, [result for area in areas for result in area.results])


def _counts(areas: list[AreaYear], *, has_picture: bool) -> dict[str, Number | None]:
    def summed(name: str) -> int:
        return sum(getattr(area, name) for area in areas)

    def known(name: str, followed_up: str) -> int | None:
        """Of what nobody has followed up nothing is known."""
        return summed(name) if summed(followed_up) else None

    def with_status(status: str) -> int:
        return sum(area.measures.get(status, 0) for area in areas)

    return {
        "findings": summed("findings") if has_picture else None,
        "goals": summed("goals"),
        "goals_followed_up": summed("goals_followed_up"),
        "goals_achieved": known("goals_achieved", "goals_followed_up"),
        "measures": sum(sum(area.measures.values()) for area in areas),
        **{f"measures_{status}": with_status(status) for status in ("planned", "ongoing", "done", "cancelled")},
        "follow_ups": summed("follow_ups"),
        "promises": summed("promises"),
        "promises_followed_up": summed("promises_followed_up"),
        "promises_kept": known("promises_kept", "promises_followed_up"),
    }


def _results(focus_area: str | None, results: Iterable[tuple[str, Quantity]]) -> Iterator[dict[str, Any]]:
    """One entry per unit: the measured values added, as exact as they are together."""
    by_unit: dict[str, list[Quantity]] = {}
    for unit, measured in results:
        if can_be_added(unit):
            by_unit.setdefault(unit, []).append(measured)
    for unit, several in sorted(by_unit.items()):
        if found := added(several):
            yield {
                "key": f"{RESULT}{unit}",
                "focus_area": focus_area,
                "value": number(found.value),
                "qualifier": found.exactness,
            }


def can_be_added(unit: str) -> bool:
    """Counts can be added; shares, averages and indexes cannot."""
    return bool(unit.strip()) and not any(word in unit.lower() for word in _SHARES)
