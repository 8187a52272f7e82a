"""The chart of a series, against where a goal began and what it wants."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts import exactness
from regional_app.concepts.rounding import rounded
from regional_app.foundation.charts.chart import Chart
from regional_app.foundation.charts.goal_over_years import GoalYears, Point, goal_over_years
from regional_app.i18n import number
from regional_app.work.statistics import words
from regional_app.work.statistics.goal_lines import GoalLine, speaks_of_rates
from regional_app.work.statistics.models import Measurement
from regional_app.work.statistics.series import Series, Trend

TRENDS: dict[str, LazyString] = {
    Trend.RISING: _l("ökar"),
    Trend.FALLING: _l("minskar"),
    Trend.SAME: _l("ungefär som förut"),
    Trend.UNKNOWN: _l("går inte att säga"),
}


def chart_of(series: Series, goals: Sequence[GoalLine]) -> Chart:
    """The years as counted, or per 100 000 inhabitants where the first goal with a target is."""
    goal = next((one for one in goals if one.wanted is not None), None)
    in_rates = goal is not None and series.indicator.per_100k and speaks_of_rates(goal.unit)
    drawn = goal_over_years(_years(series, goal, in_rates=in_rates), sentence=sentence(series))
    columns, rows = table(series)
    return replace(drawn, columns=columns, rows=rows)


def sentence(series: Series) -> str:
    """The latest value, and where it is going."""
    latest = series.latest
    if latest is None:
        return str(_("Inget värde är infört än."))
    said = [
        _(
            "%(year)s: %(value)s %(unit)s.",
            year=str(latest.year),
            value=words.said(latest.value, latest.exactness),
            unit=series.indicator.unit,
        )
    ]
    before = series.before
    if before and series.trend != Trend.UNKNOWN:
        said.append(
            _(
                "Jämfört med %(year)s: %(trend)s (%(change)s).",
                year=str(before.year),
                trend=TRENDS[series.trend],
                change=words.change(before.value, latest.value, in_points=series.is_per_cent),
            )
        )
    return " ".join(said)


def table(series: Series) -> tuple[list[str], list[list[Any]]]:
    """The same numbers in a table."""
    columns = [_("År"), series.indicator.unit.capitalize(), _("Hur exakt")]
    rows: list[list[Any]] = [[str(one.year), float(one.value), exactness.name(one.exactness)] for one in series.years]
    if series.indicator.per_100k:
        columns.append(_("Per 100 000 invånare"))
        for row, one in zip(rows, series.years, strict=True):
            row.append(_shown(series.rate(one)))
    return columns, rows


def _shown(rate: Decimal | None) -> float | None:
    return None if rate is None else float(rounded(rate, 0))


def _years(series: Series, goal: GoalLine | None, *, in_rates: bool) -> GoalYears:
    """A target in another unit than what is drawn is left out of the drawing; it stands in the list of goals."""
    unit = _("per 100 000 invånare") if in_rates else series.indicator.unit
    has_line = goal is not None and speaks_of_rates(goal.unit) == (in_rates or speaks_of_rates(series.indicator.unit))
    baseline = wanted = None
    if goal and has_line:
        baseline = (
            (goal.baseline_year, float(goal.baseline)) if goal.baseline_year and goal.baseline is not None else None
        )
        wanted = None if goal.wanted is None else float(goal.wanted)
    return GoalYears(
        unit=unit,
        points=[point for one in series.years if (point := _point(series, one, in_rates=in_rates))],
        baseline=baseline,
        baseline_said=_("startvärde %(value)s", value=number(goal.baseline)) if goal and baseline else "",
        wanted=wanted,
        wanted_said="\n".join([_("mål:"), goal.wanted_said]) if goal and wanted is not None else "",
    )


def _point(series: Series, one: Measurement, *, in_rates: bool) -> Point | None:
    value = series.rate(one) if in_rates else one.value
    if value is None:
        return None
    said = words.said(value, one.exactness, 0 if in_rates else None)
    how = exactness.name(one.exactness)
    # In the middle of its year, above the year's name.
    return Point(date(one.year, 7, 2), float(value), said, how, is_exact=one.is_exact)
