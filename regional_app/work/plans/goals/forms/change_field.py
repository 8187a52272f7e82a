"""How much something shall change: asked as a direction and a size, kept as one number with a sign."""

import re
from decimal import Decimal
from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from markupsafe import Markup
from wtforms import ValidationError
from wtforms.widgets import TextInput

from regional_app.errors import NoStart
from regional_app.foundation.web.numbers import SwedishDecimalField
from regional_app.i18n import number
from regional_app.work.plans.models import Direction

WAYS: Final = {Direction.DOWN: _l("ska minska med"), Direction.UP: _l("ska öka med")}
_LESS: Final = re.compile(r"\b(?:minsk|färre|lägre|sänk|sjunk|halver|reducer)", re.IGNORECASE)
_MORE: Final = re.compile(r"\b(?:öka|ökning|fler\b|högre|höj|stig|fördubbl)", re.IGNORECASE)


class _WayAndSize(TextInput):
    """A choice of direction before the size."""

    def __call__(self, field: Any, **kwargs: Any) -> Markup:
        chosen = [("", _("Välj"), not field.way), *((key, said, field.way == key) for key, said in WAYS.items())]
        options = Markup("").join(
            Markup('<option value="{}"{}>{}</option>').format(str(key), Markup(" selected") if it else "", said)
            for key, said, it in chosen
        )
        way = Markup('<select class="ds-input" name="{0}" id="{0}" aria-label="{1}">{2}</select> ').format(
            f"{field.name}_way", _("Ska det minska eller öka?"), options
        )
        return Markup("").join((way, super().__call__(field, **kwargs)))


class ChangeField(SwedishDecimalField):
    """The change with its sign: −10 for ten less. A sign that is typed is taken when no direction is chosen."""

    widget = _WayAndSize()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.way, self.is_sure, self.is_asked, self.is_signed_more = "", False, False, False

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        """Also what stands beside the size."""
        self.way = (formdata.get(f"{self.name}_way") or "") if formdata else ""
        self.is_sure = bool(formdata and formdata.get(f"{self.name}_sure"))
        super().process(formdata, *args, **kwargs)
        if not formdata and self.data is not None:
            self.way = Direction.UP if self.data > 0 else Direction.DOWN

    def process_formdata(self, valuelist: list[str]) -> None:
        """The size, with the sign of the direction; a plus that is typed is a direction too."""
        super().process_formdata(valuelist)
        self.is_signed_more = bool(valuelist and valuelist[0].strip().startswith("+"))
        if self.data is not None and self.data > 0 and self.way == Direction.DOWN:
            self.data = -self.data

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return number(abs(self.data), "sv") if self.data is not None else ""

    def require_agreement(self, text: str) -> None:
        """Direction, sign and the words of the goal say the same; ValidationError asks when they do not."""
        if self.data is None or self.data == 0:
            return
        if self.way == Direction.DOWN and self.is_signed_more:
            raise ValidationError(_("Tecknet säger öka och valet säger minska. Skriv storleken utan tecken."))
        if self.way not in WAYS and self.data > 0 and not self.is_signed_more:
            raise ValidationError(_("Välj om det ska minska eller öka."))
        if self.way == Direction.UP and self.data < 0:
            raise ValidationError(_("Tecknet säger minska och valet säger öka. Skriv storleken utan tecken."))
        self._ask_about(text)

    def _ask_about(self, text: str) -> None:
        less, more = bool(_LESS.search(text)), bool(_MORE.search(text))
        grows = self.data is not None and self.data > 0
        if self.is_sure or more in {less, grows}:
            return
        self.is_asked = True
        raise ValidationError(
            _("Målet säger att något ska minska, men du har valt öka. Vilket gäller?")
            if less
            else _("Målet säger att något ska öka, men du har valt minska. Vilket gäller?")
        )


def require_a_start(baseline: Decimal | None) -> None:
    """Nothing can be counted in per cent of nought."""
    if baseline == 0:
        raise ValidationError(str(NoStart.message))
