"""What is typed about genomförandeplaner and measures."""

from collections.abc import Sequence
from textwrap import shorten
from typing import Any
from uuid import UUID

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import (
    FILL_IN,
    ONE_LINE,
    choices,
    line,
    long_text,
    optional_line,
)
from regional_app.foundation.web.numbers import SwedishDecimalField, decimal
from regional_app.work.plans.measures.forms.timed import TimedForm
from regional_app.work.plans.models import Goal, ImplementationPlanValues, MeasureValues
from regional_app.work.plans.words import DONE_BY
from regional_app.work.situation_pictures.models import Finding

# A measure is said in a paragraph; how it went belongs to the follow-ups.
LONGEST_MEASURE = 2_000


class ImplementationPlanForm(VersionedForm[ImplementationPlanValues]):
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


def _with_cause(finding: Finding) -> str:
    if not finding.cause:
        return finding.title
    return str(_("%(problem)s – orsak: %(cause)s", problem=finding.title, cause=shorten(finding.cause, 80)))


def _not_below_zero(_form: Any, field: Any) -> None:
    if field.data is not None and field.data < 0:
        raise ValidationError(_("En kostnad kan inte vara mindre än noll."))


def cost() -> SwedishDecimalField:
    """A budget in kronor; empty is "not said", which is not zero."""
    field: SwedishDecimalField = decimal(
        _l("Kostnad i kronor"),
        _l("Det som är avsatt, till exempel 25 000. Lämna tomt om ni inte vet; noll betyder att det inte kostar."),
        also=(_not_below_zero,),
    )
    return field


class MeasureForm(TimedForm[MeasureValues]):
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
    cost = cost()
    finding_id = SelectField(
        _l("Problem som åtgärden angriper"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Problemen i den lägesbild som gäller, med deras orsaker."),
    )
    cause = optional_line(
        _l("Orsak som åtgärden angriper"),
        _l("Till exempel att få vuxna är ute på kvällen. Lämnar du tomt hämtas orsaken från det valda problemet."),
    )

    def __init__(self, *args: Any, findings: Sequence[Finding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.causes = {one.thread_id: one.cause for one in findings}
        self.finding_id.choices = choices(
            {one.thread_id: _with_cause(one) for one in findings}, empty=_l("Inget problem valt")
        )

    def validate_finding_id(self, field: Any) -> None:
        """The problem's cause is the measure's, unless another is written."""
        self.cause.data = self.cause.data or self.causes.get(field.data, "")[:ONE_LINE]
