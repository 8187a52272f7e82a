"""What a person types about an account or a membership."""

from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import PasswordField, SelectField, StringField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.clock import today
from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, email, line, refuse_before
from regional_app.foundation.web.plain_text import one_line
from regional_app.people.identity.passwords import LONGEST, SHORTEST, is_guessable
from regional_app.policy import ROLE_NAMES, ROLES_OF


def _password(label: str, kind: str, hint: str = "") -> PasswordField:
    return PasswordField(
        label,
        [InputRequired(FILL_IN)],
        description=hint,
        render_kw={"autocomplete": kind, "autocapitalize": "none", "spellcheck": "false"},
    )


def _new_password(label: str) -> PasswordField:
    return _password(
        label,
        "new-password",
        _l("Minst 15 tecken. Några ord i rad är lätta att minnas och svåra att gissa."),
    )


class LoginForm(BaseForm):
    """Address and password."""

    email = StringField(
        _l("E-postadress"),
        [InputRequired(FILL_IN)],
        filters=[lambda text: one_line(text).lower()],
        render_kw={"type": "email", "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"},
    )
    password = _password(_l("Lösenord"), "current-password")


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

    password = _password(_l("Nuvarande lösenord"), "current-password")
    new_password = _new_password(_l("Nytt lösenord"))


class ConfirmPasswordForm(BaseForm):
    """The password of an account that exists, to accept an invitation with it."""

    password = _password(_l("Ditt lösenord"), "current-password")


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
