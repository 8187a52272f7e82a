"""The common lägesbild as data: each problem in how many kommuner of how many, and who has no lägesbild.

A kommun without a decided lägesbild is named as missing. It is never counted as being without the problem: its cell
is null, and it is not among those that a count is out of.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from regional_app.tenancy import Room
from regional_app.work.risk_calendar.occurrences import Occurrence
from regional_app.work.situation_pictures.models import Seriousness, SituationPicture, Trend

SHAPE: Final = "gemensam-lagesbild/1"

Data = dict[str, Any]


@dataclass(frozen=True)
class Standing:
    """What a kommun's lägesbild in force says: of each finding its category, trend and seriousness."""

    picture_id: UUID
    decided_on: date | None
    is_old: bool
    findings: tuple[tuple[str, str, str], ...]


def standing(picture: SituationPicture, on: date) -> Standing:
    """The decided lägesbild, as it stands on a day."""
    said = tuple((one.category, one.trend, one.seriousness) for one in picture.findings)
    return Standing(picture.id, picture.decided_on, picture.is_old(on), said)


def folded(category: str) -> str:
    """The same word however it is typed: `Narkotika ` is `narkotika`."""
    return " ".join(category.split()).casefold()


def compile_picture(
    region: str,
    year: int,
    kommuner: Sequence[Room],
    standings: Mapping[UUID, Standing],
    headings: Mapping[str, str],
) -> Data:
    """The problems of the region and the lägesbilder they are counted from."""
    having = {one.slug: standings[one.id] for one in kommuner if one.id in standings}
    return {
        "shape": SHAPE,
        "region": region,
        "year": year,
        "of": len(kommuner),
        "having": len(having),
        "kommuner": [_kommun(one, standings.get(one.id)) for one in kommuner],
        "problems": _problems([one.slug for one in kommuner], having, headings),
    }


def categories(standings: Iterable[Standing]) -> dict[str, str]:
    """Every category that is written in these lägesbilder: folded, and as a heading."""
    said = Counter(" ".join(category.split()) for one in standings for category, _, _ in one.findings)
    found: dict[str, str] = {}
    for word, _count in sorted(said.items(), key=lambda item: (-item[1], item[0].swapcase())):
        found.setdefault(folded(word), word[:1].upper() + word[1:])
    return dict(sorted(found.items()))


def as_data(occurrences: Iterable[Occurrence]) -> list[Data]:
    """The year's risk calendar, as it is frozen with a published version."""
    return [
        {
            "id": str(one.event.id),
            "title": one.event.title,
            "kind": one.event.kind,
            "kommun": one.kommun,
            "place": one.event.place,
            "first_on": one.first_on.isoformat(),
            "last_on": one.last_on.isoformat(),
        }
        for one in occurrences
    ]


def _kommun(kommun: Room, found: Standing | None) -> Data:
    return {
        "slug": kommun.slug,
        "name": kommun.name,
        "status": "decided" if found else "missing",
        "picture_id": str(found.picture_id) if found else None,
        "decided_on": found.decided_on.isoformat() if found and found.decided_on else None,
        "is_old": found.is_old if found else None,
    }


def _problems(slugs: list[str], having: Mapping[str, Standing], headings: Mapping[str, str]) -> list[Data]:
    """The most widespread first, then the most serious, then by name."""
    words = categories(having.values())
    groups: dict[str, Data] = {}
    for category, word in words.items():
        heading = headings.get(category) or word
        group = groups.setdefault(folded(heading), {"heading": heading, "categories": []})
        group["categories"].append(category)
    found = [_problem(group, slugs, having) for group in groups.values()]
    return sorted(found, key=lambda one: (-one["count"], -one["seriousness"][Seriousness.HIGH], one["heading"]))


def _problem(group: Data, slugs: list[str], having: Mapping[str, Standing]) -> Data:
    by_kommun = {slug: _counts(having[slug], group["categories"]) if slug in having else None for slug in slugs}
    counted = [one for one in by_kommun.values() if one and one["findings"]]
    return {
        **group,
        "count": len(counted),
        "of": len(having),
        "findings": sum(one["findings"] for one in counted),
        "trends": {trend.value: sum(one["trends"][trend] for one in counted) for trend in Trend},
        "seriousness": {level.value: sum(one["seriousness"][level] for one in counted) for level in Seriousness},
        "by_kommun": by_kommun,
    }


def _counts(one: Standing, among: list[str]) -> Data:
    here = [(trend, level) for category, trend, level in one.findings if folded(category) in among]
    return {
        "findings": len(here),
        "trends": {trend.value: sum(found == trend for found, _ in here) for trend in Trend},
        "seriousness": {level.value: sum(found == level for _, found in here) for level in Seriousness},
    }
