"""What a party types when it decides, signs, refuses or registers a signature on paper."""

from typing import Any, Final

import filetype  # type: ignore[import-untyped]
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, FileField, PasswordField, ValidationError
from wtforms.validators import InputRequired

from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, has_come, line, long_text

SCANS: Final = {"application/pdf", "image/png", "image/jpeg"}
LARGEST_SCAN: Final = 5 * 1024 * 1024


def _password(hint: str) -> PasswordField:
    return PasswordField(
        _l("Ditt lösenord"),
        [InputRequired(FILL_IN)],
        description=hint,
        render_kw={"autocomplete": "current-password"},
    )


class SignForm(BaseForm):
    """The place, and the password once more."""

    place = line(_l("Ort"))
    has_read = BooleanField(
        _l("Jag har läst texten och undertecknar den för min organisation."),
        [InputRequired(_l("Kryssa för att du har läst texten."))],
    )
    password = _password(_l("Lösenordet visar att det är du som undertecknar."))


class RefuseForm(BaseForm):
    """Why a party does not sign, and the password once more."""

    reason = long_text(_l("Skäl"), _l("Alla parter läser skälet."), required=True, longest=5000)
    password = _password(_l("Lösenordet visar att det är du som svarar."))


class PaperForm(BaseForm):
    """A signature that was given on paper."""

    name = line(_l("Namn"), _l("Den som skrev under."))
    role_text = line(_l("Titel"), _l("Så som den står på papperet."))
    place = line(_l("Ort"))
    signed_on = DayField(_l("Dag"), [InputRequired(FILL_IN), has_come])
    scan = FileField(
        _l("Inskannad sida"), [InputRequired(_l("Välj en fil."))], description=_l("PDF, PNG eller JPEG, högst 5 MB.")
    )

    def validate_scan(self, field: Any) -> None:
        """A picture or a PDF by its content, whatever it is called; an empty choice is asked for again."""
        content = field.data.read() if field.data else b""
        if not content:
            raise ValidationError(_("Välj en fil."))
        if len(content) > LARGEST_SCAN:
            raise ValidationError(_("Filen är för stor. Den kan vara högst 5 MB."))
        kind = filetype.guess(content)
        if kind is None or kind.mime not in SCANS:
            raise ValidationError(_("Filen behöver vara en PDF, PNG eller JPEG."))
        field.content = content
