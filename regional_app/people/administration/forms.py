"""Filters of the event log."""

from flask_babel import lazy_gettext as _l
from wtforms import SelectField
from wtforms.validators import Optional

from regional_app.foundation.web.forms import BaseForm, DayField
from regional_app.people.administration.words import event_names


class EventFilter(BaseForm):
    """Kind of event and days; kept in the address so that it can be shared and bookmarked."""

    handelse = SelectField(_l("Händelse"), [Optional()])
    fran = DayField(_l("Från"), [Optional()], description="")
    till = DayField(_l("Till"), [Optional()], description="")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.handelse.choices = [("", _l("Alla händelser")), *event_names().items()]
