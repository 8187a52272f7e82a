"""The commonest acts, one click away, for those who may."""

from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.desk.overview.kommun_state import KommunState
from regional_app.policy import P, can


@dataclass(frozen=True)
class QuickAct:
    """A short imperative and its address."""

    text: str
    href: str


def quick_acts(state: KommunState) -> list[QuickAct]:
    """By permission; what cannot be done now is left out."""
    acts = []
    if can(P.PICTURE_EDIT):
        acts.append(_finding(state))
    if can(P.MEASURE_UPDATE) and state.plans.decided and state.plans.measures:
        acts.append(_act(_("Följ upp en åtgärd"), "plans.measures", plan_id=state.plans.decided.id))
    if can(P.PROMISE_EDIT):
        acts.append(_act(_("Skriv ett nytt löfte"), "promises.new"))
    if can(P.CONTRIBUTION_EDIT):
        acts += _reports(state)
    return acts


def _reports(state: KommunState) -> list[QuickAct]:
    """Last year's while it is missing, and this year's."""
    found, year = [], today().year
    if missed := state.reported.missed_of(state.plans.planned_years):
        found.append(_act(_("Skriv rapporten för %(year)s", year=str(missed)), "annual_reports.show", year=missed))
    if state.plans.of_this_year and year not in state.reported.submitted:
        found.append(_act(_("Skriv årets rapport"), "annual_reports.show", year=year))
    return found


def _finding(state: KommunState) -> QuickAct:
    """A problem is described in a draft; without one the draft comes first."""
    if state.pictures.drafts:
        return _act(
            _("Beskriv ett nytt problem"), "situation_pictures.new_finding", picture_id=state.pictures.drafts[0].id
        )
    return _act(_("Börja på en ny lägesbild"), "situation_pictures.new")


def _act(text: str, endpoint: str, **values: Any) -> QuickAct:
    return QuickAct(str(text), url_for(endpoint, **values))
