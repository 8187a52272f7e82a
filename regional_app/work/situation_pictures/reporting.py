"""Plain counts for a year's report."""

from collections import Counter
from datetime import date
from typing import TypedDict

from regional_app.concepts.year import Year
from regional_app.work.situation_pictures import queries


class YearOfPicture(TypedDict):
    """What the report takes over."""

    decided: bool
    decided_on: date | None
    findings: dict[str | None, int]


def year(year: int) -> YearOfPicture:
    """The lägesbild of the year, and its findings per fokusområde (None: outside them)."""
    picture = queries.in_force(on=Year(year).as_of)
    if picture is None:
        return {"decided": False, "decided_on": None, "findings": {}}
    findings = Counter(one.focus_area_key for one in picture.findings)
    return {"decided": True, "decided_on": picture.decided_on, "findings": dict(findings)}
