"""What is typed about genomförandeplaner and measures."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, SelectField, SelectMultipleField, StringField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.plans.forms.plans import ANY, FILL_IN
from regional_app.plans.models import Goal, Measure
from regional_app.plans.words import DONE_BY, STATUSES
from regional_app.web.conflicts import VersionedForm
from regional_app.web.forms import BaseForm, DayField, choices, line, long_text, optional_line

# A measure is said in a paragraph; how it went belongs to the follow-ups.
LONGEST_MEASURE = 2_000


class ImplementationPlanForm(VersionedForm):
    """What is carried out, for which goal, and who answers for it."""

    title = line(_l("Titel"), _l("Till exempel Trygga kvällar i centrum."))
    goal_id = SelectField(
        _l("Mål"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Det mål i planen som arbetet ska leda till."),
    )
    responsible = line(_l("Ansvarig"), _l("En förvaltning, en enhet eller lokalpolisområdet."))

    def __init__(self, *args: Any, goals: Sequence[Goal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.goal_id.choices = choices({one.id: one.text[:120] for one in goals}, empty=_l("Inget mål valt"))


class MeasureForm(VersionedForm):
    """What is done, by whom, when and why."""

    text = long_text(
        _l("Åtgärden"),
        _l("Vad som görs, så konkret som möjligt. Till exempel: Fältare ute på stan fredagar 19–24."),
        rows=3,
        required=True,
        longest=LONGEST_MEASURE,
    )
    done_by = SelectField(
        _l("Görs av"),
        [InputRequired(FILL_IN)],
        choices=choices(DONE_BY),
        description=_l("Båda om ingen kan göra det utan den andra."),
    )
    responsible = line(_l("Ansvarig"), _l("Förvaltningen eller polisens enhet som ser till att det blir gjort."))
    starts_on = DayField(_l("Börjar"), [Optional()])
    due_on = DayField(_l("Klar senast"), [Optional()])
    cause = optional_line(_l("Orsak som åtgärden angriper"), _l("Till exempel att få vuxna är ute på kvällen."))

    def validate_due_on(self, field: Any) -> None:
        """A measure ends on or after the day it begins."""
        if field.data and self.starts_on.data and field.data < self.starts_on.data:
            raise ValidationError(_("Slutdagen måste komma efter startdagen."))


class StatusForm(BaseForm):
    """How far one measure has come; `before` is what the page showed when it was chosen."""

    status = SelectField(_l("Läge"), [InputRequired(FILL_IN)], choices=choices(STATUSES))
    before = HiddenField()


class StatusesForm(BaseForm):
    """How far several measures have come."""

    measures = SelectMultipleField(
        _l("Åtgärder"), [InputRequired(_l("Kryssa för minst en åtgärd."))], coerce=lambda key: UUID(str(key))
    )
    to = SelectField(_l("Nytt läge för de förkryssade"), [InputRequired(_l("Välj ett läge."))])

    def __init__(self, *args: Any, there: Iterable[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measures.choices = choices({one.id: one.text for one in there})
        self.to.choices = choices(STATUSES, empty=_l("Välj läge"))


class MeasureFilter(BaseForm):
    """Status, who and late; kept in the address."""

    sok = StringField(_l("Sök"), [Optional()], render_kw={"type": "search"})
    lage = SelectField(_l("Läge"), [Optional()], choices=choices(STATUSES, empty=ANY))
    gors = SelectField(_l("Görs av"), [Optional()], choices=choices(DONE_BY, empty=ANY))
    ansvarig = SelectField(_l("Ansvarig"), [Optional()])
    tid = SelectField(_l("Tid"), [Optional()], choices=choices({"sen": _l("bara försenade")}, empty=ANY))

    def __init__(self, *args: Any, responsible: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ansvarig.choices = choices({name: name for name in responsible}, empty=ANY)
