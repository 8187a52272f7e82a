"""Uppföljning och utvärdering, the last of the five steps: closed by the year's report."""

from collections.abc import Collection

from flask_babel import gettext as _

from regional_app.answers.reports.standing import Reported
from regional_app.clock import today
from regional_app.concepts.evidence import CycleStep, Evidence, StepState


def follow_up(followed_up: CycleStep, reported: Reported, planned: Collection[int]) -> CycleStep:
    """Done when the year's report is submitted; until then what is missing of last year's, else the follow-ups.

    `planned` are the years with a plan.
    """
    year, missed = today().year, reported.missed_of(planned)
    page = ("annual_reports.show", {"year": year})
    if missed and year not in reported.submitted:
        said = str(_("Årsrapporten för %(year)s är inte inlämnad.", year=str(missed)))
        return CycleStep(StepState.MISSING, Evidence(said, None, page[0], {"year": missed}))
    if year in reported.submitted:
        said = str(_("Årsrapporten är inlämnad."))
        return CycleStep(StepState.DONE, Evidence(said, reported.submitted[year], *page))
    if year in reported.begun:
        before, begun = followed_up.evidence, _("Årsrapporten är påbörjad.")
        return CycleStep(StepState.NOW, Evidence(f"{before.said} {begun}", before.on, *page))
    return followed_up
