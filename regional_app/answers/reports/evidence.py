"""Uppföljning och utvärdering, the last of the five steps: closed by the year's report."""

from flask_babel import gettext as _

from regional_app.answers.reports.standing import Reported
from regional_app.clock import today
from regional_app.concepts.evidence import CycleStep, Evidence, StepState


def follow_up(followed_up: CycleStep, reported: Reported) -> CycleStep:
    """Done when the year's report is submitted; until then what the plan's follow-ups say."""
    year = today().year
    page = ("annual_reports.show", {"year": year})
    if year in reported.submitted:
        said = str(_("Årsrapporten är inlämnad."))
        return CycleStep(StepState.DONE, Evidence(said, reported.submitted[year], *page))
    if year in reported.begun:
        before, begun = followed_up.evidence, _("Årsrapporten är påbörjad.")
        return CycleStep(StepState.NOW, Evidence(f"{before.said} {begun}", before.on, *page))
    return followed_up
