"""Three figures that leadership asks for, each with how it is counted and where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.answers.reports.area import KommunYear
from regional_app.clock import today
from regional_app.desk.overview.kommun_state import KommunState
from regional_app.i18n import day
from regional_app.work.plans.models import MeasureStatus


@dataclass(frozen=True)
class Figure:
    """What it is, the figure in words, how it is counted, and the page behind it."""

    name: str
    value: str
    counted: str
    href: str


def of_kommun(state: KommunState) -> list[Figure]:
    """Measures done, promises kept, and whether the year is reported."""
    given = len(state.promises.of_this_year)
    promises = _promises(state.promises.kept, state.promises.followed_up, given, _rows("promises_kept"))
    return [_measures_of_kommun(state), promises, _report_of_kommun(state)]


def of_area(rows: Sequence[KommunYear]) -> list[Figure]:
    """The same over the lokalpolisområdet; a kommun without a plan is left out and said so."""
    planned = [row for row in rows if row.measures is not None]
    everything = sum(sum(row.measures.values()) for row in planned if row.measures)
    done = sum(row.measures[MeasureStatus.DONE] for row in planned if row.measures)
    given, followed_up = sum(row.promises for row in rows), sum(row.promises_followed_up for row in rows)
    reporting = sum(row.submitted_on is not None for row in rows)
    overview = url_for("area_overview.show")
    return [
        Figure(
            str(_("Åtgärder som är klara")),
            _part(done, everything),
            str(_("I %(n)s av %(of)s kommuner; de andra har ingen fastställd plan.", n=len(planned), of=len(rows)))
            if len(planned) < len(rows)
            else str(_("Alla åtgärder i kommunernas fastställda planer för året.")),
            overview,
        ),
        _promises(sum(row.promises_kept for row in rows), followed_up, given, overview),
        Figure(
            str(_("Kommuner som har rapporterat")),
            _part(reporting, len(rows)),
            str(_("De som har lämnat in årsrapporten för %(year)s.", year=str(today().year))),
            url_for("annual_reports.show", year=today().year),
        ),
    ]


def _measures_of_kommun(state: KommunState) -> Figure:
    plan, name = state.plans.of_this_year, str(_("Åtgärder som är klara"))
    if plan is None:
        said = str(_("Ingen plan är fastställd för året; då finns inget att räkna."))
        return Figure(name, "–", said, url_for("plans.index"))
    done = sum(one.record.status == MeasureStatus.DONE for one in state.plans.measures)
    said = str(_("Alla åtgärder i årets fastställda plan, som de står i dag."))
    return Figure(name, _part(done, len(state.plans.measures)), said, _rows("measures_done"))


def _promises(kept: int, followed_up: int, given: int, href: str) -> Figure:
    """Kept of those that are followed up this year: of the others nothing is known, as in the report."""
    name = str(_("Löften som hållits"))
    if not given:
        return Figure(name, "–", str(_("Inget löfte är givet för året.")), href)
    left = given - followed_up
    said = str(_("Av årets löften som är uppföljda i år, efter det resultat som sades sist."))
    if left:
        more = ngettext("%(num)s löfte är inte uppföljt i år.", "%(num)s löften är inte uppföljda i år.", left)
        said = f"{said} {more}"
    return Figure(name, _part(kept, followed_up), said, href)


def _report_of_kommun(state: KommunState) -> Figure:
    """This year's; last year's while that is missing."""
    missed = state.reported.missed_of(state.plans.planned_years)
    year = missed or today().year
    on = state.reported.submitted.get(year)
    said = _("Inlämnad %(day)s.", day=day(on)) if on else _("Ska lämnas in senast den 31 december.")
    if missed:
        said = _("Skulle ha lämnats in senast den 31 december %(year)s.", year=str(missed))
    value = _("inlämnad") if on else _("inte inlämnad")
    name = str(_("Årsrapport %(year)s", year=str(year)))
    return Figure(name, str(value), str(said), url_for("annual_reports.show", year=year))


def _rows(figure: str) -> str:
    """What this year's figure counts."""
    return url_for("contributions.show_rows", year=today().year, figure=figure)


def _part(some: int, of: int) -> str:
    """3 av 8; a dash when there is nothing to be a part of."""
    return str(_("%(some)s av %(of)s", some=some, of=of)) if of else "–"
