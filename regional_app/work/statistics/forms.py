"""What is typed about indicators, and the table of years."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, SelectField, StringField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.clock import today
from regional_app.concepts.exactness import typed
from regional_app.concepts.tables import sent_files
from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import FILL_IN, AtMost, BaseForm, choices, line, long_text, optional_line
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics import words
from regional_app.work.statistics.models import Better, Indicator, IndicatorValues, Source, YearValue

# How many years the table offers, this one included; older ones that hold a value are always there.
YEARS_OFFERED = 8


class RegisteredForm(VersionedForm[IndicatorValues]):
    """What a kommun says itself of an indicator that all kommuner share."""

    source_code = optional_line(
        _l("Källans eget id"),
        _l("Koladas id för nyckeltalet, till exempel N07403, eller Brås brottskod."),
        longest=40,
    )
    description = long_text(_l("Vad talet betyder"), _l("Det som är bra att veta när man läser det."), rows=3)


class IndicatorForm(RegisteredForm):
    """An indicator of the kommun's own."""

    name = line(_l("Namn"), _l("Till exempel Klotter på skolor."))
    unit = line(_l("Enhet"), _l("Det som räknas, till exempel anmälningar eller procent."), longest=80)
    source = SelectField(_l("Källa"), [InputRequired(FILL_IN)], choices=choices(words.SOURCES), default=Source.OWN)
    is_count = BooleanField(_l("Värdet är ett antal, inte en andel eller ett medelvärde"), default=True)
    counts_persons = BooleanField(
        _l("Det är personer som räknas"),
        description=_l("Då visas antal under fem som ”färre än 5” i allt som lämnar kommunen."),
    )
    per_100k = BooleanField(_l("Visa också per 100 000 invånare"))
    decimals = SelectField(_l("Decimaler"), choices=choices({0: "0", 1: "1", 2: "2", 3: "3"}), coerce=int, default=0)
    better = SelectField(
        _l("Vad är bättre?"), [InputRequired(FILL_IN)], choices=choices(words.BETTER), default=Better.DOWN
    )

    def validate_per_100k(self, field: Any) -> None:
        """Only what is counted can be counted per inhabitant."""
        if field.data and not self.is_count.data:
            raise ValidationError(_("Bara antal kan räknas per 100 000 invånare."))

    def validate_counts_persons(self, field: Any) -> None:
        """Only a count counts persons."""
        if field.data and not self.is_count.data:
            raise ValidationError(_("Kryssa också för att värdet är ett antal."))


class ValuesForm(VersionedForm):
    """The table of years: a value and where it is from for each year."""

    years: list[int]

    def said(self) -> dict[int, YearValue | None]:
        """What the rows say; None for a year whose value is left empty."""
        return {year: self._said_of(year) for year in self.years}

    def _said_of(self, year: int) -> YearValue | None:
        text, note = self[f"value_{year}"].data, self[f"note_{year}"].data
        return YearValue(*words.read(text), note or "") if text else None


class SeriesInFields:
    """A series as the table's fields read it: `value_2018`, `note_2018`, and the version it is read at."""

    def __init__(self, one: Indicator, years: list[int]) -> None:
        self.version = one.version
        for year in years:
            there = one.in_year(year)
            text = typed(there.value, there.exactness) if there else ""
            vars(self).update({f"value_{year}": text, f"note_{year}": there.note if there else ""})


def values_form(one: Indicator) -> type[ValuesForm]:
    """A form with a row for each of the years."""
    fields: dict[str, Any] = {"years": years_of(one)}
    check = _ValueOf(one)
    for year in fields["years"]:
        fields[f"value_{year}"] = StringField(
            _l("Värde %(year)s", year=str(year)), [Optional(), AtMost(40), check], filters=[one_line]
        )
        fields[f"note_{year}"] = StringField(
            _l("Källa eller anmärkning %(year)s", year=str(year)), [Optional(), AtMost(200)], filters=[one_line]
        )
    return type("YearsForm", (ValuesForm,), fields)


def years_of(one: Indicator) -> list[int]:
    """The years of the table: the latest ones and those that hold something, the latest first."""
    last = today().year
    known = {measurement.year for measurement in one.measurements}
    return sorted(known | set(range(last - YEARS_OFFERED + 1, last + 1)), reverse=True)


class FileForm(sent_files.FileForm):
    """A file with statistics."""

    file = sent_files.table_file(
        _l("CSV eller Excel (xlsx), högst 1 MB. Åren står som kolumner och brottstyperna som rader.")
    )


class ComparisonForm(BaseForm):
    """Which indicator the area compares."""

    indikator = SelectField(_l("Indikator"), [Optional()])


class _ValueOf:
    """A value that the indicator can have."""

    def __init__(self, one: Indicator) -> None:
        self.one = one

    def __call__(self, _form: Any, field: Any) -> None:
        try:
            value, _exactness = words.read(field.data)
        except ValueError as why:
            raise ValidationError(str(why)) from why
        if not self.one.admits(value):
            raise ValidationError(words.NO_COUNT)
