"""A party's number in the draft; who joins a signed agreement, and who leaves it."""

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField, ValidationError
from wtforms.validators import InputRequired

from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, choices, long_text, optional_line
from regional_app.i18n import day
from regional_app.tenancy import Room
from regional_app.work.agreements.models import Agreement


class PartyForm(BaseForm):
    """A party's own registry number."""

    registry_number = optional_line(_l("Diarienummer"), _l("Partens eget, så som det skrivs där."))


class _WithinPeriodForm(BaseForm):
    """A form with a day `on` within the agreement's period."""

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agreement = agreement

    def validate_on(self, field: Any) -> None:
        """The agreement holds on that day."""
        first, last = self.agreement.valid_from, self.agreement.valid_to
        if field.data and first and field.data < first:
            raise ValidationError(_("Överenskommelsen gäller från %(day)s.", day=day(first)))
        if field.data and last and field.data > last:
            raise ValidationError(_("Överenskommelsen gäller till och med %(day)s.", day=day(last)))


class JoinForm(_WithinPeriodForm):
    """The kommun that joins, and from which day."""

    kommun = SelectField(_l("Kommun"), [InputRequired(FILL_IN)])
    on = DayField(_l("Part från och med"), [InputRequired(FILL_IN)])
    registry_number = optional_line(_l("Diarienummer"), _l("Kommunens eget, så som det skrivs där."))

    def __init__(self, *args: Any, kommuner: Sequence[Room], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kommun.choices = choices({one.slug: one.name for one in kommuner}, empty=_l("Välj kommun"))


class LeaveForm(_WithinPeriodForm):
    """The last day as a party, and why."""

    on = DayField(_l("Sista dag som part"), [InputRequired(FILL_IN)])
    because = long_text(
        _l("Skäl"),
        _l("Alla parter läser skälet. Skriv också vem som beslutade och diarienumret."),
        rows=3,
        required=True,
        longest=2000,
    )
