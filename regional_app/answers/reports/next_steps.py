"""The year's report: due on the last day of the year."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from flask import url_for
from flask_babel import gettext as _

from regional_app.answers.reports.standing import Reported
from regional_app.clock import today
from regional_app.concepts.next_step import NextStep
from regional_app.work.agreements.grounds import Grounds

# The report is a work of weeks.
_NEAR: Final = timedelta(days=60)


def steps(reported: Reported, grounds: Grounds, planned: set[int]) -> Iterator[NextStep]:
    """Last year's, if it is missing, and this year's; `planned` are the years that have a decided plan to report."""
    this_year = today().year
    for year in (this_year - 1, this_year):
        if year in planned and year not in reported.submitted:
            yield _report(year, grounds, begun=year in reported.begun)


def _report(year: int, grounds: Grounds, *, begun: bool) -> NextStep:
    what = _("Lämna in årsrapporten för %(year)s") if begun else _("Skriv årsrapporten för %(year)s")
    return NextStep(
        what=str(what % {"year": year}),
        why=grounds.why("annual_report") or str(_("Kommunen rapporterar året till lokalpolisområdet.")),
        href=url_for("annual_reports.show", year=year),
        due_on=date(year, 12, 31),
        near=_NEAR,
        reminds_of="report",
    )
