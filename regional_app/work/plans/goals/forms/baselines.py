"""What is typed when a decided goal gets the value it is compared with."""

from decimal import Decimal
from typing import Any

from flask_babel import lazy_gettext as _l

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import line
from regional_app.foundation.web.numbers import decimal
from regional_app.work.plans.goals.forms.change_field import require_a_start
from regional_app.work.plans.goals.forms.shares import require_share
from regional_app.work.plans.models import ChangeIn, Goal, GoalKind


def propose_baseline(form: VersionedForm[Any], value: Decimal | None) -> None:
    """Fill in the value where the form asks for one and nobody has typed any."""
    if "baseline_value" in form and not form.baseline_value.raw_data and value is not None:
        form.baseline_value.data = value


class BaselineForm(VersionedForm):
    """The value of the baseline year, and where it is from."""

    baseline_value = decimal(
        _l("Startvärde"), _l("Värdet det året, till exempel 1 234,5."), required=True, per_cent=True
    )
    baseline_source = line(_l("Varifrån kommer värdet?"), _l("Till exempel Polisens statistik, uttag i mars 2018."))

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.goal = goal

    def validate_baseline_value(self, field: Any) -> None:
        """A sign for per cent fits a share only, and nothing is counted in per cent of nought."""
        require_share(field, self.goal.unit)
        if self.goal.kind == GoalKind.CHANGE and self.goal.change_in == ChangeIn.PERCENT:
            require_a_start(field.data)
