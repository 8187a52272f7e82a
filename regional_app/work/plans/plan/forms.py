"""What is typed about a plan and its decision."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import IntegerField, SelectField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.concepts.decided import DecisionForm
from regional_app.concepts.year import Year
from regional_app.errors import OutsideAgreement
from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import FILL_IN, BaseForm, choices, line, long_text, optional_line
from regional_app.work.agreements.models import Agreement
from regional_app.work.plans.closing import require_held
from regional_app.work.plans.models import Plan, PlanValues, RestsOn
from regional_app.work.plans.plan.naming import NAMES
from regional_app.work.plans.words import RESTS_ON

FIRST_YEAR, LAST_YEAR = 1990, 2100
A_YEAR = _l("Skriv ett årtal med fyra siffror, till exempel 2018.")


def _year_range(_form: Any, field: Any) -> None:
    if field.data is not None and not FIRST_YEAR <= field.data <= LAST_YEAR:
        raise ValidationError(A_YEAR)


class YearField(IntegerField):
    """A year of four digits."""

    def __init__(self, label: str, validators: Any, **options: Any) -> None:
        options.setdefault("render_kw", {"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(label, [*validators, _year_range], **options)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Explain what a year looks like when it cannot be read."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(A_YEAR) from None


def _called(agreement: Agreement) -> str:
    named = f"{agreement.title} ({agreement.label})"
    return str(_("%(agreement)s, har gått ut", agreement=named)) if agreement.has_ended else named


class PlanForm(VersionedForm[PlanValues]):
    """What the plan is called, under which agreement and for which years."""

    title = line(_l("Titel"), _l("Till exempel Del 2 Norrby 2017–2018."))
    agreement_id = SelectField(
        _l("Överenskommelse"),
        [InputRequired(FILL_IN)],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Den som planen hör till. Är dess tid över läggs planen in i efterhand och märks så."),
    )
    first_year = YearField(_l("Från och med år"), [InputRequired(FILL_IN)], description=_l("Till exempel 2017."))
    last_year = YearField(
        _l("Till och med år"), [InputRequired(FILL_IN)], description=_l("Samma år om planen gäller ett år.")
    )

    rests_on = SelectField(
        _l("Planen vilar på"),
        choices=choices(RESTS_ON),
        default=RestsOn.UNSTATED,
        description=_l(
            "Det som blev av förra planen ska vara grunden för nästa. Frågan måste vara besvarad vid beslutet."
        ),
    )
    evaluation = optional_line(
        _l("Vilken uppföljning?"), _l("Till exempel Uppföljning av del 2 2015–2016, kommunstyrelsen § 12.")
    )
    evaluation_year = YearField(
        _l("Året som den gäller"),
        [Optional()],
        description=_l("Då länkar planen till kommunens årsrapport för året."),
    )
    evaluated_plan_id = SelectField(
        _l("Kommunens tidigare plan"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Om den tidigare planen finns här."),
    )

    def __init__(
        self, *args: Any, agreements: Sequence[Agreement], earlier: Sequence[Plan] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.evaluated_plan_id.choices = choices({one.id: one.title for one in earlier}, empty=_l("Ingen plan vald"))
        self.agreements = {one.id: one for one in agreements}
        self.agreement_id.choices = choices({one.id: _called(one) for one in agreements})

    def validate_last_year(self, field: Any) -> None:
        """The years come in order and within the agreement's legal period."""
        first, last = self.first_year.data, field.data
        if first is None or last is None:
            return
        if last < first:
            raise ValidationError(_("Det sista året kan inte komma före det första."))
        try:
            require_held(self.agreements.get(self.agreement_id.data), Year(first), Year(last))
        except OutsideAgreement as outside:
            raise ValidationError(outside.message) from None

    def validate_rests_on(self, field: Any) -> None:
        """A plan that rests on an evaluation says which."""
        if field.data == RestsOn.EVALUATION and not self.evaluation.data:
            raise ValidationError(_("Skriv vilken uppföljning eller utvärdering planen vilar på."))


class DecisionWithGapsForm(DecisionForm):
    """The decision of a plan that lacks something, and why it is decided all the same."""

    beside = DecisionForm.beside | {"reason"}

    reason = long_text(
        _l("Varför fastställs planen utan det som saknas?"),
        _l("Skälet står på planen. Det som vilar på det som saknas räknas inte som uppfyllt."),
        rows=3,
        required=True,
    )


def decision_form(missing: Sequence[str], *args: Any, **values: Any) -> DecisionForm:
    """With a question why, when something is missing."""
    return (DecisionWithGapsForm if missing else DecisionForm)(*args, **values)


class NameForm(BaseForm):
    """What the room calls its plan."""

    word = SelectField(
        _l("Benämning"), [InputRequired(FILL_IN)], choices=choices({key: name.one for key, name in NAMES.items()})
    )


class RevisionForm(BaseForm):
    """Why a decided plan is written anew."""

    reason = line(
        _l("Varför revideras planen?"), _l("Till exempel Lägesbilden har ändrats: fler inbrott i fritidshus.")
    )
