"""What a goal that names an indicator can read from the statistics: proposals in a form, never results as such."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import url_for
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.exactness import Exactness
from regional_app.concepts.rounding import rounded
from regional_app.db import db
from regional_app.work.plans import words
from regional_app.work.plans.models import Goal, Plan
from regional_app.work.statistics.goal_lines import GoalLine, speaks_of_rates, told_by
from regional_app.work.statistics.queries import series_for
from regional_app.work.statistics.words import said


@dataclass(frozen=True)
class SeriesYear:
    """A year of the series as the goal counts it. `is_small`: so few persons that it should not leave the kommun."""

    year: int
    value: Decimal
    exactness: str
    is_small: bool

    @property
    def in_words(self) -> str:
        """`minst 43`."""
        return said(self.value, self.exactness)

    @property
    def made_on(self) -> date:
        """The day that the value of a year is dated: its last, or today while it runs."""
        return min(date(self.year, 12, 31), today())


def years(goal: Goal) -> list[SeriesYear]:
    """The years that can be read, the latest first; none without an indicator."""
    series = series_for(goal.indicator_id)
    if series is None:
        return []
    in_rates = series.indicator.per_100k and speaks_of_rates(goal.unit)
    values = [(one, series.rate(one) if in_rates else one.value) for one in reversed(series.years)]
    return [
        SeriesYear(one.year, rounded(value, 1) if in_rates else value, one.exactness, one.is_small)
        for one, value in values
        if value is not None
    ]


def follow_up(goal: Goal, year: int | None) -> dict[str, Any]:
    """What the form of a follow-up begins with, when the address asks for a year of the series.

    A follow-up is read by the area and reported. So a small count of persons is never proposed.
    """
    found = next((one for one in years(goal) if one.year == year and not one.is_small), None)
    if found is None:
        return {"made_on": today()}
    note = _("Värdet för %(year)s är hämtat ur statistiken.", year=str(found.year))
    return {"made_on": found.made_on, "value": found.value, "qualifier": found.exactness, "note": note}


def baseline(goal: Goal) -> Decimal | None:
    """What the series has for the goal's baseline year, where none is entered and the value is exact."""
    if goal.baseline_value is not None:
        return None
    found = next((one for one in years(goal) if one.year == goal.baseline_year and not one.is_small), None)
    return found.value if found and found.exactness == Exactness.EXACT else None


@told_by
def goals_of(indicator_id: UUID) -> Sequence[GoalLine]:
    """The goals of decided plans that are measured by the indicator, the latest plan first."""
    found = db.session.execute(
        sa.select(Goal, Plan)
        .join(Plan, Plan.id == Goal.plan_id)
        .where(Goal.indicator_id == indicator_id, Plan.decided_on.is_not(None))
        .order_by(Plan.first_year.desc(), Goal.position)
    )
    return [
        GoalLine(
            headline=goal.headline,
            address=url_for("plans.show_goal", plan_id=plan.id, goal_id=goal.id),
            unit=goal.unit,
            baseline_year=goal.baseline_year,
            baseline=goal.baseline_value,
            wanted=goal.wanted_value,
            wanted_said=_wanted(goal),
        )
        for goal, plan in found
    ]


def _wanted(goal: Goal) -> str:
    if goal.wanted_value is None:
        return ""
    bound = words.AT_LEAST if goal.wants_more else words.AT_MOST
    return str(bound % {"value": said(goal.wanted_value)})
