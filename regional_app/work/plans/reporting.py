"""What the year's report needs of del 2, per focus area."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from flask_babel import force_locale

from regional_app.concepts.exactness import Quantity
from regional_app.concepts.year import Year
from regional_app.work.plans import queries, words
from regional_app.work.plans.models import Goal, Measure, Outcome


@dataclass
class AreaYear:
    """The year's goals, measures by status, follow-ups and measured results (unit and value) of a focus area."""

    goals: int = 0
    goals_followed_up: int = 0
    goals_achieved: int = 0
    measures: Counter[str] = field(default_factory=Counter)
    follow_ups: int = 0
    results: list[tuple[str, Quantity]] = field(default_factory=list)


def year(year: int) -> dict[str | None, AreaYear] | None:
    """Per focus area (None: outside them) what the year's plan has come to; None without a decided plan."""
    plan = queries.decided_for(year)
    if plan is None:
        return None
    areas: dict[str | None, AreaYear] = {}
    for goal in plan.goals:
        _add_goal(areas.setdefault(goal.focus_area_key, AreaYear()), goal, year)
    key_of = {goal.id: goal.focus_area_key for goal in plan.goals}
    for implementation in plan.implementation_plans:
        key = key_of.get(implementation.goal_id) if implementation.goal_id else None
        _add_measures(areas.setdefault(key, AreaYear()), implementation.measures, Year(year))
    return areas


def _add_goal(area: AreaYear, goal: Goal, year: int) -> None:
    made = goal.made_in(year)
    area.goals += 1
    area.goals_followed_up += bool(made)
    area.goals_achieved += bool(made) and goal.outcome(year) == Outcome.ACHIEVED
    area.follow_ups += len(made)
    if result := goal.result(year):
        area.results.append((_unit(goal), result))


def _unit(goal: Goal) -> str:
    """In Swedish whoever asks."""
    with force_locale("sv"):
        return words.unit_of(goal)


def _add_measures(area: AreaYear, measures: Iterable[Measure], year: Year) -> None:
    for measure in measures:
        area.measures[measure.status_on(year.as_of)] += 1
        area.follow_ups += len(measure.followed_up_in(year))
