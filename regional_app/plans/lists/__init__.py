"""The lists of del 2: what their columns, filters and ready-made views are."""

from regional_app.plans.lists.goals import goals_list
from regional_app.plans.lists.measures import measures_list
from regional_app.plans.lists.plans import PLANS

__all__ = ["PLANS", "goals_list", "measures_list"]
