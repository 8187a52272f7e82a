"""Det här behöver ett samtal: what is overdue or missing in a kommun, in sentences the area can ask about."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.answers.reports.area import KommunYear
from regional_app.clock import today
from regional_app.concepts.due_words import near_day
from regional_app.concepts.next_step import NEAR
from regional_app.desk.overview.kommun_state import KommunState
from regional_app.work.situation_pictures.models import renewed_by

_LATE: Final = "forsenade"
_PICTURE: Final = "lagesbild"
_PLAN: Final = "plan"
_PROMISES: Final = "loften"
_REPORT: Final = "arsrapport"


@dataclass(frozen=True)
class Standing:
    """The few facts a conversation starts from, of a kommun's year."""

    picture_decided_on: date | None
    has_plan: bool
    late: int
    promises: int
    promises_unresolved: int
    is_reported: bool
    missed_report: int | None


def of_row(row: KommunYear) -> Standing:
    """From the area's table."""
    return Standing(
        row.picture_decided_on,
        row.plan_id is not None or row.has_coming_plan,
        row.late,
        row.promises,
        row.promises_unresolved,
        row.submitted_on is not None,
        row.missed_report,
    )


def of_state(state: KommunState) -> Standing:
    """From the kommun's own records, as the area reads them."""
    picture = state.pictures.in_force
    return Standing(
        picture.decided_on if picture else None,
        (state.plans.of_this_year or state.plans.coming) is not None,
        sum(one.record.is_late for one in state.plans.measures),
        len(state.promises.of_this_year),
        sum(one.is_unresolved for one in state.promises.of_this_year),
        today().year in state.reported.submitted,
        state.reported.missed_of(state.plans.planned_years),
    )


def reasons(standing: Standing) -> dict[str, str]:
    """Why somebody should call, the gravest first, by what a list can be narrowed to; nothing when all is well."""
    found = {
        _PICTURE: _picture(standing.picture_decided_on),
        _PLAN: "" if standing.has_plan else str(_("Ingen plan är fastställd för året.")),
        _LATE: _counted_late(standing.late),
        _PROMISES: _promises(standing),
        _REPORT: _report(standing),
    }
    return {key: said for key, said in found.items() if said}


def _picture(decided_on: date | None) -> str:
    if decided_on is None:
        return str(_("Ingen lägesbild är fastställd."))
    return str(_("Lägesbilden är äldre än två år.")) if renewed_by(decided_on) < today() else ""


def _counted_late(late: int) -> str:
    return str(ngettext("%(num)s åtgärd är försenad.", "%(num)s åtgärder är försenade.", late)) if late else ""


def _promises(standing: Standing) -> str:
    if not standing.promises:
        return str(_("Inget löfte är givet för året."))
    count = standing.promises_unresolved
    said = ngettext("%(num)s löfte är slut utan resultat.", "%(num)s löften är slut utan resultat.", count)
    return str(said) if count else ""


def _report(standing: Standing) -> str:
    """Last year's until it is there; this year's only when the last day is near: before that nothing is missing."""
    last_day = date(today().year, 12, 31)
    if standing.missed_report:
        missed = str(standing.missed_report)
        return str(
            _("Årsrapporten för %(year)s är inte inlämnad. Sista dagen var 31 december %(year)s.", year=missed)
        )
    if standing.is_reported or last_day > today() + NEAR:
        return ""
    return str(_("Årsrapporten är inte inlämnad. Sista dagen är %(day)s.", day=near_day(last_day)))
