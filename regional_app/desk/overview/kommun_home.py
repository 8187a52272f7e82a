"""The home of a kommun: for its own people, and as the area reads it."""

from flask import render_template

from regional_app.clock import today
from regional_app.concepts.due_words import due_words
from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep
from regional_app.desk.overview import cycle, figures, reading
from regional_app.desk.overview.changes import changes
from regional_app.desk.overview.conversation import of_state, reasons
from regional_app.desk.overview.kommun_state import KommunState, kommun_state
from regional_app.desk.overview.next_up import next_up
from regional_app.desk.overview.quick_acts import quick_acts
from regional_app.desk.overview.wheel import wheel
from regional_app.people.rooms import queries
from regional_app.policy import P, Role, can
from regional_app.tenancy import current
from regional_app.work.agreements import next_steps as agreements


def kommun_home() -> str:
    """What is next, where the year stands, what has happened, and who is here."""
    known = Known()
    state, steps = kommun_state(known), next_up(known)
    leads = Role.LEADERSHIP in current().roles
    return render_template(
        "overview/kommun_home.html",
        steps=steps,
        works=can(P.MEASURE_UPDATE),
        leads=leads,
        figures=figures.of_kommun(state) if leads else [],
        signatures=list(agreements.signatures(state.grounds)) if leads else [],
        readings=reading.of_kommun(state) if leads else [],
        acts=quick_acts(state),
        changes=changes(),
        members=queries.members(),
        due_words=due_words,
        **_year(state, steps),
    )


def area_reads_kommun() -> str:
    """Where the year stands and whom to call; no act."""
    state, members = kommun_state(Known()), queries.members()
    return render_template(
        "overview/kommun_for_area.html",
        reasons=list(reasons(of_state(state)).values()),
        figures=figures.of_kommun(state),
        members=members,
        coordinators=[one for one in members if one.role == Role.COORDINATOR],
        **_year(state, []),
    )


def _year(state: KommunState, steps: list[NextStep]) -> dict[str, object]:
    parts = cycle.cycle(state)
    days = [one.due_on for one in steps if one.due_on and one.due_on >= today()]
    return {"parts": parts, "done": cycle.done(parts), "wheel": wheel(parts, today(), days)}
