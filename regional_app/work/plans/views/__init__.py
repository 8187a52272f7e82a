"""The pages of plans, by noun."""

from regional_app.work.plans.blueprint import bp, measures_bp
from regional_app.work.plans.views import (
    activities,
    baselines,
    decisions,
    evaluations,
    exchange,
    files,
    follow_ups,
    goals,
    implementation_plans,
    measures,
    naming,
    ordering,
    plans,
    progress,
    revisions,
    sharing,
    starters,
)

__all__ = [
    "activities",
    "baselines",
    "bp",
    "decisions",
    "evaluations",
    "exchange",
    "files",
    "follow_ups",
    "goals",
    "implementation_plans",
    "measures",
    "measures_bp",
    "naming",
    "ordering",
    "plans",
    "progress",
    "revisions",
    "sharing",
    "starters",
]
