"""What a person chooses about reminders."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, SelectField
from wtforms.validators import InputRequired

from regional_app.desk.reminders.kinds import CHOICES, Kind
from regional_app.desk.reminders.models import ReminderChoice
from regional_app.foundation.web.forms import FILL_IN, BaseForm, choices
from regional_app.i18n import LANGUAGES


def _switch(kind: Kind) -> BooleanField:
    label, hint = CHOICES[kind]
    return BooleanField(label, description=hint)


class ReminderForm(BaseForm):
    """Each kind on or off, and the language of the mails."""

    digest = _switch(Kind.DIGEST)
    signature = _switch(Kind.SIGNATURE)
    picture = _switch(Kind.PICTURE)
    report = _switch(Kind.REPORT)
    language = SelectField(
        _l("Språk i brev och kalender"), [InputRequired(FILL_IN)], choices=choices(LANGUAGES), default="sv"
    )

    @classmethod
    def of(cls, choice: ReminderChoice) -> "ReminderForm":
        """As the person has chosen."""
        wanted: dict[str, Any] = {kind.value: choice.wants(kind) for kind in CHOICES}
        return cls(language=choice.language, **wanted)

    @property
    def switched_off(self) -> list[str]:
        """The kinds that are not ticked."""
        return [kind.value for kind in CHOICES if not self[kind.value].data]
