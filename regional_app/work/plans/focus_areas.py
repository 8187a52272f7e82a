"""Fokusområden as goals name them: by their key in the agreement the plan stands under."""

from collections.abc import Iterable

from regional_app.work.plans import queries
from regional_app.work.plans.models import Goal, Plan
from regional_app.work.situation_pictures.focus_areas import spoken


def titles_for(plan: Plan, goals: Iterable[Goal]) -> dict[str, str]:
    """Key -> title, in the order of the agreement; also of keys that only these goals of the plan name."""
    known = {area.key: area.title for area in queries.focus_areas_of(plan)}
    used = {goal.focus_area_key for goal in goals if goal.focus_area_key}
    return known | {key: spoken(key) for key in sorted(used - known.keys())}
