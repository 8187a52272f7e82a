"""What is typed about a goal: every kind asks only for what it needs."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import SelectField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import FILL_IN, DayField, choices, line, long_text, optional_line
from regional_app.foundation.web.numbers import decimal
from regional_app.i18n import number
from regional_app.work.plans.goals.forms.change_field import ChangeField, require_a_start
from regional_app.work.plans.goals.forms.shares import is_share, require_share
from regional_app.work.plans.models import ChangeIn, GoalKind, GoalValues
from regional_app.work.plans.plan.forms import YearField
from regional_app.work.plans.words import CHANGES_IN, DIRECTIONS, OWNERS, PERIODS
from regional_app.work.situation_pictures.models import Finding
from regional_app.work.statistics.queries import indicator_names

# Two sentences say what is wanted; the rest belongs to the genomförandeplan.
LONGEST_GOAL = 1_000

ASK_SHARE = _l("Enheten är en andel. Välj om förändringen är procent av startvärdet eller procentenheter.")

_MEASURED: Final = ("unit", "share_of")
_BASELINE: Final = ("baseline_year", "baseline_value")
FIELDS: Final[dict[str, tuple[str, ...]]] = {
    GoalKind.CHANGE: (*_MEASURED, *_BASELINE, "target_percent", "change_in"),
    GoalKind.LEVEL: (*_MEASURED, "direction", "target_value", *_BASELINE),
    GoalKind.AT_LEAST: (*_MEASURED, "target_value", "period"),
    GoalKind.YEARLY_BETTER: (*_MEASURED, "direction", *_BASELINE),
    GoalKind.CEILING: (*_MEASURED, "target_value"),
    GoalKind.QUALITATIVE: (),
}
_NOT_OF_ALL: Final = {name for names in FIELDS.values() for name in names}


class GoalForm(VersionedForm[GoalValues]):
    """A goal of one kind; the fields of other kinds are taken away."""

    text = long_text(
        _l("Målet"),
        _l("Så att den som inte var med förstår vad ni vill nå."),
        rows=3,
        required=True,
        longest=LONGEST_GOAL,
    )
    focus_area_key = SelectField(
        _l("Fokusområde"), [Optional()], coerce=lambda key: key or None, description=_l("Ur överenskommelsen.")
    )
    owner = SelectField(
        _l("Vems mål"),
        [InputRequired(FILL_IN)],
        choices=choices(OWNERS),
        description=_l("Gemensamt om kommunen och polisen arbetar mot det ihop."),
    )
    unit = line(_l("Enhet"), _l("Vad som räknas, till exempel anmälda brott, vandringar eller procent."), longest=80)
    share_of = optional_line(
        _l("Andel av vad?"),
        _l("Om enheten är procent: till exempel våldsbrotten, så att det står 31,8 procent av dem."),
    )
    period = SelectField(
        _l("Antalet gäller"),
        [InputRequired(FILL_IN)],
        choices=choices(PERIODS),
        description=_l("Uppföljningarna under perioden läggs ihop, och räkningen börjar om när nästa tar vid."),
    )
    baseline_year = YearField(_l("Startår"), [Optional()], description=_l("Det år ni jämför med, till exempel 2016."))
    baseline_value = decimal(
        _l("Startvärde"),
        _l("Värdet det året, till exempel 1 234,5. Lämna tomt om ni inte vet det ännu."),
        per_cent=True,
    )
    direction = SelectField(
        _l("Vad är bättre?"),
        [InputRequired(FILL_IN)],
        choices=choices(DIRECTIONS),
        description=_l("Färre brott: lägre. Fler trygga: högre."),
    )
    target_value = decimal(_l("Värde att nå"), _l("Till exempel 80 eller 1 234,5."), required=True, per_cent=True)
    target_percent = ChangeField(
        _l("Förändring"),
        [InputRequired(FILL_IN)],
        description=_l("Välj om det ska minska eller öka, och skriv hur mycket, till exempel 10."),
        per_cent=True,
    )
    change_in = SelectField(
        _l("Förändringen räknas i"),
        choices=choices(CHANGES_IN, empty=_l("Välj om enheten är procent")),
        description=_l("Tio procent av 31,8 är 3,18. Tio procentenheter är från 31,8 till 21,8."),
    )
    deadline_on = DayField(_l("Senast"), [Optional()])
    season = optional_line(_l("Säsong"), _l("Om målet bara gäller en del av året, till exempel turistsäsongen."))
    place = optional_line(_l("Plats"), _l("Om målet bara gäller en ort eller ett område."))
    source = optional_line(_l("Källa"), _l("Var värdet hämtas, till exempel polisens statistik."))
    indicator_id = SelectField(
        _l("Hämta värden från statistiken"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Då föreslås startvärde och årets värde ur serien. Uppföljningen skriver ni fortfarande."),
    )
    finding_id = SelectField(
        _l("Problemet som målet vilar på"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Problemen i den lägesbild som gäller."),
    )

    def __init__(
        self, *args: Any, kind: str, focus_areas: dict[str, str], findings: Sequence[Finding], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.focus_area_key.choices = choices(focus_areas, empty=_l("Utanför fokusområdena"))
        self.finding_id.choices = choices(
            {one.thread_id: one.title for one in findings}, empty=_l("Inget problem valt")
        )
        if kind == GoalKind.QUALITATIVE:
            del self.indicator_id
        else:
            self.indicator_id.choices = choices(indicator_names(), empty=_l("Ingen indikator vald"))
        if kind == GoalKind.CHANGE:
            self.baseline_year.flags.required = True
            self.baseline_year.flags.optional = False
            self.baseline_year.validators = [InputRequired(FILL_IN), *self.baseline_year.validators[1:]]
        for name in _NOT_OF_ALL - set(FIELDS[kind]):
            del self[name]

    @property
    def own_fields(self) -> tuple[str, ...]:
        """The fields of this kind, in their order."""
        return FIELDS[self.kind]

    def validate_unit(self, field: Any) -> None:
        """Percentage points are a difference, never what is measured."""
        if "procentenhet" in (field.data or "").casefold():
            raise ValidationError(
                _("Skriv procent. Procentenheter är skillnaden mellan två andelar, inte det som mäts.")
            )

    def validate_share_of(self, _field: Any) -> None:
        """Only a share is a share of something."""
        if not is_share(self.unit.data or ""):
            raise ValidationError(_("Det här fältet är bara för andelar. Skriv enheten i procent, eller lämna tomt."))

    def validate_baseline_value(self, field: Any) -> None:
        """A sign for per cent fits a share only."""
        require_share(field, self.unit.data or "")

    def validate_target_value(self, field: Any) -> None:
        """A sign for per cent fits a share only."""
        require_share(field, self.unit.data or "")

    def validate_target_percent(self, field: Any) -> None:
        """A change changes something, and nothing can shrink by more than all of it."""
        if field.data == 0:
            raise ValidationError(_("Skriv hur stor förändringen ska vara. Noll är ingen förändring."))
        field.require_agreement(self.text.data or "")
        if field.data is not None and field.data < -100:
            raise ValidationError(_("Ingenting kan minska med mer än 100 procent."))

    def validate_change_in(self, field: Any) -> None:
        """Ten per cent of a share and ten percentage points are different goals, so we ask."""
        if not is_share(self.unit.data or ""):
            if field.data == ChangeIn.POINTS:
                raise ValidationError(_("Procentenheter går bara när enheten är procent."))
            field.data = ChangeIn.PERCENT
        if field.data == ChangeIn.PERCENT:
            require_a_start(self.baseline_value.data)
        elif not field.data:
            raise ValidationError(_question(self.baseline_value.data, self.target_percent.data))


def _question(baseline: Decimal | None, change: Decimal | None) -> str:
    """What the two ways of counting would mean, with the numbers just typed when they are there."""
    if baseline is None or change is None:
        return str(ASK_SHARE)
    question: str = _(
        "Menar du från %(start)s till %(percent)s (procent av startvärdet) eller till %(points)s (procentenheter)?",
        start=number(baseline),
        percent=number(baseline * (100 + change) / 100),
        points=number(baseline + change),
    )
    return question
