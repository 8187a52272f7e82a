"""A form with a field of every kind, as the page of components shows it."""

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, SelectField
from wtforms.validators import InputRequired, Optional

from regional_app.foundation.web.forms import BaseForm, DayField, choices, line, long_text, optional_line
from regional_app.foundation.web.numbers import SwedishDecimalField


class EveryKindForm(BaseForm):
    """One of each."""

    name = line(_l("Rubrik"), _l("En rad text."))
    note = optional_line(_l("Anteckning"))
    text = long_text(_l("Beskrivning"), _l("Flera stycken."), rows=4)
    day = DayField(_l("Dag"), [Optional()], description=_l("Till exempel 2018-12-14."))
    number = SwedishDecimalField(_l("Antal"), [Optional()])
    kind = SelectField(_l("Slag"), [InputRequired()], choices=choices({"a": _l("Det ena"), "b": _l("Det andra")}))
    agreed = BooleanField(_l("Jag har läst texten."))


class ExampleFilter(BaseForm):
    """What a table is narrowed by."""

    sok = optional_line(_l("Sök"))
    lage = SelectField(
        _l("Läge"), [Optional()], choices=choices({"a": _l("Pågår"), "b": _l("Fastställd")}, empty=_l("Alla"))
    )
