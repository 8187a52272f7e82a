"""The pages of lägesbilder: the lägesbild itself, its sources, its findings and their ranks, its decision."""

from regional_app.work.situation_pictures.blueprint import bp
from regional_app.work.situation_pictures.views import (
    decisions,
    findings,
    pictures,
    rankings,
    removals,
    sources,
    versions,
)

__all__ = ["bp", "decisions", "findings", "pictures", "rankings", "removals", "sources", "versions"]
