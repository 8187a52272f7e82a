"""What the kommun's records say of a year, gathered from each feature: the only place that knows their shapes."""

from dataclasses import dataclass

from regional_app.work.agreements.queries import focus_areas_for
from regional_app.work.plans import reporting as plans
from regional_app.work.promises import reporting as promises
from regional_app.work.situation_pictures import reporting as pictures

# A focus area's key; None for what lies outside every focus area.
Key = str | None


@dataclass
class AreaYear(plans.AreaYear):
    """What was done in one focus area during the year."""

    findings: int = 0
    promises: int = 0
    promises_followed_up: int = 0
    promises_kept: int = 0


@dataclass
class KommunYear:
    """A kommun's year. `has_picture`: a lägesbild was decided; without one its problems are unknown, not none.

    `has_plan`: a del 2 was decided for it; without one nothing is known of goals and measures.
    """

    focus_areas: list[dict[str, str]]
    has_picture: bool
    has_plan: bool
    by_area: dict[Key, AreaYear]


def records_of(year: int) -> KommunYear:
    """The year as the records stand now."""
    planned = plans.year(year)
    picture = pictures.year(year)
    by_area: dict[Key, AreaYear] = {key: AreaYear(**vars(part)) for key, part in (planned or {}).items()}
    for key, count in picture["findings"].items():
        _at(by_area, key).findings = count
    _add_promises(by_area, promises.year(year))
    areas = [{"key": area.key, "title": area.title} for area in focus_areas_for(year)]
    return KommunYear(areas, bool(picture["decided"]), planned is not None, by_area)


def _at(by_area: dict[Key, AreaYear], key: Key) -> AreaYear:
    return by_area.setdefault(key, AreaYear())


def _add_promises(by_area: dict[Key, AreaYear], given: dict[str, dict[Key, int]]) -> None:
    for key, count in given["given"].items():
        _at(by_area, key).promises = count
    for key, count in given["followed_up"].items():
        _at(by_area, key).promises_followed_up = count
    for key, count in given["kept"].items():
        _at(by_area, key).promises_kept = count
