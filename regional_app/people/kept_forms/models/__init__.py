"""The records of what is written and not sent."""

from regional_app.people.kept_forms.models.draft import Draft
from regional_app.people.kept_forms.models.kept_form import KeptForm

__all__ = ["Draft", "KeptForm"]
