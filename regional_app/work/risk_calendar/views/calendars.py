"""The year: month by month, and as a list; the calendar as a file for one's own."""

from collections.abc import Mapping

from flask import request
from flask.typing import ResponseReturnValue
from flask_babel import force_locale
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.clock import today
from regional_app.concepts.lists import Selection, answer
from regional_app.concepts.printing.calendar_file import Entry, as_calendar
from regional_app.concepts.printing.download import Download, file_name
from regional_app.policy import P
from regional_app.tenancy import current_room
from regional_app.work.risk_calendar import lists, queries, words
from regional_app.work.risk_calendar.blueprint import bp
from regional_app.work.risk_calendar.models import RiskEvent
from regional_app.work.risk_calendar.occurrences import MOST_IN_A_MONTH, by_month

YEAR = "/<int(min=2000, max=2100):year>"


@bp.page("", P.RISK_EVENT_READ, called=_l("Riskkalender"))
def index() -> ResponseReturnValue:
    """This year."""
    return _page(today().year, "risk_calendar.index")


@bp.page(YEAR, P.RISK_EVENT_READ)
def show_year(year: int) -> ResponseReturnValue:
    """Another year."""
    return _page(year, "risk_calendar.show_year", {"year": year})


@bp.page("/kalender.ics", P.RISK_EVENT_READ)
def file() -> ResponseReturnValue:
    """Every event, to subscribe to or to read into a calendar; in Swedish."""
    with force_locale("sv"):
        name = _("Riskkalender")
    content = as_calendar(name, map(_entry, queries.risk_events()))
    return Download(file_name("riskkalender", current_room().slug, kind="ics"), content).answer()


def _entry(event: RiskEvent) -> Entry:
    return Entry(
        f"{event.id}@riskkalender",
        event.first_on,
        event.last_on,
        event.title,
        place=event.place,
        about="\n\n".join(filter(None, (event.risks, event.planned, event.contact))),
        is_yearly=event.is_yearly,
    )


def _page(year: int, endpoint: str, address: Mapping[str, int] | None = None) -> ResponseReturnValue:
    chosen = Selection(
        lists.OCCURRENCES, queries.calendar(year), request.args, endpoint, anchor="lista", **(address or {})
    )
    return answer(
        "risk_calendar/year.html",
        chosen,
        year=year,
        months=by_month(chosen.rows, year),
        most=MOST_IN_A_MONTH,
        words=words,
    )
