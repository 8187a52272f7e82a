"""The pages of goals."""

from regional_app.work.plans.goals.views import baselines, evaluations, goals, order

__all__ = ["baselines", "evaluations", "goals", "order"]
