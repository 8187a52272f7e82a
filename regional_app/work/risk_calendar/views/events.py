"""An event: add, read, write."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.work.risk_calendar import queries, services, words
from regional_app.work.risk_calendar.blueprint import bp
from regional_app.work.risk_calendar.forms import RiskEventForm
from regional_app.work.risk_calendar.models import RiskEvent


@bp.page("/ny", P.RISK_EVENT_EDIT)
def new() -> ResponseReturnValue:
    """A form for an event."""
    return _new_page(RiskEventForm())


@bp.act("", P.RISK_EVENT_EDIT)
def create() -> ResponseReturnValue:
    """Put it in the calendar."""
    form = RiskEventForm(request.form)
    if not form.validate():
        return _new_page(form), 422
    event = services.add_event(**form.values())
    flash(_("Händelsen finns i kalendern. Områdets kommuner och polisen ser den."))
    return redirect(url_for(".show", risk_event_id=event.id))


@bp.page("/<uuid:risk_event_id>", P.RISK_EVENT_READ, load=queries.risk_event)
def show(event: RiskEvent) -> ResponseReturnValue:
    """What is known of it, and what else comes at the same time, this year or the year it comes."""
    year = max(today().year, event.first_on.year) if event.is_yearly else event.first_on.year
    comes = next((one for one in queries.calendar(year) if one.event is event), None)
    return render_template("risk_calendar/show.html", event=event, comes=comes, year=year, words=words)


@bp.page("/<uuid:risk_event_id>/redigera", P.RISK_EVENT_EDIT, load=queries.risk_event)
def edit(event: RiskEvent) -> ResponseReturnValue:
    """A form with what is known of it."""
    form = RiskEventForm(obj=event)
    return _edit_page(event, form, stale_fields(form, event))


@bp.act("/<uuid:risk_event_id>/redigera", P.RISK_EVENT_EDIT, load=queries.risk_event_to_change)
def update(event: RiskEvent) -> ResponseReturnValue:
    """Save it; whoever saves second sees both texts."""
    form = RiskEventForm(request.form)
    if not form.validate():
        return _edit_page(event, form), 422
    if differences := stale_fields(form, event):
        return _edit_page(event, form, differences), 409
    services.edit_event(event, **form.values())
    flash(_("Händelsen är sparad."))
    return redirect(url_for(".show", risk_event_id=event.id))


def _new_page(form: RiskEventForm) -> str:
    return render_template("risk_calendar/new.html", form=form)


def _edit_page(event: RiskEvent, form: RiskEventForm, differences: Any = ()) -> str:
    return render_template("risk_calendar/edit.html", form=form, event=event, differences=differences)
