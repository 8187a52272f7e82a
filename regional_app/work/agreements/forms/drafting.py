"""What the region writes in a draft: the agreement's own facts and each of its parts."""

from collections.abc import Sequence
from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, SelectField, SelectMultipleField, ValidationError
from wtforms.validators import InputRequired, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import (
    FILL_IN,
    BaseForm,
    DayField,
    NotBefore,
    choices,
    line,
    long_text,
    optional_line,
)
from regional_app.tenancy import Room
from regional_app.work.agreements.models import (
    Agreement,
    AgreementFacts,
    CommitmentValues,
    DefinitionValues,
    FocusAreaValues,
    ReferenceValues,
    SectionValues,
)
from regional_app.work.agreements.services.drafting import Beginning
from regional_app.work.agreements.words import EVIDENCE, WHO

MARKDOWN = _l(
    "Rubriker skrivs med # först på raden, listor med - eller 1. först, fetstil med **två stjärnor**, länkar som "
    "[text](https://adress) och tabeller med | mellan kolumnerna."
)


class FactsForm(VersionedForm[AgreementFacts]):
    """What the agreement is called, for how long, and why."""

    title = line(_l("Titel"))
    label = line(_l("Kallas"), _l("Åren i namnet, till exempel 2019–2020."))
    valid_from = DayField(_l("Gäller från"), [Optional()])
    valid_to = DayField(_l("Gäller till och med"), [Optional(), NotBefore("valid_from")])
    summary = long_text(_l("Sammanfattning"), rows=3, longest=2000)
    purposes = long_text(_l("Syfte"), MARKDOWN, rows=8)


class BeginForm(BaseForm[Beginning]):
    """A new draft: empty, after another agreement, or the same for longer."""

    beside = BaseForm.beside | {"kommuner"}

    title = line(_l("Titel"))
    label = line(_l("Kallas"), _l("Åren i namnet, till exempel 2019–2020."))
    valid_from = DayField(_l("Gäller från"), [InputRequired(FILL_IN)])
    valid_to = DayField(_l("Gäller till och med"), [InputRequired(FILL_IN), NotBefore("valid_from")])
    predecessor = SelectField(
        _l("Bygger vidare på"),
        [Optional()],
        description=_l("Avsnitt, fokusområden, åtaganden, ord och hänvisningar följer med och går att ändra."),
    )
    is_extension = BooleanField(_l("Förlängning: samma innehåll, längre tid"))
    kommuner = SelectMultipleField(
        _l("Kommuner som är parter"),
        [InputRequired(_l("Välj minst en kommun."))],
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )

    def __init__(self, *args: Any, kommuner: Sequence[Room], earlier: Sequence[Agreement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rooms = kommuner
        self.kommuner.choices = choices({one.slug: one.name for one in kommuner})
        self.predecessor.choices = choices({one.key: one.title for one in earlier}, empty=_l("Ingen"))

    @property
    def chosen(self) -> list[Room]:
        """The kommuner that are ticked."""
        return [one for one in self.rooms if one.slug in set(self.kommuner.data or ())]

    def validate_is_extension(self, field: Any) -> None:
        """What is extended exists."""
        if field.data and not self.predecessor.data:
            raise ValidationError(_("Välj vilken överenskommelse som förlängs."))


class SectionForm(VersionedForm[SectionValues]):
    """A heading and its text."""

    heading = line(_l("Rubrik"))
    body = long_text(_l("Text"), MARKDOWN, rows=16)


class FocusAreaForm(BaseForm[FocusAreaValues]):
    """A focus area and its overarching goal."""

    title = line(_l("Fokusområde"))
    overarching_goal = long_text(_l("Övergripande mål"), rows=4, required=True)


class CommitmentForm(BaseForm[CommitmentValues]):
    """What the parties oblige themselves to, and what shows it."""

    text = long_text(_l("Åtagande"), rows=3, required=True, longest=1000)
    who = SelectField(_l("Vem"), [InputRequired(FILL_IN)], choices=choices(WHO))
    evidence = SelectField(
        _l("Visas av"),
        [InputRequired(FILL_IN)],
        choices=choices(EVIDENCE),
        description=_l("Det slags uppgift i rummen som visar att åtagandet är uppfyllt."),
    )


class DefinitionForm(BaseForm[DefinitionValues]):
    """A word and what it means in this agreement."""

    term = line(_l("Ord"))
    meaning = long_text(_l("Betyder"), rows=3, required=True, longest=2000)


class ReferenceForm(BaseForm[ReferenceValues]):
    """A strategy or law that the agreement leans on."""

    title = line(_l("Titel"))
    issuer = optional_line(_l("Utgivare"))
    valid_from = DayField(_l("Gäller från"), [Optional()])
    valid_to = DayField(_l("Gäller till och med"), [Optional()], description=_l("Har tiden gått ut varnar sidan."))


# The form of each part, by its word in the address.
PART_FORMS: Final[dict[str, type[BaseForm[Any]]]] = {
    "avsnitt": SectionForm,
    "fokusomraden": FocusAreaForm,
    "ataganden": CommitmentForm,
    "ord": DefinitionForm,
    "hanvisningar": ReferenceForm,
}


class CommentForm(BaseForm):
    """A party's comment on a section."""

    text = long_text(_l("Synpunkt"), rows=3, required=True, longest=5000)


class AnswerForm(BaseForm):
    """An answer to a comment."""

    text = long_text(_l("Svar"), rows=2, required=True, longest=5000)
    settles = BooleanField(_l("Frågan är löst"))


class ProposalForm(BaseForm):
    """Another wording of a section, and why."""

    after = long_text(_l("Ny lydelse"), MARKDOWN, rows=16, required=True)
    reason = long_text(_l("Skäl"), rows=3, required=True, longest=2000)


class StanceForm(BaseForm):
    """A party's word on a proposal."""

    kind = SelectField(
        _l("Svar"),
        [InputRequired(FILL_IN)],
        choices=choices({"adopts": _l("Vi godtar förslaget"), "refuses": _l("Vi säger nej")}),
    )
    reason = long_text(_l("Skäl"), _l("Behövs när ni säger nej."), rows=2, longest=2000)

    def validate(self, extra_validators: Any = None) -> bool:
        """A no has a reason."""
        is_valid = bool(super().validate(extra_validators))
        if self.kind.data == "refuses" and not (self.reason.data or "").strip():
            self.reason.errors = [_("Skriv varför ni säger nej.")]
            return False
        return is_valid
