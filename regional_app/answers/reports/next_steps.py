"""The year's report: due on the last day of the year."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from flask import url_for
from flask_babel import gettext as _

from regional_app.answers.reports.standing import reported
from regional_app.clock import today
from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep
from regional_app.concepts.year import Year
from regional_app.policy import P, can
from regional_app.work.agreements.grounds import Grounds, grounds
from regional_app.work.plans.standing import plans

# The report is a work of weeks.
_NEAR: Final = timedelta(days=60)


def of_kommun(known: Known) -> Iterator[NextStep]:
    """For the one who reports: last year's, if it is missing, and this year's, where a decided plan is there."""
    if not can(P.CONTRIBUTION_EDIT):
        return
    given, planned, this_year = known.of(reported), known.of(plans).planned_years, today().year
    for year in (this_year - 1, this_year):
        if year in planned and year not in given.submitted:
            yield _report(year, known.of(grounds), begun=year in given.begun)


def _report(year: int, agreed: Grounds, *, begun: bool) -> NextStep:
    what = _("Lämna in årsrapporten för %(year)s") if begun else _("Skriv årsrapporten för %(year)s")
    return NextStep(
        what=str(what % {"year": year}),
        why=agreed.why("annual_report", of=Year(year)) or str(_("Kommunen rapporterar året till lokalpolisområdet.")),
        href=url_for("annual_reports.show", year=year),
        due_on=date(year, 12, 31),
        near=_NEAR,
        reminds_of="report",
    )
