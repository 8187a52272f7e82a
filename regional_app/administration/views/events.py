"""The event log of a space."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from regional_app.administration import queries
from regional_app.administration.forms import EventFilter
from regional_app.administration.words import EVENTS
from regional_app.policy import P
from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("events", "regional_app.administration", prefix="/handelser")


@bp.page("", P.EVENTS_READ)
def index() -> ResponseReturnValue:
    """Who did what, newest first."""
    form = EventFilter(request.args)
    valid = form.validate()
    page = queries.events(*((form.handelse.data, form.fran.data, form.till.data) if valid else (None,) * 3))
    return render_template(
        "administration/events/index.html",
        form=form,
        page=page,
        names=queries.names_of_actors(page),
        subjects=queries.names_of_subjects(page),
        words=EVENTS,
    ), 200 if valid else 422
