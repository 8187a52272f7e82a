"""The pages of the plan itself."""

from regional_app.work.plans.plan.views import decisions, files, naming, plans, revisions

__all__ = ["decisions", "files", "naming", "plans", "revisions"]
