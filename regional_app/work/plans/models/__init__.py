"""The records of del 2."""

from regional_app.work.plans.models.activity import Activity, ActivityValues
from regional_app.work.plans.models.evaluation import Evaluation, EvaluationValues
from regional_app.work.plans.models.follow_up import FollowUp, FollowUpValues
from regional_app.work.plans.models.gaps import Around
from regional_app.work.plans.models.goal import Goal, GoalValues
from regional_app.work.plans.models.goal_kinds import ChangeIn, Direction, GoalKind
from regional_app.work.plans.models.implementation_plan import ImplementationPlan, ImplementationPlanValues
from regional_app.work.plans.models.measure import Measure, MeasureStatus, MeasureValues
from regional_app.work.plans.models.periods import Period
from regional_app.work.plans.models.plan import Plan, PlanValues, RestsOn
from regional_app.work.plans.models.plan_file import PlanFile
from regional_app.work.plans.models.plan_setting import PlanSetting
from regional_app.work.plans.models.results import Outcome
from regional_app.work.plans.models.shared_plan import SharedPlan
from regional_app.work.plans.models.years import follow_ups_by_year, is_of, plan_years, plans_of, status_on

__all__ = [
    "Activity",
    "ActivityValues",
    "Around",
    "ChangeIn",
    "Direction",
    "Evaluation",
    "EvaluationValues",
    "FollowUp",
    "FollowUpValues",
    "Goal",
    "GoalKind",
    "GoalValues",
    "ImplementationPlan",
    "ImplementationPlanValues",
    "Measure",
    "MeasureStatus",
    "MeasureValues",
    "Outcome",
    "Period",
    "Plan",
    "PlanFile",
    "PlanSetting",
    "PlanValues",
    "RestsOn",
    "SharedPlan",
    "follow_ups_by_year",
    "is_of",
    "plan_years",
    "plans_of",
    "status_on",
]
