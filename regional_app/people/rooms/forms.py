"""What a space writes of a person."""

from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.clock import today
from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, email, line, refuse_before
from regional_app.policy import ROLE_NAMES, ROLES_OF


class DescribeMemberForm(BaseForm):
    """What a space shows of a person."""

    name = line(_l("Namn"), _l("Förnamn och efternamn."), render_kw={"autocomplete": "off", "spellcheck": "false"})
    title = line(_l("Titel"), _l("Till exempel brottsförebyggande samordnare."))
    to_on = DayField(
        _l("Till och med"),
        [Optional()],
        description=_l("Lämna tomt om uppdraget gäller tills vidare. Till exempel 31 dec 2018."),
    )
    earliest: date | None = None

    def validate_to_on(self, field: Any) -> None:
        """The last day of a present membership has not passed."""
        if field.data and self.earliest and field.data < self.earliest:
            raise ValidationError(_("Slutdagen kan inte ha passerat. Avsluta uppdraget om det ska upphöra nu."))


class InviteForm(DescribeMemberForm):
    """A person to invite into the space."""

    email = email(_l("E-postadress"), _l("Arbetsadressen. Länken är personlig för den här adressen."))
    role = SelectField(
        _l("Roll"), [InputRequired(FILL_IN)], description=_l("Rollen avgör vad personen får läsa och skriva.")
    )
    from_on = DayField(_l("Från och med"), [InputRequired(FILL_IN)])

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        kwargs.setdefault("from_on", today())
        super().__init__(*args, **kwargs)
        self.role.choices = [(role.value, ROLE_NAMES[role]) for role in ROLES_OF[kind]]

    def validate_to_on(self, field: Any) -> None:
        """A membership ends after it begins."""
        refuse_before(field, self.from_on.data)
