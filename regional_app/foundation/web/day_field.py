"""The field of a day: typed the way people type days, or chosen in the browser's calendar."""

from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import Field, Form, ValidationError
from wtforms.widgets import TextInput

from regional_app.clock import today
from regional_app.foundation.web.dates import read_day
from regional_app.foundation.web.plain_text import one_line
from regional_app.i18n import day

EXAMPLE = _l("Till exempel 14 dec 2018 eller 2018-12-14.")


class DayField(Field):
    """A day. What had to be guessed is said back in `reading`: "Vi läste 3/4 som 3 april 2019."."""

    widget = TextInput()
    data: Any

    def __init__(self, label: str, validators: Any = None, *, description: Any = EXAMPLE, **options: Any) -> None:
        options.setdefault("render_kw", {"autocomplete": "off", "spellcheck": "false"})
        super().__init__(label, validators, description=description, **options)
        self.reading = ""

    def _value(self) -> str:
        """What was typed, otherwise the day as the kommun writes it: 2018-12-14."""
        if self.raw_data:
            return str(self.raw_data[0])
        return self.data.isoformat() if self.data else ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the day, or explain what a day looks like."""
        self.reading = ""
        if not valuelist:
            return
        self.data = None
        typed = one_line(valuelist[0])
        if typed:
            found = read_day(typed)
            self.data = found.day
            if found.is_guess:
                self.reading = _("Vi läste %(typed)s som %(day)s.", typed=typed, day=day(found.day))


def has_come(_form: Form, field: Field) -> None:
    """Refuse a day in the future: a decision, a signature or a follow-up is something that has happened."""
    if field.data and field.data > today():
        raise ValidationError(_("Dagen kan inte ligga i framtiden."))


class NotBefore:
    """A last day that comes on or after the first, which another field of the form holds."""

    def __init__(self, first: str) -> None:
        self.first = first

    def __call__(self, form: Form, field: Field) -> None:
        """Compare the days, once both are there."""
        refuse_before(field, form[self.first].data)


def refuse_before(field: Field, first: date | None) -> None:
    """Raise with a sentence when the field's day comes before the first."""
    if field.data and first and field.data < first:
        raise ValidationError(_("Slutdagen måste komma efter startdagen."))
