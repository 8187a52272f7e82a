"""What is typed when a goal is evaluated at the end of a year."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import SelectField
from wtforms.validators import InputRequired

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import FILL_IN, choices, long_text
from regional_app.work.plans.models import EvaluationValues
from regional_app.work.plans.words import EVALUATED


class EvaluationForm(VersionedForm[EvaluationValues]):
    """The year, how far the goal came, and why."""

    year = SelectField(_l("År"), [InputRequired(FILL_IN)], coerce=int)
    outcome = SelectField(_l("Nåddes målet?"), [InputRequired(FILL_IN)], choices=choices(EVALUATED, empty=_l("Välj")))
    why = long_text(
        _l("Varför blev det så?"),
        _l(
            "Till exempel: Antalet vandringar nåddes, men bara i centrum. Två fältare var sjuka under hösten. "
            "Nästa plan bör ha en reserv."
        ),
        rows=5,
        required=True,
        longest=5000,
    )

    def __init__(self, *args: Any, years: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.year.choices = choices({year: str(year) for year in years})
