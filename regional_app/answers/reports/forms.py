"""The words a kommun adds to its figures."""

from collections.abc import Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import IntegerField
from wtforms.validators import NumberRange, Optional

from regional_app.answers.reports.models import UNSAVED, Contribution
from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import BaseForm, long_text

# (label, mine, theirs) of the texts that two people wrote at once.
Differences = Sequence[tuple[str, str, str]]

_ASSESSMENT = "assessment_"


def contribution_form(areas: Iterable[Mapping[str, str]]) -> type[VersionedForm]:
    """A form with one assessment per focus area and a summary of the year."""
    fields: dict[str, Any] = {
        f"{_ASSESSMENT}{area['key']}": long_text(
            _l("Bedömning: %(area)s", area=area["title"]),
            _l("Vad har gått bra, vad har gått sämre och vad beror det på?"),
            rows=5,
        )
        for area in areas
    }
    fields["summary"] = long_text(
        _l("Årets sammanfattning"),
        _l("Kort om året, så att ledningen och fullmäktige förstår läget utan att läsa tabellerna."),
        rows=6,
    )
    return type("ContributionForm", (VersionedForm,), fields)


def saved(contribution: Contribution | None, form: type[VersionedForm]) -> SimpleNamespace:
    """What is saved, by the names of the form's fields."""
    assessments = contribution.assessments if contribution else {}
    names = [name for name in dir(form) if name.startswith(_ASSESSMENT)]
    return SimpleNamespace(
        version=contribution.version if contribution else UNSAVED,
        summary=contribution.summary if contribution else "",
        **{name: assessments.get(name.removeprefix(_ASSESSMENT), "") for name in names},
    )


def assessments(form: VersionedForm) -> dict[str, str]:
    """What was typed, by focus area."""
    return {
        field.name.removeprefix(_ASSESSMENT): field.data
        for field in form
        if field.name.startswith(_ASSESSMENT) and field.data
    }


class ReopenForm(BaseForm):
    """Why a submitted contribution is opened again."""

    reason = long_text(
        _l("Varför öppnas den igen?"),
        _l("Till exempel: antalet trygghetsvandringar var fel. Skälet står i händelseloggen."),
        rows=3,
        required=True,
        longest=500,
    )


class YearFilter(BaseForm):
    """Which year; kept in the address."""

    ar = IntegerField(
        _l("År"),
        [Optional(), NumberRange(2000, 2100, _l("Skriv ett årtal, till exempel 2018."))],
        render_kw={"inputmode": "numeric", "autocomplete": "off"},
    )
