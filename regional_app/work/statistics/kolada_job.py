"""Fetching from Kolada as a job: what is new or rectified there is written; what the kommun has entered stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from flask import current_app
from flask_babel import LazyString, force_locale
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.clock import today
from regional_app.concepts.exactness import Exactness, typed
from regional_app.concepts.printing.download import Download
from regional_app.concepts.tables import Table, as_file
from regional_app.errors import NoMunicipalityCode, NothingToFetch
from regional_app.people.jobs import services as jobs
from regional_app.people.jobs.progress import progress
from regional_app.people.jobs.tasks import Arguments, task
from regional_app.policy import P
from regional_app.work.statistics import kolada, queries, words
from regional_app.work.statistics.kolada import KoladaValue
from regional_app.work.statistics.models import EnteredBy, Indicator
from regional_app.work.statistics.places import municipality_code

KOLADA_FETCH: Final = "statistics.kolada_fetch"
_YEARS_BACK: Final = 15


@dataclass(frozen=True)
class Fetched:
    """What became of one value."""

    indicator: Indicator
    year: int
    was: str
    value: Decimal
    fate: str


def _title(_args: Arguments) -> LazyString:
    return _l("Hämta värden ur Kolada")


@task(KOLADA_FETCH, P.STATISTICS_EDIT, title=_title)
def fetch(last_year: int) -> Download:
    """The years up to `last_year` of every indicator with an id at Kolada; the file says what became of each."""
    progress(1, 2, _l("Frågar Kolada"))
    by_kpi, code = _asked_for()
    years = range(last_year - _YEARS_BACK + 1, last_year + 1)
    found = kolada.values(current_app.config["SETTINGS"].kolada_url, list(by_kpi), code, years)
    progress(2, 2, _l("Skriver in värdena"))
    with force_locale("sv"):
        held = {one.id: one for one in queries.indicators(to_change=True)}
        return _report(_write(found, {kpi: held[one.id] for kpi, one in by_kpi.items()}), today())


def order_fetch() -> UUID:
    """Order it for the years until now; a fetch that is under way is that one."""
    _asked_for()
    return jobs.defer(KOLADA_FETCH, last_year=today().year)


def indicators_at_kolada(indicators: Sequence[Indicator]) -> list[Indicator]:
    """Those whose values Kolada has: by source, or the population, with an id there."""
    return [one for one in indicators if one.source_code and (one.source == "kolada" or one.is_population)]


def _asked_for() -> tuple[dict[str, Indicator], str]:
    """The indicators by their id at Kolada, and the kommun's code there."""
    by_kpi = {one.source_code: one for one in indicators_at_kolada(queries.indicators())}
    if not by_kpi:
        raise NothingToFetch
    code = municipality_code()
    if code is None:
        raise NoMunicipalityCode
    return by_kpi, code


def _write(found: Sequence[KoladaValue], by_kpi: dict[str, Indicator]) -> list[Fetched]:
    fetched = [_take(by_kpi[one.kpi], one) for one in found if one.kpi in by_kpi and one.value >= 0]
    for indicator in by_kpi.values():
        changed = [one.year for one in fetched if one.indicator is indicator and one.fate in {_("nytt"), _("ändrat")}]
        indicator.note_saved(sorted(changed), EnteredBy.KOLADA)
    return sorted(fetched, key=lambda one: (one.indicator.name, one.year))


def _take(indicator: Indicator, one: KoladaValue) -> Fetched:
    """A value that a person or a file has entered is left as it is; the report shows both."""
    there = indicator.in_year(one.year)
    was = typed(there.value, there.exactness) if there else ""
    if there and there.value == one.value:
        return Fetched(indicator, one.year, was, one.value, _("står redan"))
    if there and there.entered_by != EnteredBy.KOLADA:
        return Fetched(indicator, one.year, was, one.value, _("inte ändrat: infört av er"))
    if not indicator.admits(one.value):
        return Fetched(indicator, one.year, was, one.value, str(words.NO_COUNT))
    indicator.measure(one.year, one.value, Exactness.EXACT, note=_("Källa: Kolada"), entered_by=EnteredBy.KOLADA)
    return Fetched(indicator, one.year, was, one.value, _("ändrat") if there else _("nytt"))


def _report(fetched: list[Fetched], on: date) -> Download:
    headings = [_("Indikator"), _("Koladas id"), _("År"), _("Stod"), _("Kolada"), _("Vad som hände")]
    rows: list[list[Any]] = [
        [one.indicator.name, one.indicator.source_code, one.year, one.was, one.value, one.fate] for one in fetched
    ]
    return as_file(Table("Kolada", headings, rows), "kolada", on, kind="xlsx")
