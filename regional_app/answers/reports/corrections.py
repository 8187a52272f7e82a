"""Rättelser: which cells differ between two versions of a rollup."""

from dataclasses import dataclass
from typing import Any, Final

from regional_app.answers.reports.rollup import Data, qualifier_of
from regional_app.concepts.differences import paired
from regional_app.concepts.exactness import Exactness

_ABSENT: Final = (None, Exactness.EXACT)


@dataclass(frozen=True)
class Changed:
    """One cell, before and after; a value that was missing or is missing now is None."""

    key: str
    focus_area: str | None
    kommun: str
    before: Any
    before_qualifier: Exactness
    after: Any
    after_qualifier: Exactness


def changed_cells(before: Data, after: Data) -> list[Changed]:
    """Every figure of every kommun that is not the same in the two versions."""
    pairs = ((cell, was or _ABSENT, now or _ABSENT) for cell, was, now in paired(_cells(before), _cells(after)))
    return [Changed(*cell, *was, *now) for cell, was, now in pairs if was != now]


def newly_reported(before: Data, after: Data) -> list[str]:
    """The kommuner that had not reported in the first version and have in the second."""
    had = {one["slug"] for one in before["kommuner"] if one["status"] == "reported"}
    return [one["name"] for one in after["kommuner"] if one["status"] == "reported" and one["slug"] not in had]


def _cells(data: Data) -> dict[tuple[str, str | None, str], tuple[Any, Exactness]]:
    """(figure, focus area, kommun) -> its value and how exact it is."""
    return {
        (figure["key"], figure["focus_area"], slug): (value, qualifier_of(figure, slug))
        for figure in data["figures"]
        for slug, value in figure["by_kommun"].items()
    }
