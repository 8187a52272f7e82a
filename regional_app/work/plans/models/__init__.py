"""The records of del 2."""

from regional_app.work.plans.models.activity import Activity
from regional_app.work.plans.models.evaluation import Evaluation
from regional_app.work.plans.models.follow_up import FollowUp
from regional_app.work.plans.models.goal import ChangeIn, Direction, Goal, GoalKind
from regional_app.work.plans.models.measure import ImplementationPlan, Measure, MeasureStatus
from regional_app.work.plans.models.periods import Period
from regional_app.work.plans.models.plan import Plan, RestsOn, in_force
from regional_app.work.plans.models.plan_file import PlanFile
from regional_app.work.plans.models.plan_setting import PlanSetting
from regional_app.work.plans.models.results import Outcome
from regional_app.work.plans.models.shared_plan import SharedPlan

__all__ = [
    "Activity",
    "ChangeIn",
    "Direction",
    "Evaluation",
    "FollowUp",
    "Goal",
    "GoalKind",
    "ImplementationPlan",
    "Measure",
    "MeasureStatus",
    "Outcome",
    "Period",
    "Plan",
    "PlanFile",
    "PlanSetting",
    "RestsOn",
    "SharedPlan",
    "in_force",
]
