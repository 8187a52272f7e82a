"""The law page, and what a kommun shows that it keeps elsewhere."""

from regional_app.answers.compliance.blueprint import bp
from regional_app.answers.compliance.views import law_page, outside

__all__ = ["bp", "law_page", "outside"]
