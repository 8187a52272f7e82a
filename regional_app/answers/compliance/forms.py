"""What is typed about evidence that is kept outside the service."""

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import InputRequired, Optional, Regexp

from regional_app.answers.compliance.models import OutsideEvidenceValues
from regional_app.foundation.web.day_field import has_come
from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, line, long_text
from regional_app.foundation.web.plain_text import one_line


class OutsideEvidenceForm(BaseForm[OutsideEvidenceValues]):
    """What it is, from which day, and where it lies."""

    title = line(_l("Vad det är"), _l("Till exempel ”Kommunstyrelsens beslut 2024-09-10, § 112”."))
    shown_on = DayField(
        _l("Dag"), [InputRequired(FILL_IN), has_come], description=_l("Dagen för beslutet eller mötet.")
    )
    link = StringField(
        _l("Länk"),
        [
            Optional(),
            Regexp("https://[^ ]+$", message=_l("Skriv en adress som börjar med https://, eller lämna tomt.")),
        ],
        filters=[one_line],
        description=_l("Om det finns på kommunens webbplats."),
        render_kw={"type": "url", "inputmode": "url"},
    )
    note = long_text(_l("Anteckning"), _l("Diarienummer, eller var det finns."), rows=3)
