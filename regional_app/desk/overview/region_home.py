"""The home of a lokalpolisområde: which kommuner need a conversation, and where each of them stands."""

from flask import render_template, request

from regional_app.clock import today
from regional_app.concepts.due_words import due_words
from regional_app.concepts.known import Known
from regional_app.desk.overview import figures, matrix, reading
from regional_app.desk.overview.area_state import area_state
from regional_app.desk.overview.next_up import next_up
from regional_app.policy import Role
from regional_app.tenancy import current
from regional_app.work.agreements import next_steps as agreements
from regional_app.work.agreements.grounds import grounds


def region_home() -> str:
    """For the chief also what to sign, what to read and three figures."""
    rows = area_state()
    known = Known()
    wanted = matrix.MatrixFilter(request.args)
    order = request.args.get("ordning", "kommun")
    reporting = sum(row.year.submitted_on is not None for row in rows)
    leads = Role.POLICE_CHIEF in current().roles
    return render_template(
        "overview/region_home.html",
        rows=rows,
        shown=matrix.shown(rows, wanted.visa.data or "", order),
        wanted=wanted,
        order=order,
        year=today().year,
        leads=leads,
        steps=next_up(known),
        signatures=list(agreements.signatures(known.of(grounds))) if leads else [],
        readings=reading.of_area(reporting) if leads else [],
        figures=figures.of_area([row.year for row in rows]) if leads and rows else [],
        due_words=due_words,
    )
