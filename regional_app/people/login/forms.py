"""What a person types at the door."""

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import InputRequired

from regional_app.foundation.web.forms import FILL_IN, BaseForm
from regional_app.foundation.web.plain_text import one_line
from regional_app.people.accounts.forms import password_field


class LoginForm(BaseForm):
    """Address and password."""

    email = StringField(
        _l("E-postadress"),
        [InputRequired(FILL_IN)],
        filters=[lambda text: one_line(text).lower()],
        render_kw={"type": "email", "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"},
    )
    password = password_field(_l("Lösenord"), "current-password")
