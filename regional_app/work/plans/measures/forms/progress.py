"""What is chosen where a measure stands: how far it has come, and when it shall be done."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from flask_babel import lazy_gettext as _l
from wtforms import SelectField, SelectMultipleField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, choices, refuse_before
from regional_app.foundation.web.pagination import PER_PAGE
from regional_app.work.plans.measures.progress import Change
from regional_app.work.plans.models import MeasureStatus
from regional_app.work.plans.words import STATUSES

TICK_AGAIN = _l("Kryssa för åtgärderna i listan igen.")


class ProgressForm(VersionedForm):
    """How far one measure has come and when it shall be done; `version` is what the page showed."""

    status = SelectField(_l("Läge"), [InputRequired(FILL_IN)], choices=choices(STATUSES))
    due_on = DayField(_l("Klar senast"), [Optional()])
    starts_on: date | None = None

    def validate_due_on(self, field: Any) -> None:
        """A measure ends on or after the day it begins."""
        refuse_before(field, self.starts_on)


class StatusesForm(BaseForm):
    """How far several measures have come. Each is ticked as `<id>.<version>`, as the page showed it."""

    measures = SelectMultipleField(
        _l("Åtgärder"),
        [InputRequired(_l("Kryssa för minst en åtgärd."))],
        validate_choice=False,
    )
    to = SelectField(
        _l("Nytt läge för de förkryssade"),
        [InputRequired(_l("Välj ett läge."))],
        choices=choices(STATUSES, empty=_l("Välj läge")),
    )

    def validate_measures(self, field: Any) -> None:
        """As many as a page shows, each an id and a version."""
        if len(field.data) > PER_PAGE or len(self.ticked) != len(field.data):
            raise ValidationError(TICK_AGAIN)

    def refuse_ticks(self) -> None:
        """Some of the ticked are not there, or not the reader's to change."""
        self.measures.errors = [*self.measures.errors, TICK_AGAIN]

    @property
    def ticked(self) -> dict[UUID, int]:
        """Measure -> the version that was shown."""
        return {one[0]: one[1] for one in map(_id_and_version, self.measures.data or []) if one}


# A measure, the version that was left, and the status and days it had before.
Earlier = tuple[UUID, int, tuple[str, date | None, date | None, date | None]]


def earlier_states(typed: Sequence[str]) -> list[Earlier]:
    """What an undo sends back, `<id>.<version>.<status>.<days>` each; what cannot be read is left out."""
    return [state for state in map(_state, typed[:PER_PAGE]) if state]


def told_state(change: Change) -> str:
    """The same, to be sent: the measure as it is now, and what it was before."""
    measure, status, *days = change
    return ".".join([f"{measure.id}.{measure.version}.{status}", *(day.isoformat() if day else "" for day in days)])


def _id_and_version(typed: str) -> tuple[UUID, int] | None:
    try:
        measure_id, version = typed.split(".")
        return UUID(measure_id), int(version)
    except ValueError:
        return None


def _state(typed: str) -> Earlier | None:
    try:
        measure_id, version, status, *days = typed.split(".")
        due_on, started_on, ended_on = (date.fromisoformat(day) if day else None for day in days)
        return UUID(measure_id), int(version), (MeasureStatus(status), due_on, started_on, ended_on)
    except ValueError:
        return None
