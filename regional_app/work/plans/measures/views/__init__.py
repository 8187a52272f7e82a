"""The pages of genomförandeplaner, measures and activities."""

from regional_app.work.plans.measures.views import (
    activities,
    implementation_plans,
    measures,
    order,
    progress,
    starters,
)

__all__ = ["activities", "implementation_plans", "measures", "order", "progress", "starters"]
