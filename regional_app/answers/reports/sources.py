"""What the kommun's records say of a year, gathered from each feature: the rows that the figures count."""

from dataclasses import dataclass
from typing import Final

from regional_app.concepts.counted import Counted, Rows
from regional_app.work.agreements.queries import focus_areas_for
from regional_app.work.plans import reporting as plans
from regional_app.work.promises import reporting as promises
from regional_app.work.situation_pictures import reporting as pictures

# What lies outside every focus area; no focus area has such a key.
OUTSIDE: Final = "-"
# Where measured results are gathered before they are parted by unit.
_RESULTS: Final = "results"


@dataclass(frozen=True)
class KommunYear:
    """A kommun's year. `has_picture`: a lägesbild was decided; without one its problems are unknown, not none.

    `has_plan`: a del 2 was decided for it; without one nothing is known of goals and measures.
    """

    focus_areas: list[dict[str, str]]
    has_picture: bool
    has_plan: bool
    by_key: Rows

    def rows(self, key: str, part: str | None) -> list[Counted]:
        """What a figure counts: of the whole (None), of a focus area, or of what lies OUTSIDE them all."""
        there = self.by_key.get(key, [])
        if part is None:
            return there
        if part == OUTSIDE:
            areas = {area["key"] for area in self.focus_areas}
            return [one for one in there if one.area not in areas]
        return [one for one in there if one.area == part]

    def measured(self, part: str | None) -> list[Counted]:
        """The goals with a measured result."""
        return self.rows(_RESULTS, part)


def records_of(year: int) -> KommunYear:
    """The year as the records stand now."""
    planned, picture = plans.year(year), pictures.year(year)
    rows = {**(planned or {}), **(picture or {}), **promises.year(year)}
    return KommunYear(focus_areas_of(year), picture is not None, planned is not None, rows)


def focus_areas_of(year: int) -> list[dict[str, str]]:
    """The focus areas that the year is parted by."""
    return [{"key": area.key, "title": area.title} for area in focus_areas_for(year)]


def rows_for(key: str, year: int) -> Rows:
    """What the one feature that knows of a figure has gathered; nothing when nothing is decided."""
    if key.startswith("promises"):
        return promises.year(year)
    return (pictures.year(year) if key == "findings" else plans.year(year)) or {}
