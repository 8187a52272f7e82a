"""The event log of a space."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from regional_app.concepts.lists import Selection, file_of, wanted_file
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.foundation.web.pagination import Page
from regional_app.people.administration import queries
from regional_app.people.administration.forms import EventFilter
from regional_app.people.administration.lists import events_list
from regional_app.people.administration.models import AuditEvent
from regional_app.people.administration.words import event_names
from regional_app.policy import P

bp = FeatureBlueprint("events", "regional_app.people.administration", prefix="/handelser")


@bp.page("", P.EVENTS_READ)
def index() -> ResponseReturnValue:
    """Who did what, newest first."""
    form = EventFilter(request.args)
    valid = form.validate()
    wanted = (form.handelse.data, form.fran.data, form.till.data) if valid else (None,) * 3
    if kind := wanted_file():
        return _file(queries.every_event(*wanted), kind)
    page = queries.events(*wanted)
    return render_template(
        "administration/events/index.html",
        form=form,
        page=page,
        names=queries.names_of_actors(page),
        subjects=queries.names_of_subjects(page),
        words=event_names(),
    ), 200 if valid else 422


def _file(page: Page[AuditEvent], kind: str) -> ResponseReturnValue:
    """Every event that the filter lets through, with the names that the page says."""
    listing = events_list(queries.names_of_actors(page), queries.names_of_subjects(page))
    return file_of(Selection(listing, page.rows, request.args, "events.index"), kind)
