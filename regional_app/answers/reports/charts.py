"""The charts of the year's report, made from the same frozen figures as its tables."""

from collections.abc import Callable, Sequence

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.answers.reports.area import KommunYear
from regional_app.answers.reports.models import Entries
from regional_app.answers.reports.rollup import Data
from regional_app.answers.reports.wording import coverage, missing, not_known, not_reported, sum_label
from regional_app.foundation.charts.chart import Chart
from regional_app.foundation.charts.measures_by_focus_area import measures_by_focus_area
from regional_app.foundation.charts.measures_by_kommun import measures_by_kommun
from regional_app.foundation.charts.statuses import STATUSES, Statuses

# The value of a figure, by key and focus area; None where it is not known.
Values = Callable[[str, str | None], int | None]


def of_contribution(figures: Entries, focus_areas: Entries) -> Chart:
    """How far a kommun's measures have come, focus area by focus area."""
    values = {(entry["key"], entry["focus_area"]): entry["value"] for entry in figures}
    rows = _by_focus_area(lambda key, area: values.get((key, area)), focus_areas)
    return measures_by_focus_area(rows, total_name=_("Hela kommunen"))


def of_rollup(data: Data, focus_areas: Entries) -> list[Chart]:
    """The same for the kommuner that have reported, together and one by one."""
    figures = {(figure["key"], figure["focus_area"]): figure for figure in data["figures"]}
    rows = _by_focus_area(lambda key, area: figures.get((key, area), {}).get("numerator"), focus_areas)
    return [
        measures_by_focus_area(rows, total_name=sum_label(data), coverage=coverage(data)),
        measures_by_kommun([_kommun(data, kommun) for kommun in data["kommuner"]], coverage=coverage(data)),
    ]


def of_overview(rows: Sequence[KommunYear]) -> Chart:
    """Where the measures of each kommun's decided plan stand today, reported or not."""
    planned = sum(row.measures is not None for row in rows)
    said = ngettext(
        "%(n)s av %(num)s kommun har en fastställd plan.",
        "%(n)s av %(num)s kommuner har en fastställd plan.",
        len(rows),
        n=planned,
    )
    return measures_by_kommun([_overview_row(row) for row in rows], coverage=said)


def _by_focus_area(value: Values, focus_areas: Entries) -> list[Statuses]:
    """One row per focus area; what lies outside all of them is what remains of the whole."""
    counted = [(area["title"], _counts(value, area["key"])) for area in focus_areas]
    rows = [Statuses(title, counts, not_known() if counts is None else "") for title, counts in counted]
    whole = _counts(value, None) or {}
    outside = {
        status: count - sum((row.counts or {}).get(status, 0) for row in rows) for status, count in whole.items()
    }
    if any(outside.values()):
        rows.append(Statuses(_("Utanför fokusområdena"), outside))
    return rows


def _counts(value: Values, area: str | None) -> dict[str, int] | None:
    """None as soon as one of them is not known."""
    counts = {status: value(f"measures_{status}", area) for status in STATUSES}
    known = {status: count for status, count in counts.items() if count is not None}
    return known if len(known) == len(counts) else None


def _kommun(data: Data, kommun: Data) -> Statuses:
    figures = {figure["key"]: figure["by_kommun"] for figure in data["figures"] if figure["focus_area"] is None}
    counts = _counts(lambda key, _area: figures.get(key, {}).get(kommun["slug"]), None)
    return Statuses(kommun["name"], counts, missing(kommun) if counts is None else "")


def _overview_row(row: KommunYear) -> Statuses:
    reported = "" if row.submitted_on else not_reported()
    if row.measures is None:
        return Statuses(row.kommun.name, None, ",\n".join(filter(None, [_("ingen plan att räkna ur"), reported])))
    return Statuses(row.kommun.name, {status: row.measures.get(status, 0) for status in STATUSES}, reported)
