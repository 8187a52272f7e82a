"""Utanför fokusområdena: what remains of the whole when the focus areas are taken away, so that the parts add up.

It is told, not kept: also of what was frozen before anybody asked.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from flask_babel import gettext as _

from regional_app.answers.reports import catalogue
from regional_app.answers.reports.models import Entries
from regional_app.answers.reports.numbers import Number, number
from regional_app.answers.reports.rollup import Data, figure_of
from regional_app.answers.reports.sources import OUTSIDE

_WORDS = ("label", "unit", "formula")


def of_contribution(figures: Entries, focus_areas: Entries) -> tuple[Entries, Entries]:
    """A kommun's figures and the parts of them; with what lies outside, when something does."""
    left = _remaining(figures, focus_areas)
    if not any(entry["value"] for entry in left):
        return figures, focus_areas
    return [*figures, *(one for one in left if one["value"] or one["key"] in catalogue.BY_KEY)], _with(focus_areas)


def of_rollup(data: Data, focus_areas: Entries) -> tuple[Data, Entries]:
    """The same over the kommuner."""
    whole = [figure for figure in data["figures"] if figure["focus_area"] is None]
    slugs = [one["slug"] for one in data["kommuner"]]
    cells = {slug: _cells(_remaining(_entries(data, slug), focus_areas)) for slug in slugs}
    figures = [figure_of((one["key"], OUTSIDE), slugs, cells) | {name: one[name] for name in _WORDS} for one in whole]
    if not any(figure["numerator"] for figure in figures):
        return data, focus_areas
    told = [one for one in figures if one["numerator"] or one["key"] in catalogue.BY_KEY]
    return {**data, "figures": [*data["figures"], *told]}, _with(focus_areas)


def _with(focus_areas: Entries) -> Entries:
    return [*focus_areas, {"key": OUTSIDE, "title": _("Utanför fokusområdena")}]


def _entries(data: Data, slug: str) -> Entries:
    return [
        {
            "key": figure["key"],
            "focus_area": figure["focus_area"],
            "value": figure["by_kommun"].get(slug),
            "qualifier": figure.get("qualifiers", {}).get(slug, "exact"),
        }
        for figure in data["figures"]
    ]


def _cells(entries: Entries) -> dict[tuple[str, str | None], dict[str, Any]]:
    return {(entry["key"], entry["focus_area"]): entry for entry in entries}


def _remaining(figures: Entries, focus_areas: Entries) -> Entries:
    """An entry for each figure of the whole; nothing when there is no focus area to be outside of."""
    if not focus_areas:
        return []
    areas = {area["key"] for area in focus_areas}
    inside: dict[str, list[Number | None]] = {}
    for entry in figures:
        if entry["focus_area"] in areas:
            inside.setdefault(entry["key"], []).append(entry["value"])
    whole = [entry for entry in figures if entry["focus_area"] is None]
    left = {one["key"]: _less(one["value"], inside.get(one["key"], ())) for one in whole}
    return [{**one, "focus_area": OUTSIDE, "value": _known(one["key"], left)} for one in whole]


def _known(key: str, left: dict[str, Number | None]) -> Number | None:
    """Of what nobody has followed up nothing is known."""
    whole = catalogue.known_by(key)
    return None if whole and not left.get(whole) else left[key]


def _less(whole: Number | None, parts: Sequence[Number | None]) -> Number | None:
    if whole is None:
        return None
    return number(Decimal(str(whole)) - sum((Decimal(str(one)) for one in parts if one is not None), Decimal(0)))
