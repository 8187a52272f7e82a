"""The chart of a goal: its baseline, what was measured, and what is wanted."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.concepts import exactness
from regional_app.concepts.exactness import Exactness, Quantity
from regional_app.foundation.charts.chart import Chart
from regional_app.foundation.charts.goal_over_years import GoalYears, Point, goal_over_years
from regional_app.i18n import day, number
from regional_app.work.plans import words
from regional_app.work.plans.models import FollowUp, Goal, GoalKind


class Measured(NamedTuple):
    """A value: of one follow-up, or the sum of a period of those that are added up."""

    made_on: date
    value: Decimal
    qualifier: str


def chart_of(goal: Goal) -> Chart | None:
    """How the goal has gone; one that is judged in words has no chart."""
    if goal.kind == GoalKind.QUALITATIVE:
        return None
    measured = _sums(goal) if goal.period else _values(goal, goal.follow_ups)
    return goal_over_years(_years(goal, measured), sentence=" ".join(_sentences(goal, measured)))


def _values(goal: Goal, follow_ups: Sequence[FollowUp]) -> list[Measured]:
    return [Measured(goal.about(one), one.value, one.qualifier) for one in follow_ups if one.value is not None]


def _sums(goal: Goal) -> list[Measured]:
    """Of each period that was counted its sum, on the day it was counted last."""
    found = []
    for year in sorted({goal.about(one).year for one in goal.follow_ups}):
        days = [one.made_on for one in _values(goal, goal.made_in(year))]
        for last, result in goal.sums(year):
            if result:
                found.append(Measured(max(day for day in days if day <= last), *result))
    return found


def _years(goal: Goal, measured: list[Measured]) -> GoalYears:
    year, began, wanted = goal.baseline_year, goal.baseline_value, goal.wanted_value
    return GoalYears(
        unit=words.unit_of(goal),
        points=[_point(one) for one in measured],
        baseline=None if year is None or began is None else (year, float(began)),
        baseline_said=_("startvärde %(value)s", value=number(began)),
        wanted=None if wanted is None else float(wanted),
        wanted_said=_wanted(goal),
    )


def _point(one: Measured) -> Point:
    """Keeps how exact the value is."""
    said, how = exactness.said(one.value, one.qualifier), exactness.name(one.qualifier)
    return Point(one.made_on, float(one.value), said, how, is_exact=one.qualifier == Exactness.EXACT)


def _wanted(goal: Goal) -> str:
    """Two lines beside the line: `mål:` and `högst 900`."""
    bound = words.AT_LEAST if goal.wants_more else words.AT_MOST
    said = str(bound % {"value": number(goal.wanted_value)})
    return "\n".join([_("mål:"), said[:1].lower() + said[1:]])


def _sentences(goal: Goal, measured: list[Measured]) -> list[str]:
    """What was measured last, the change when it can be said, and what is wanted."""
    said = [*_last(goal, measured)] if measured else [_("Inget värde är uppmätt än.")]
    if target := words.target(goal):
        said.append(_("Målet: %(target)s.", target=target[:1].lower() + target[1:]))
    if goal.lacks_baseline:
        said.append(
            _(
                "Startvärdet för %(year)s är inte infört, så förändringen går inte att räkna ut.",
                year=goal.baseline_year,
            )
        )
    return said


def _last(goal: Goal, measured: list[Measured]) -> list[str]:
    last = measured[-1]
    said = ngettext(
        "%(num)s mätning, gjord %(day)s: %(value)s.",
        "%(num)s mätningar. Den senaste, %(day)s: %(value)s.",
        len(measured),
        day=day(last.made_on),
        value=exactness.said(last.value, last.qualifier, words.unit_of(goal)),
    )
    change = words.change(goal, Quantity(last.value, Exactness(last.qualifier)))
    return [said, _("Det är %(change)s.", change=change)] if change else [said]
