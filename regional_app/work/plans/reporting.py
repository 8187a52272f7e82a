"""What the year's report needs of del 2, per focus area."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from flask_babel import force_locale

from regional_app.work.plans import queries, words
from regional_app.work.plans.models import Goal, Measure, Outcome


def year(year: int) -> dict[str | None, dict[str, Any]] | None:
    """Per focus area the year's goals, measures, follow-ups and measured results; None without a decided plan."""
    plan = queries.decided_for(year)
    if plan is None:
        return None
    areas: dict[str | None, dict[str, Any]] = {}
    for goal in plan.goals:
        _add_goal(_at(areas, goal.focus_area_key), goal, year)
    key_of = {goal.id: goal.focus_area_key for goal in plan.goals}
    for implementation in plan.implementation_plans:
        area = _at(areas, key_of.get(implementation.goal_id) if implementation.goal_id else None)
        _add_measures(area, implementation.measures, year)
    return areas


def _at(areas: dict[str | None, dict[str, Any]], key: str | None) -> dict[str, Any]:
    return areas.setdefault(
        key,
        {
            "measures": Counter(),
            "goals": {"total": 0, "achieved": 0, "followed_up": 0},
            "follow_ups": 0,
            "results": [],
        },
    )


def _add_goal(area: dict[str, Any], goal: Goal, year: int) -> None:
    made = [one for one in goal.follow_ups if one.made_on.year == year]
    area["goals"]["total"] += 1
    area["goals"]["achieved"] += goal.outcome(year) == Outcome.ACHIEVED
    area["goals"]["followed_up"] += bool(made)
    area["follow_ups"] += len(made)
    if result := goal.result(year):
        area["results"].append((_unit(goal), result))


def _unit(goal: Goal) -> str:
    """In Swedish whoever asks."""
    with force_locale("sv"):
        return words.unit_of(goal)


def _add_measures(area: dict[str, Any], measures: Iterable[Measure], year: int) -> None:
    for measure in measures:
        area["measures"][measure.status] += 1
        area["follow_ups"] += sum(one.made_on.year == year for one in measure.follow_ups)
