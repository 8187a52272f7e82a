"""Rättelser: which cells differ between two versions of a rollup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from regional_app.answers.reports.rollup import Data, qualifier_of


@dataclass(frozen=True)
class Changed:
    """One cell, before and after; a value that was missing or is missing now is None."""

    key: str
    focus_area: str | None
    kommun: str
    before: Any
    before_qualifier: str
    after: Any
    after_qualifier: str


def changed_cells(before: Data, after: Data) -> list[Changed]:
    """Every figure of every kommun that is not the same in the two versions."""
    return list(_changes(_by_cell(before), _by_cell(after)))


def newly_reported(before: Data, after: Data) -> list[str]:
    """The kommuner that had not reported in the first version and have in the second."""
    had = {one["slug"] for one in before["kommuner"] if one["status"] == "reported"}
    return [one["name"] for one in after["kommuner"] if one["status"] == "reported" and one["slug"] not in had]


def _by_cell(data: Data) -> dict[tuple[str, str | None], Data]:
    return {(figure["key"], figure["focus_area"]): figure for figure in data["figures"]}


def _changes(before: Mapping[Any, Data], after: Mapping[Any, Data]) -> Iterator[Changed]:
    for key, area in dict.fromkeys([*after, *before]):
        old, new = before.get((key, area), {}), after.get((key, area), {})
        for slug in dict.fromkeys([*new.get("by_kommun", {}), *old.get("by_kommun", {})]):
            was, now = _value(old, slug), _value(new, slug)
            if was != now:
                yield Changed(key, area, slug, *was, *now)


def _value(figure: Data, slug: str) -> tuple[Any, str]:
    return figure.get("by_kommun", {}).get(slug), qualifier_of(figure, slug)
