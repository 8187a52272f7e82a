"""What a party types when it decides, signs, refuses or registers a signature on paper."""

from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, FileField, PasswordField, ValidationError
from wtforms.validators import InputRequired

from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, has_come, line, long_text
from regional_app.work.documents.reading import format_read
from regional_app.work.documents.refused import NotAccepted

SCANS: Final = {"pdf", "png", "jpeg"}
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
        """A picture or a PDF that is whole and lies still, whatever it is called; an empty choice is asked again."""
        content = field.data.read() if field.data else b""
        if not content:
            raise ValidationError(_("Välj en fil."))
        if len(content) > LARGEST_SCAN:
            raise ValidationError(_("Filen är för stor. Den kan vara högst 5 MB."))
        try:
            kind = format_read(content)
        except NotAccepted as why:
            raise ValidationError(str(why.message)) from None
        if kind not in SCANS:
            raise ValidationError(_("Filen behöver vara en PDF, PNG eller JPEG."))
        field.content = content
