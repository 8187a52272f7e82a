"""The records of del 2."""

from regional_app.plans.models.follow_up import FollowUp
from regional_app.plans.models.goal import ChangeIn, Direction, Goal, GoalKind, Outcome, Qualifier
from regional_app.plans.models.measure import ImplementationPlan, Measure, MeasureStatus
from regional_app.plans.models.plan import Plan

__all__ = [
    "ChangeIn",
    "Direction",
    "FollowUp",
    "Goal",
    "GoalKind",
    "ImplementationPlan",
    "Measure",
    "MeasureStatus",
    "Outcome",
    "Plan",
    "Qualifier",
]
