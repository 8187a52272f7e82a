"""Figures as pages show them: by focus area, in the page's language, with what is missing said in words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from flask_babel import gettext as _

from regional_app.answers.commitments.words import JUDGED, STATES, State
from regional_app.answers.reports import catalogue
from regional_app.answers.reports.corrections import Changed, changed_cells
from regional_app.answers.reports.models import Entries
from regional_app.answers.reports.numbers import words
from regional_app.answers.reports.rollup import Data, qualifier_of, qualifier_of_sum
from regional_app.answers.reports.sources import OUTSIDE
from regional_app.answers.reports.wording import not_known, not_reported


@dataclass(frozen=True)
class Row:
    """One figure: its name, how it is counted, and what is said of it, kommun by kommun or alone."""

    key: str
    label: str
    formula: str
    cells: list[str]
    whole: str = ""


@dataclass(frozen=True)
class Part:
    """The whole (key None) or one focus area."""

    key: str | None
    title: str
    rows: list[Row] = field(default_factory=list)

    @property
    def is_area(self) -> bool:
        """A focus area, that the kommun says something of."""
        return self.key not in {None, OUTSIDE}


@dataclass(frozen=True)
class CommitmentRow:
    """One commitment, kommun by kommun in words; `met` of the `judged` that reported and can be judged.

    `police` is how many of the kommuner have the police's part; empty in a version from before it was kept.
    """

    code: str
    text: str
    cells: list[str]
    met: int
    judged: int
    police: str


@dataclass(frozen=True)
class ChangedRow:
    """One changed cell in words."""

    label: str
    focus_area: str
    kommun: str
    before: str
    after: str


def parts_of_contribution(figures: Entries, focus_areas: Entries) -> list[Part]:
    """A kommun's own figures."""
    return [
        Part(key, title, [_own_row(entry) for entry in figures if entry["focus_area"] == key])
        for key, title in _headings(focus_areas)
    ]


def parts_of_rollup(data: Data, focus_areas: Entries) -> list[Part]:
    """The region's figures, one cell per kommun and the sum; and what is said in words alone, without rows."""
    worded = {one["focus_area"] for one in data.get("assessments", ())}
    parts = [
        Part(key, title, [_row(data, figure) for figure in data["figures"] if figure["focus_area"] == key])
        for key, title in _headings(focus_areas)
    ]
    return [part for part in parts if part.rows or part.key in worded]


def commitment_rows(data: Data) -> list[CommitmentRow]:
    """The commitments of a rollup; none in a version from before they were kept."""
    found = data.get("commitments", ())
    without = "–" if any("police" in one for one in found) else ""
    return [_commitment_row(one, data["kommuner"], without) for one in found]


def changed_rows(before: Data, after: Data, focus_areas: Entries) -> list[ChangedRow]:
    """What a correction changed."""
    titles: dict[str | None, str] = dict(_headings(focus_areas))
    names = {one["slug"]: one["name"] for one in [*before["kommuner"], *after["kommuner"]]}
    missing = tuple({one["slug"]: _said_missing(one) for one in data["kommuner"]} for data in (before, after))
    return [_changed(one, titles, names, missing) for one in changed_cells(before, after)]


def said_sum(data: Data, figure: Data) -> str:
    """The sum, its whole, and of how many kommuner it is when some of those that reported do not know."""
    said = words(figure["numerator"], qualifier_of_sum(figure)) or not_known()
    if figure["denominator"] and figure["numerator"] is not None:
        said = str(_("%(part)s av %(whole)s", part=said, whole=words(figure["denominator"])))
    if figure["reporting"] in {data["reporting"], 0}:
        return said
    return str(_("%(sum)s (summa av %(n)s)", sum=said, n=figure["reporting"]))


def said_cell(figure: Data, kommun: Data) -> str:
    """One kommun's value; a kommun that has not reported is never zero."""
    value = figure["by_kommun"][kommun["slug"]]
    if value is not None:
        return words(value, qualifier_of(figure, kommun["slug"]))
    return _said_missing(kommun)


def _commitment_row(one: Data, kommuner: Sequence[Data], without_police: str) -> CommitmentRow:
    states = [one["by_kommun"].get(kommun["slug"]) for kommun in kommuner]
    cells = [
        str(STATES[state]) if state else _said_missing(kommun) for state, kommun in zip(states, kommuner, strict=True)
    ]
    met = states.count(State.MET)
    return CommitmentRow(
        one["code"], one["text"], cells, met, sum(state in JUDGED for state in states), _police(one) or without_police
    )


def _police(one: Data) -> str:
    told = one.get("police")
    return str(_("%(met)s av %(judged)s", met=told["met"], judged=told["of"])) if told else ""


def _said_missing(kommun: Data) -> str:
    return not_reported() if kommun["status"] == "not_reported" else not_known()


def _headings(focus_areas: Sequence[dict[str, Any]]) -> list[tuple[str | None, str]]:
    return [(None, _("Samtliga fokusområden")), *((area["key"], area["title"]) for area in focus_areas)]


def _own_row(entry: dict[str, Any]) -> Row:
    key = entry["key"]
    said = words(entry["value"], entry["qualifier"]) or not_known()
    return Row(key, catalogue.label(key), catalogue.formula(key), [said])


def _row(data: Data, figure: Data) -> Row:
    key = figure["key"]
    cells = [said_cell(figure, kommun) for kommun in data["kommuner"]]
    return Row(key, catalogue.label(key), catalogue.formula(key), cells, said_sum(data, figure))


def _changed(
    one: Changed, titles: dict[str | None, str], names: dict[str, str], missing: tuple[dict[str, str], ...]
) -> ChangedRow:
    before, after = (said.get(one.kommun) or not_reported() for said in missing)
    return ChangedRow(
        catalogue.label(one.key),
        titles.get(one.focus_area, one.focus_area or ""),
        names[one.kommun],
        words(one.before, one.before_qualifier) or before,
        words(one.after, one.after_qualifier) or after,
    )
