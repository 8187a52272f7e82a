"""Härnäst: what every feature asks for, of the person who reads."""

from collections.abc import Iterator
from typing import Final

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.answers.reports import next_steps as reports
from regional_app.concepts.next_step import NextStep, in_order
from regional_app.desk.overview.kommun_state import KommunState, kommun_state
from regional_app.people.kept_forms import lapsed
from regional_app.policy import P, Role, can
from regional_app.tenancy import current, current_room
from regional_app.work.agreements import next_steps as agreements
from regional_app.work.agreements.grounds import Grounds, grounds
from regional_app.work.plans import next_steps as plans
from regional_app.work.promises import next_steps as promises
from regional_app.work.situation_pictures import next_steps as pictures

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


def next_up(state: KommunState, kept: int, *, far_ahead: bool = False) -> list[NextStep]:
    """In the order it presses. `kept` are the reader's forms that could not be sent."""
    return in_order([*_kept(kept), *_of_the_year(state, far_ahead=far_ahead), *_of_the_room(state)])


def next_for_region(known: Grounds) -> list[NextStep]:
    """The same in the region's own room, for those who keep it."""
    return in_order(agreements.steps(known) if can(P.MEMBERS_EDIT) or can(P.ROLLUP_PUBLISH) else ())


def asked_here(*, far_ahead: bool = False) -> list[NextStep]:
    """All that the home of this room asks of the person, for a mail or a calendar; `far_ahead`: also later days."""
    kept = forms_kept_here()
    if current_room().kind == "region":
        known = grounds()
        steps = next_for_region(known)
    else:
        state = kommun_state()
        known, steps = state.grounds, next_up(state, kept, far_ahead=far_ahead)
    signatures = agreements.signatures(known, of_room=current_room().id) if can(P.AGREEMENT_SIGN) else ()
    return list(dict.fromkeys([*steps, *signatures]))


def forms_kept_here() -> int:
    """How many forms of this room wait for the reader since a login ran out."""
    user, here = current().user_id, f"/{current_room().slug}/"
    kept = lapsed.kept_for(user) if user else []
    return sum(one.path.removeprefix("/en").startswith(here) for one in kept)


def _of_the_year(state: KommunState, *, far_ahead: bool) -> Iterator[NextStep]:
    known, roles = state.grounds, current().roles
    if can(P.PICTURE_EDIT):
        yield from pictures.steps(state.pictures, known)
    if can(P.PLAN_EDIT):
        yield from plans.plan_steps(state.plans, known, len(state.promises.of_this_year))
    yield from plans.measure_steps(state.plans, known, _all_of(_MEASURES, roles), far_ahead=far_ahead)
    yield from plans.goal_steps(state.plans, known, _all_of(_GOALS, roles))
    if can(P.PROMISE_EDIT):
        yield from promises.steps(state.promises, known)


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
            href=url_for("kept_forms.index"),
            waits=True,
        )
