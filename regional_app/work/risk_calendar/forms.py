"""What is typed about an event."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, IntegerField, SelectField, ValidationError
from wtforms.validators import InputRequired, NumberRange, Optional

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import FILL_IN, DayField, NotBefore, choices, line, long_text, optional_line
from regional_app.work.risk_calendar.models import RiskEventValues
from regional_app.work.risk_calendar.words import KINDS

MOST_DIGITS = 9
_A_NUMBER = _l("Skriv ett tal, utan andra tecken.")
_LONGEST = 365


class CountField(IntegerField):
    """A number of people."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read `12 000` as people write it."""
        typed = "".join(valuelist[0].split()) if valuelist else ""
        if not typed:
            return
        if not (typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS):
            raise ValueError(_A_NUMBER)
        self.data = int(typed)


class RiskEventForm(VersionedForm[RiskEventValues]):
    """What, when, how many, what may go wrong and what is done about it."""

    title = line(_l("Vad som händer"), _l("Kort, till exempel Vintermarknaden."))
    kind = SelectField(_l("Slag"), choices=choices(KINDS))
    place = optional_line(_l("Plats"), _l("Ort eller område."))
    first_on = DayField(_l("Första dag"), [InputRequired(FILL_IN)])
    last_on = DayField(_l("Sista dag"), [InputRequired(FILL_IN), NotBefore("first_on")])
    is_yearly = BooleanField(_l("Upprepas varje år på samma datum"))
    visitors = CountField(
        _l("Väntade besökare"),
        [Optional(), NumberRange(0, 9_999_999, _A_NUMBER)],
        description=_l("Ungefär hur många. Lämna tomt om ni inte vet."),
        render_kw={"inputmode": "numeric", "autocomplete": "off"},
    )
    risks = long_text(_l("Risker"), _l("Vad kan gå fel, och var? Skriv inget om enskilda personer."), rows=4)
    planned = long_text(_l("Vad som är planerat"), _l("Vad kommunen, polisen och arrangören gör."), rows=4)
    contact = optional_line(_l("Kontakt"), _l("En roll, till exempel kommunens evenemangssamordnare. Inget namn."))

    def validate_last_on(self, field: Any) -> None:
        """Something goes on for a year at most."""
        first = self.first_on.data
        if field.data and first and (field.data - first).days > _LONGEST:
            raise ValidationError(_l("En händelse är högst ett år lång. Låt den upprepas varje år i stället."))
