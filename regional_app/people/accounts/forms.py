"""What a person types about an account: passwords."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import PasswordField, ValidationError
from wtforms.validators import InputRequired

from regional_app.foundation.web.forms import FILL_IN, BaseForm
from regional_app.people.accounts.passwords import LONGEST, SHORTEST, is_guessable


def password_field(label: str, kind: str, hint: str = "") -> PasswordField:
    """A password that the browser's keeper of passwords recognises by its `kind`."""
    return PasswordField(
        label,
        [InputRequired(FILL_IN)],
        description=hint,
        render_kw={"autocomplete": kind, "autocapitalize": "none", "spellcheck": "false"},
    )


def _new_password(label: str) -> PasswordField:
    return password_field(
        label,
        "new-password",
        _l("Minst 15 tecken. Några ord i rad är lätta att minnas och svåra att gissa."),
    )


class NewPasswordForm(BaseForm):
    """A first password, for an account that an invitation makes."""

    new_password = _new_password(_l("Välj ett lösenord"))
    about: tuple[str, ...] = ()

    def validate_new_password(self, field: Any) -> None:
        """Long, and not built around what everybody would guess."""
        if len(field.data) < SHORTEST:
            raise ValidationError(_("Lösenordet behöver minst %(n)s tecken.", n=SHORTEST))
        if len(field.data) > LONGEST:
            raise ValidationError(_("Lösenordet kan ha högst %(n)s tecken.", n=LONGEST))
        if is_guessable(field.data, *self.about):
            raise ValidationError(
                _("Lösenordet är för lätt att gissa. Undvik namn, årstider och vanliga ord, och ta gärna fler ord.")
            )


class ChangePasswordForm(NewPasswordForm):
    """The present password and a new one."""

    password = password_field(_l("Nuvarande lösenord"), "current-password")
    new_password = _new_password(_l("Nytt lösenord"))


class ConfirmPasswordForm(BaseForm):
    """The password of an account that exists, to accept an invitation with it."""

    password = password_field(_l("Ditt lösenord"), "current-password")
