"""The lists of del 2: what their columns, filters and ready-made views are."""

from regional_app.work.plans.lists.goals import goals_list
from regional_app.work.plans.lists.measures import SHAPES, SHOWN_AS, measures_list
from regional_app.work.plans.lists.plans import PLANS

__all__ = ["PLANS", "SHAPES", "SHOWN_AS", "goals_list", "measures_list"]
