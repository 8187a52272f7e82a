"""Sammanställningen: the region's year, computed from the kommuner's submitted contributions and nothing else.

A kommun that has not reported is named as such: never zero, never averaged over. Every sum says how many
kommuner it is a sum of, and is as exact as they are together.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol

from flask_babel import force_locale

from regional_app.answers.reports import catalogue, commitments
from regional_app.answers.reports.models import Contribution, Entries
from regional_app.answers.reports.numbers import total
from regional_app.concepts.exactness import Exactness, together
from regional_app.concepts.frozen import canonical

Data = dict[str, Any]
# What versions from before it was kept do not have.
_LATER: Final = {"assessments", "commitments"}
# How a figure is told, not what it says.
_WORDING: Final = {"label", "unit", "formula"}
Cell = tuple[str, str | None]


class Named(Protocol):
    """A kommun: what it is called in addresses and in words."""

    @property
    def slug(self) -> str:
        """In addresses."""

    @property
    def name(self) -> str:
        """In words."""


def compile_rollup(region: str, year: int, kommuner: Sequence[Named], reported: Mapping[str, Contribution]) -> Data:
    """The rollup as data (docs/decisions: one shape for JSON, CSV, Excel and PDF). `reported` goes by slug."""
    with force_locale("sv"):
        data = {
            "region": region,
            "year": year,
            "reporting": len(reported),
            "of": len(kommuner),
            "kommuner": [_kommun(one, reported.get(one.slug)) for one in kommuner],
            "figures": _figures([one.slug for one in kommuner], reported),
        }
    later = {
        "assessments": _assessments(reported),
        "commitments": commitments.of_region({slug: one.commitments for slug, one in reported.items()}),
    }
    return data | {name: said for name, said in later.items() if said}


def focus_areas_of(reported: Mapping[str, Contribution]) -> Entries:
    """The focus areas that the contributions name, in their order, each once."""
    known: dict[str, dict[str, Any]] = {}
    for contribution in reported.values():
        for area in contribution.focus_areas:
            known.setdefault(area["key"], area)
    return list(known.values())


def says_the_same(before: Data, now: Data) -> bool:
    """Nothing to correct. A version from before something was kept is compared by the rest."""
    known = {name: said for name, said in now.items() if name in before or name not in _LATER}
    return canonical(_unworded(before)) == canonical(_unworded(known))


def _unworded(data: Data) -> Data:
    """Without our own words on how a figure is called and counted: when they are bettered, no year has changed."""
    figures = [{name: said for name, said in one.items() if name not in _WORDING} for one in data["figures"]]
    return {**data, "figures": figures}


def qualifier_of(figure: Mapping[str, Any], slug: str) -> Exactness:
    """How exact one kommun's value is."""
    return Exactness(figure.get("qualifiers", {}).get(slug, Exactness.EXACT))


def qualifier_of_sum(figure: Mapping[str, Any]) -> Exactness:
    """How exact the sum is."""
    return together(figure.get("qualifiers", {}).values())


def _kommun(one: Named, contribution: Contribution | None) -> Data:
    on = contribution.submitted_on if contribution else None
    return {
        "slug": one.slug,
        "name": one.name,
        "status": "reported" if contribution else "not_reported",
        "submitted_on": on.isoformat() if on else None,
    }


def _assessments(reported: Mapping[str, Contribution]) -> list[Data]:
    """What each kommun says of its year (focus_area null) and of each focus area, in their order."""
    return [
        {"kommun": slug, "focus_area": area, "text": text}
        for slug, one in reported.items()
        for area, text in [
            (None, one.summary),
            *((area["key"], one.assessments.get(area["key"])) for area in one.focus_areas),
        ]
        if text
    ]


def _figures(slugs: list[str], reported: Mapping[str, Contribution]) -> list[Data]:
    cells = {
        slug: {(entry["key"], entry["focus_area"]): entry for entry in contribution.figures}
        for slug, contribution in reported.items()
    }
    return [figure_of(cell, slugs, cells) for cell in _cells(reported)]


def _cells(reported: Mapping[str, Contribution]) -> list[Cell]:
    """Every figure that some kommun has reported: the whole first, then area by area, in the catalogue's order."""
    areas = [None, *(area["key"] for area in focus_areas_of(reported))]
    found = {(entry["key"], entry["focus_area"]) for one in reported.values() for entry in one.figures}
    order = list(catalogue.BY_KEY)

    def place(cell: Cell) -> tuple[int, int, str]:
        key, area = cell
        return areas.index(area), order.index(key) if key in order else len(order), key

    return sorted((cell for cell in found if cell[1] in areas), key=place)


def figure_of(cell: Cell, slugs: list[str], cells: Mapping[str, Mapping[Cell, Data]]) -> Data:
    """One figure over the kommuner: each one's value, their sum, and of what and how many it is a sum."""
    key, area = cell
    by_kommun = {slug: cells.get(slug, {}).get(cell, {}).get("value") for slug in slugs}
    known = [slug for slug, value in by_kommun.items() if value is not None]
    vague = {slug: q for slug in known if (q := cells[slug][cell]["qualifier"]) != Exactness.EXACT}
    figure = {
        "key": key,
        "label": catalogue.label(key),
        "focus_area": area,
        "unit": catalogue.unit(key),
        "numerator": total(by_kommun.values()),
        "denominator": _denominator(cell, known, cells),
        "reporting": len(known),
        "formula": catalogue.formula(key),
        "by_kommun": by_kommun,
    }
    return {**figure, "qualifiers": vague} if vague else figure


def _denominator(cell: Cell, known: list[str], cells: Mapping[str, Mapping[Cell, Data]]) -> Any:
    """The whole that the figure is a part of, over the same kommuner as the sum."""
    whole = catalogue.base(cell[0])
    if whole is None:
        return None
    return total(cells[slug].get((whole, cell[1]), {}).get("value") for slug in known)
