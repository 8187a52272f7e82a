"""The pages of lägesbilder: the lägesbild itself, its decision, its findings."""

from regional_app.situation_pictures.blueprint import bp
from regional_app.situation_pictures.views import decisions, findings, pictures, removals

__all__ = ["bp", "decisions", "findings", "pictures", "removals"]
