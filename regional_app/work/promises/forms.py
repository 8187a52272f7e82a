"""What is typed about a promise."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from flask_babel import lazy_gettext as _l
from wtforms import SelectField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import (
    FILL_IN,
    BaseForm,
    DayField,
    NotBefore,
    choices,
    has_come,
    line,
    long_text,
    refuse_before,
)
from regional_app.work.agreements.models import Agreement
from regional_app.work.promises.models import PromiseValues
from regional_app.work.promises.signing import Signature, Signers
from regional_app.work.promises.words import PARTS, RESULTS
from regional_app.work.situation_pictures.models import Finding

# A promise is told on a poster: a sentence or two.
LONGEST_PROMISE = 500


class PromiseForm(VersionedForm[PromiseValues]):
    """The promise: what, when, who does what, what it rests on."""

    text = long_text(
        _l("Löftet"),
        _l("En eller två meningar som den som bor här förstår. Säg vad som ska göras, inte vad ni hoppas på."),
        rows=3,
        required=True,
        longest=LONGEST_PROMISE,
    )
    from_on = DayField(_l("Från och med"), [InputRequired(FILL_IN)])
    to_on = DayField(
        _l("Till och med"),
        [Optional(), NotBefore("from_on")],
        description=_l("Lämna tomt om löftet gäller tills vidare. Till exempel 31 dec 2018."),
    )
    kommun_does = long_text(
        PARTS["kommun_does"],
        _l("Kommunens aktiviteter, en per rad. Till exempel: Två fältare ute varje fredag."),
        rows=4,
    )
    police_does = long_text(
        PARTS["police_does"],
        _l("Polisens aktiviteter, en per rad. Till exempel: Fotpatrull på torget två kvällar i veckan."),
        rows=4,
    )
    dialogue = long_text(
        PARTS["dialogue"], _l("När, var och hur ni frågade dem som bor här och dem som arbetar här."), rows=4
    )
    finding_id = SelectField(
        _l("Problemet som löftet vilar på"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Problemen i den lägesbild som gäller."),
    )
    focus_area_key = SelectField(
        _l("Fokusområde"),
        [Optional()],
        coerce=lambda key: key or None,
        description=_l("Det område i överenskommelsen som löftet hör till, om det finns ett."),
    )

    agreement_id = SelectField(
        _l("Överenskommelse"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Den som löftet hör till, om det finns en. Löftet får gälla längre än den."),
    )

    def __init__(
        self,
        *args: Any,
        focus_areas: dict[str, str],
        findings: Sequence[Finding],
        agreements: Sequence[Agreement],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        named = {one.id: f"{one.title} ({one.label})" for one in agreements}
        self.agreement_id.choices = choices(named, empty=_l("Ingen överenskommelse"))
        self.focus_area_key.choices = choices(focus_areas, empty=_l("Inget fokusområde"))
        self.finding_id.choices = choices(
            {one.thread_id: one.title for one in findings}, empty=_l("Inget problem valt")
        )


class LastDayForm(BaseForm):
    """Another last day, or none, and why."""

    to_on = DayField(
        _l("Gäller till och med"),
        [Optional()],
        description=_l("En senare dag förlänger löftet, en tidigare avslutar det. Lämna tomt för tills vidare."),
    )
    reason = line(_l("Varför?"), _l("Till exempel Arbetet fortsätter över sommaren."))

    def __init__(self, *args: Any, from_on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.begins = from_on

    def validate_to_on(self, field: Any) -> None:
        """It ends on or after the day it began."""
        refuse_before(field, self.begins)


class GivePromiseForm(BaseForm):
    """The day the promise is given, and who signed it for each party that the region has a rule for."""

    on = DayField(_l("Dagen då löftet gavs"), [InputRequired(FILL_IN), has_come])
    kommun_title = line(_l("Titel på den som undertecknat för kommunen"))
    kommun_name = line(_l("Namn på den som undertecknat för kommunen"))
    police_title = line(_l("Titel på den som undertecknat för polisen"))
    police_name = line(_l("Namn på den som undertecknat för polisen"))

    def __init__(self, *args: Any, signers: Signers, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.signers = signers
        if signers.kommun:
            self.kommun_title.description = signers.of_kommun
        else:
            del self.kommun_title, self.kommun_name
        if signers.police:
            self.police_title.description = signers.of_police
        else:
            del self.police_title, self.police_name

    @property
    def kommun(self) -> Signature | None:
        """Who signed for the kommun; None where nobody is asked for."""
        return Signature(self.kommun_title.data, self.kommun_name.data) if self.kommun_title else None

    @property
    def police(self) -> Signature | None:
        """The same for the police."""
        return Signature(self.police_title.data, self.police_name.data) if self.police_title else None

    def validate_kommun_title(self, field: Any) -> None:
        """The kommun's rule admits the title."""
        if self.signers.kommun and not self.signers.kommun.admits(field.data or ""):
            raise ValidationError(self.signers.of_kommun)

    def validate_police_title(self, field: Any) -> None:
        """The police's rule admits the title."""
        if self.signers.police and not self.signers.police.admits(field.data or ""):
            raise ValidationError(self.signers.of_police)


class FollowUpForm(BaseForm):
    """What has been done, and whether the promise was kept when that can be said."""

    made_on = DayField(
        _l("Dag som uppföljningen gäller"),
        [InputRequired(FILL_IN), has_come],
        description=_l("Uppföljningen räknas det året. Gäller den hela året skriver du årets sista dag."),
    )
    note = long_text(
        _l("Vad har gjorts, och vad blev det av det?"),
        _l("Till exempel: Fältare ute tolv fredagar. Färre klagomål från torget, enligt centrumvärden."),
        rows=5,
        required=True,
    )
    result = SelectField(
        _l("Är löftet hållet?"),
        [Optional()],
        choices=choices(RESULTS, empty=_l("Går inte att säga än")),
        description=_l("Det som sägs sist gäller."),
        coerce=lambda key: key or None,
    )
    dialogue = long_text(
        _l("Dialog med invånarna"),
        _l("Om ni såg över löftet tillsammans med dem som bor här: när, var och vad de sa. Annars lämna det tomt."),
        rows=3,
    )
