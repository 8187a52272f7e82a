"""Routes of the common lägesbild: reading it, and in the region's room writing and publishing it."""

from regional_app.answers.common_picture.views.drafts import bp as drafts_bp
from regional_app.answers.common_picture.views.pictures import bp as pictures_bp

__all__ = ["BLUEPRINTS"]

BLUEPRINTS = (pictures_bp, drafts_bp)
