"""What stands behind a figure: how many, of how many, which kommuner, how it is counted. For the panel beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from regional_app.answers.reports import catalogue
from regional_app.answers.reports.models import Entries
from regional_app.answers.reports.numbers import words
from regional_app.answers.reports.rollup import Data, qualifier_of_sum
from regional_app.answers.reports.wording import not_known

Cell = tuple[str, str | None]


@dataclass(frozen=True)
class About:
    """A figure taken apart. `whole` is what it is a part of; `reporting` of how many kommuner it is a sum."""

    value: str
    formula: str
    whole: str = ""
    whole_label: str = ""
    reporting: int | None = None


def of_contribution(figures: Entries) -> dict[Cell, About]:
    """A kommun's own figures, by key and focus area."""
    values = {(entry["key"], entry["focus_area"]): entry for entry in figures}
    return {cell: _own(cell, values) for cell in values}


def of_rollup(data: Data) -> dict[Cell, About]:
    """The region's figures, by key and focus area."""
    return {(figure["key"], figure["focus_area"]): _summed(figure) for figure in data["figures"]}


def _own(cell: Cell, values: Mapping[Cell, Mapping[str, Any]]) -> About:
    key, area = cell
    base = catalogue.base(key)
    whole = values.get((base, area), {}).get("value") if base else None
    value = words(values[cell]["value"], values[cell]["qualifier"]) or not_known()
    return About(value, catalogue.formula(key), words(whole), _label(base))


def _summed(figure: Mapping[str, Any]) -> About:
    value = words(figure["numerator"], qualifier_of_sum(figure)) or not_known()
    return About(
        value,
        catalogue.formula(figure["key"]),
        words(figure["denominator"]),
        _label(catalogue.base(figure["key"])),
        figure["reporting"],
    )


def _label(base: str | None) -> str:
    return catalogue.label(base) if base else ""
