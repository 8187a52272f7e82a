"""What is typed about a lägesbild and its findings."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask_babel import lazy_gettext as _l
from wtforms import IntegerField, SelectField, ValidationError
from wtforms.validators import InputRequired, NumberRange, Optional

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import (
    FILL_IN,
    BaseForm,
    Values,
    choices,
    line,
    long_text,
    optional_line,
)
from regional_app.policy import P, can
from regional_app.work.situation_pictures.models import RESTRICTED, Finding, FindingValues, Kind, PictureValues
from regional_app.work.situation_pictures.words import (
    KINDS,
    PARAGRAPHS,
    PARTS,
    SEASONS,
    SERIOUSNESS,
    SOURCES,
    TIMES_OF_DAY,
    TRENDS,
    WEEKDAYS,
)

CHOOSE = _l("Välj")
CHOOSE_ONE = _l("Välj ett av alternativen.")
FROM_1_TO_99 = _l("Skriv ett tal från 1 till 99.")


class TitleForm(BaseForm[Values]):
    """What a lägesbild is called and which period it speaks of."""

    title = line(_l("Titel"), _l("Till exempel Lägesbild Norrby 2019–2020."))
    period = line(_l("Period"), _l("Den tid uppgifterna gäller, till exempel 2017–2018."), longest=60)


class NewPictureForm(TitleForm):
    """The same, and its kind, which is never changed; only who decides it begins a restricted one."""

    kind = SelectField(
        _l("Slag"),
        default=Kind.LOCAL,
        description=_l("Våldsbejakande extremism läses bara av samordnaren och ledningen och gås igenom varje år."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        may_all = can(P.PICTURE_DECIDE)
        offered = {kind: word for kind, word in KINDS.items() if may_all or kind not in RESTRICTED}
        self.kind.choices = choices(offered)


class PictureForm(TitleForm[PictureValues], VersionedForm[PictureValues]):
    """Its three parts."""

    extent = long_text(PARTS["extent"], PARAGRAPHS["extent"], rows=12)
    other_information = long_text(PARTS["other_information"], PARAGRAPHS["other_information"], rows=8)
    analysis = long_text(PARTS["analysis"], PARAGRAPHS["analysis"], rows=12)


class ContributionForm(VersionedForm):
    """What a source has told."""

    text = long_text(_l("Vad källan berättar"), _l("Skriv inget om enskilda personer."), rows=12, required=True)


class PartyForm(BaseForm):
    """One more that ranks the problems."""

    party = line(_l("Part som också ska rangordna"), _l("Till exempel skolan eller socialtjänsten."), longest=60)


class PriorityField(IntegerField):
    """A number from 1 to 99."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Say which numbers there are when it is none."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(FROM_1_TO_99) from None


def _priority() -> PriorityField:
    return PriorityField(
        _l("Prioritet"),
        [Optional(), NumberRange(1, 99, FROM_1_TO_99)],
        description=_l("Ett tal från 1 till 99. 1 är viktigast. Lämna tomt om det inte är bestämt."),
        render_kw={"inputmode": "numeric", "autocomplete": "off"},
    )


def _chosen(label: Any, words: Any) -> SelectField:
    return SelectField(
        label, [Optional()], coerce=lambda key: key or None, choices=choices(words, empty=_l("Inget särskilt"))
    )


class PriorityForm(VersionedForm):
    """How important a finding is, 1 first."""

    priority = _priority()


class FindingForm(VersionedForm[FindingValues]):
    """A problem: what, where, how we know, why."""

    beside = VersionedForm.beside | {"continues"}

    title = line(_l("Problem"), _l("Kort, till exempel Öppen droghandel vid resecentrum."))
    category = line(
        _l("Kategori"),
        _l("Välj ett förslag eller skriv ett eget ord."),
        longest=80,
        render_kw={"list": "kategorier", "autocomplete": "off"},
    )
    place = optional_line(_l("Plats"), _l("Ort, område eller typ av plats. Aldrig en enskild persons adress."))
    time_pattern = optional_line(
        _l("När det händer"), _l("Med egna ord, till exempel när bussen har gått och vid löning.")
    )
    weekday = _chosen(_l("Dagar"), WEEKDAYS)
    time_of_day = _chosen(_l("Tid på dygnet"), TIMES_OF_DAY)
    season = _chosen(_l("Årstid"), SEASONS)
    source = SelectField(
        _l("Källa"),
        [InputRequired(CHOOSE_ONE)],
        choices=choices(SOURCES, empty=CHOOSE),
        description=_l("Vem som berättade först."),
    )
    trend = SelectField(
        _l("Utveckling"),
        [InputRequired(CHOOSE_ONE)],
        choices=choices(TRENDS, empty=CHOOSE),
        description=_l("Jämfört med förra lägesbilden."),
    )
    seriousness = SelectField(
        _l("Allvar"),
        [InputRequired(CHOOSE_ONE)],
        choices=choices(SERIOUSNESS, empty=CHOOSE),
        description=_l("Hur mycket skada problemet gör."),
    )
    evidence = long_text(_l("Underlag"), _l("Vad bygger det på? Siffror, samtal, enkäter, rapporter."), rows=5)
    cause = long_text(
        _l("Orsaker"),
        _l("En orsak på varje rad. Först: varför är det så? På nästa rad: varför är det i sin tur så?"),
        rows=5,
    )
    focus_area_key = SelectField(
        _l("Fokusområde"),
        [Optional()],
        coerce=lambda key: key or None,
        description=_l("Det område i överenskommelsen som problemet hör till, om det finns ett."),
    )
    priority = _priority()
    continues = SelectField(
        _l("Samma problem som i den lägesbild som gäller"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Då följer mål, åtgärder och löften som svarar mot det med hit."),
    )

    def __init__(
        self, *args: Any, focus_areas: dict[str, str], earlier: Sequence[Finding] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.earlier = {one.thread_id: one for one in earlier}
        if earlier:
            named = {key: one.title for key, one in self.earlier.items()}
            self.continues.choices = choices(named, empty=_l("Ett nytt problem"))
        else:
            del self.continues
        self.focus_area_key.choices = choices(focus_areas, empty=_l("Inget fokusområde"))

    @property
    def continued(self) -> Finding | None:
        """The problem that it is a new telling of."""
        return self.earlier.get(self.continues.data) if self.earlier else None


def ranks_form(findings: Sequence[Finding], formdata: Any = None, party: str = "") -> BaseForm:
    """A number for each of the findings: 1 for the most important, each number once."""
    most = len(findings)
    among = _l("Skriv ett tal från 1 till %(most)s.", most=most)
    fields = {
        rank_field(one): PriorityField(
            one.title,
            [InputRequired(FILL_IN), NumberRange(1, most, among), _once],
            render_kw={"inputmode": "numeric", "autocomplete": "off"},
        )
        for one in findings
    }
    given = {rank_field(one): one.rank_of(party) for one in findings}
    form: BaseForm = type("RanksForm", (BaseForm,), fields)(formdata, data=given)
    return form


def rank_field(finding: Finding) -> str:
    """What the finding's number is called in the form."""
    return f"plats-{finding.id}"


def _once(form: Any, field: Any) -> None:
    if sum(one.data == field.data for one in form) > 1:
        raise ValidationError(_l("Två problem har samma tal. Ge varje problem sitt eget."))
