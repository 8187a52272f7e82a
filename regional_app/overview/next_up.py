"""Härnäst: what every feature asks for, of the person who reads."""

from collections.abc import Iterator
from typing import Final

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.agreements import next_steps as agreements
from regional_app.identity import kept_forms
from regional_app.overview.kommun_state import KommunState
from regional_app.plans import next_steps as plans
from regional_app.policy import P, Role, can
from regional_app.promises import next_steps as promises
from regional_app.reports import next_steps as reports
from regional_app.situation_pictures import next_steps as pictures
from regional_app.tenancy import current, current_room
from regional_app.web.next_step import NextStep, in_order

# Whose measures (done_by) and goals (owner) a role is reminded of; the coordinator keeps everybody's in mind.
_MEASURES: Final = {
    Role.COORDINATOR: {"kommun", "police", "both"},
    Role.POLICE_OFFICER: {"police", "both"},
    Role.CONTRIBUTOR: {"kommun", "both"},
}
_GOALS: Final = {
    Role.COORDINATOR: {"kommun", "police", "common"},
    Role.POLICE_OFFICER: {"police", "common"},
}


def next_up(state: KommunState, kept: int) -> list[NextStep]:
    """In the order it presses. `kept` are the reader's forms that could not be sent."""
    return in_order([*_kept(kept), *_of_the_year(state), *_of_the_room(state)])


def forms_kept_here() -> int:
    """How many forms of this room wait for the reader since a login ran out."""
    user, here = current().user_id, f"/{current_room().slug}/"
    kept = kept_forms.kept_for(user) if user else []
    return sum(one.path.removeprefix("/en").startswith(here) for one in kept)


def _of_the_year(state: KommunState) -> Iterator[NextStep]:
    grounds, roles = state.grounds, current().roles
    if can(P.PICTURE_EDIT):
        yield from pictures.steps(state.pictures, grounds)
    if can(P.PLAN_EDIT):
        yield from plans.plan_steps(state.plans, grounds, len(state.promises.of_this_year))
    yield from plans.measure_steps(state.plans, grounds, _all_of(_MEASURES, roles))
    yield from plans.goal_steps(state.plans, grounds, _all_of(_GOALS, roles))
    if can(P.PROMISE_EDIT):
        yield from promises.steps(state.promises, grounds)


def _of_the_room(state: KommunState) -> Iterator[NextStep]:
    if can(P.CONTRIBUTION_EDIT):
        yield from agreements.steps(state.grounds)
        yield from agreements.signatures(state.grounds)
        yield from reports.steps(state.reported, state.grounds, state.plans.planned_years)


def _all_of(whose: dict[Role, set[str]], roles: frozenset[str]) -> set[str]:
    return {one for role, ones in whose.items() if role in roles for one in ones}


def _kept(count: int) -> Iterator[NextStep]:
    if count:
        what = ngettext(
            "Skicka formuläret som du inte hann skicka", "Skicka %(num)s formulär som du inte hann skicka", count
        )
        yield NextStep(
            what=str(what),
            why=str(_("Inloggningen tog slut. Det du hade skrivit är sparat.")),
            href=url_for("identity.kept"),
            waits=True,
        )
