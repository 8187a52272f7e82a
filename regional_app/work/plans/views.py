"""The pages of plans, by room."""

from regional_app.work.plans.blueprint import bp, measures_bp
from regional_app.work.plans.exchange import views as exchange
from regional_app.work.plans.follow_ups import views as follow_ups
from regional_app.work.plans.goals import views as goals
from regional_app.work.plans.measures import views as measures
from regional_app.work.plans.plan import views as plan
from regional_app.work.plans.sharing import views as sharing

__all__ = ["bp", "exchange", "follow_ups", "goals", "measures", "measures_bp", "plan", "sharing"]
