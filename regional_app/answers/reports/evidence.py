"""Uppföljning och utvärdering, the last of the five steps: closed by the year's report."""

from flask import url_for
from flask_babel import gettext as _

from regional_app.answers.reports.standing import Reported
from regional_app.clock import today
from regional_app.foundation.web.cycle_step import CycleStep, StepState


def follow_up(followed_up: CycleStep, reported: Reported) -> CycleStep:
    """Done when the year's report is submitted; until then what the plan's follow-ups say."""
    year = today().year
    address = url_for("annual_reports.show", year=year)
    if year in reported.submitted:
        said = str(_("Årsrapporten är inlämnad."))
        return CycleStep(StepState.DONE, said, address, reported.submitted[year])
    if year in reported.begun:
        begun = _("Årsrapporten är påbörjad.")
        return CycleStep(StepState.NOW, f"{followed_up.evidence} {begun}", address, followed_up.on)
    return followed_up
