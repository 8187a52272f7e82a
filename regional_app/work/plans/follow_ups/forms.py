"""What is typed when a goal or a measure is followed up."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.concepts import exactness
from regional_app.concepts.exactness import Exactness
from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, choices, has_come, long_text
from regional_app.foundation.web.numbers import decimal
from regional_app.work.documents.forms import KeptFileField, read_file
from regional_app.work.plans.follow_ups.evidence_files import EvidenceFile
from regional_app.work.plans.goals.forms.shares import require_share
from regional_app.work.plans.models import FollowUpValues, Goal, GoalKind
from regional_app.work.plans.words import JUDGEMENTS, STATUSES


class FollowUpForm(BaseForm[FollowUpValues]):
    """The day and what was seen."""

    beside = BaseForm.beside | {"file", "status"}

    made_on = DayField(
        _l("Dag som uppföljningen gäller"),
        [InputRequired(FILL_IN), has_come],
        description=_l(
            "Till exempel 14 dec 2018. Är det årets värde skriver du årets sista dag, även om du får veta det senare."
        ),
    )
    note = long_text(
        _l("Vad har gjorts, och vad blev det av det?"),
        _l("Till exempel: Fältare ute tolv fredagar. Färre klagomål från torget, enligt centrumvärden."),
        rows=4,
        required=True,
    )
    file = KeptFileField(
        _l("Fil som visar det"),
        [Optional()],
        description=_l("Protokoll, bild eller räkning. Filen läggs i ert arkiv och läses bara i ert rum."),
    )

    def validate_file(self, field: Any) -> None:
        """One of the formats the archive keeps, by its content."""
        read_file(field)

    @property
    def evidence(self) -> EvidenceFile | None:
        """The file, when one was sent."""
        return EvidenceFile(self.file.content, self.file.format) if self.file.content else None


class MeasureFollowUpForm(FollowUpForm):
    """And how far the measure has come."""

    status = SelectField(
        _l("Läge nu"),
        [InputRequired(FILL_IN)],
        choices=choices(STATUSES),
        description=_l("Så långt åtgärden har kommit den dagen."),
    )


class MeasuredFollowUpForm(FollowUpForm):
    """And a value, with how exact it is."""

    qualifier = SelectField(
        _l("Hur säkert är värdet?"),
        choices=choices(exactness.NAMES),
        default=Exactness.EXACT,
        description=_l("Minst om ni inte har räknat alla, cirka om ni har uppskattat."),
    )
    value = decimal(
        _l("Värde"),
        _l("Till exempel 43, 1 234,5 eller minst 43. Lämna tomt om inget är mätt; noll är ett mätt värde."),
        words=exactness.TYPED,
        per_cent=True,
    )

    def __init__(self, *args: Any, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit = unit

    def validate_value(self, field: Any) -> None:
        """`minst 43` says how exact the value is, unless the list beside it says something else."""
        require_share(field, self.unit)
        if field.word is None:
            return
        if self.qualifier.data not in {Exactness.EXACT, field.word}:
            raise ValidationError(
                _(
                    "Du har skrivit %(word)s men valt %(other)s. Ändra det ena.",
                    word=exactness.NAMES[field.word],
                    other=exactness.NAMES[self.qualifier.data],
                )
            )
        self.qualifier.data = field.word


class JudgedFollowUpForm(FollowUpForm):
    """And a judgement, with the note as its grounds."""

    judgement = SelectField(
        _l("Är målet nått?"),
        [Optional()],
        choices=choices(JUDGEMENTS, empty=_l("Går inte att säga än")),
        description=_l("Skriv nedanför vad bedömningen bygger på."),
        coerce=lambda key: key or None,
    )


def form_for(goal: Goal, *args: Any, **values: Any) -> FollowUpForm:
    """A goal in words is judged, any other is measured."""
    if goal.kind == GoalKind.QUALITATIVE:
        return JudgedFollowUpForm(*args, **values)
    return MeasuredFollowUpForm(*args, unit=goal.unit, **values)
