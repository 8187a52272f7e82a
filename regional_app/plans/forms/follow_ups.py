"""What is typed when a goal or a measure is followed up."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.clock import today
from regional_app.plans.forms.plans import FILL_IN
from regional_app.plans.models import Goal, GoalKind, Qualifier
from regional_app.plans.words import JUDGEMENTS, QUALIFIERS, STATUSES
from regional_app.web.forms import BaseForm, DayField, choices, long_text
from regional_app.web.numbers import decimal


class FollowUpForm(BaseForm):
    """The day and what was seen."""

    made_on = DayField(
        _l("Dag som uppföljningen gäller"),
        [InputRequired(FILL_IN)],
        description=_l("Skriv årets sista dag när det är årets värde, även om ni får veta det senare."),
    )
    note = long_text(_l("Vad har gjorts, och vad blev det av det?"), rows=4, required=True)

    def validate_made_on(self, field: Any) -> None:
        """Only what has happened is followed up."""
        if field.data and field.data > today():
            raise ValidationError(_("Dagen kan inte ligga i framtiden."))


class MeasureFollowUpForm(FollowUpForm):
    """And how far the measure has come."""

    status = SelectField(_l("Läge nu"), [InputRequired(FILL_IN)], choices=choices(STATUSES))


class MeasuredFollowUpForm(FollowUpForm):
    """And a value, with how exact it is."""

    qualifier = SelectField(_l("Hur säkert är värdet?"), choices=choices(QUALIFIERS), default=Qualifier.EXACT)
    value = decimal(_l("Värde"), _l("Lämna tomt om inget är mätt. Noll betyder att det är mätt och var noll."))


class JudgedFollowUpForm(FollowUpForm):
    """And a judgement, with the note as its grounds."""

    judgement = SelectField(
        _l("Är målet nått?"),
        [Optional()],
        choices=choices(JUDGEMENTS, empty=_l("Går inte att säga än")),
        coerce=lambda key: key or None,
    )


def form_for(goal: Goal) -> type[FollowUpForm]:
    """A goal in words is judged, any other is measured."""
    return JudgedFollowUpForm if goal.kind == GoalKind.QUALITATIVE else MeasuredFollowUpForm
