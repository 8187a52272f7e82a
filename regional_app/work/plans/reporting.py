"""What the year's report counts of del 2, row by row."""

from collections import defaultdict
from collections.abc import Iterable

from flask_babel import force_locale

from regional_app.concepts.counted import Counted, Rows
from regional_app.concepts.year import Year
from regional_app.work.plans import queries, words
from regional_app.work.plans.models import Goal, Measure, Outcome


def year(year: int) -> Rows | None:
    """What the year's plan has come to; None without a decided plan. `results`: what each goal has measured."""
    plan = queries.decided_for(year)
    if plan is None:
        return None
    rows: Rows = defaultdict(list)
    for goal in plan.goals:
        _add_goal(rows, goal, year)
    key_of = {goal.id: goal.focus_area_key for goal in plan.goals}
    for implementation in plan.implementation_plans:
        key = key_of.get(implementation.goal_id) if implementation.goal_id else None
        _add_measures(rows, key, implementation.measures, Year(year))
    return rows


def _add_goal(rows: Rows, goal: Goal, year: int) -> None:
    made, one = goal.made_in(year), Counted(goal.focus_area_key, goal)
    rows["goals"].append(one)
    if made:
        rows["goals_followed_up"].append(one)
        rows["follow_ups"] += [one._replace(follow_up=follow_up) for follow_up in made]
        if goal.outcome(year) == Outcome.ACHIEVED:
            rows["goals_achieved"].append(one)
    if result := goal.result(year):
        rows["results"].append(one._replace(unit=_unit(goal), result=result))


def _unit(goal: Goal) -> str:
    """In Swedish whoever asks."""
    with force_locale("sv"):
        return words.unit_of(goal)


def _add_measures(rows: Rows, area: str | None, measures: Iterable[Measure], year: Year) -> None:
    for measure in measures:
        one = Counted(area, measure)
        rows["measures"].append(one)
        rows[f"measures_{measure.status_on(year.as_of)}"].append(one)
        rows["follow_ups"] += [one._replace(follow_up=follow_up) for follow_up in measure.followed_up_in(year)]
