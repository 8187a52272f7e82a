"""`/<kommun>/lagkrav`, and in the region's room the same for every kommun of it."""

from flask import Response, render_template
from flask.typing import ResponseReturnValue
from flask_babel import force_locale
from flask_babel import lazy_gettext as _l

from regional_app.answers.compliance import queries
from regional_app.answers.compliance.blueprint import bp
from regional_app.answers.compliance.files import in_words
from regional_app.answers.compliance.page import Records, Row, records, rows
from regional_app.answers.compliance.requirements import BY_KEY
from regional_app.answers.compliance.words import BINDINGS, STATES
from regional_app.clock import today
from regional_app.concepts.lists import wanted_file
from regional_app.concepts.tables import as_file
from regional_app.people.guidance.laws import CRIME_PREVENTION
from regional_app.people.rooms.request_scope import reading_area
from regional_app.policy import P
from regional_app.tenancy import current, current_room
from regional_app.work.agreements.queries import agreements_with_focus_areas


@bp.page("", P.AGREEMENT_READ, called=_l("Lagkrav"))
def show() -> ResponseReturnValue:
    """Duty by duty; `fil=xlsx` or `fil=csv` asks for the same as a file."""
    here = current_room()
    shown = _of_region() if here.kind == "region" else rows([here], records(), agreements_with_focus_areas())
    if kind := wanted_file():
        return _file(shown, kind)
    return render_template(
        f"compliance/{here.kind}.html",
        rows=shown,
        kept=queries.outside_evidence() if here.kind == "kommun" else (),
        names={key: one.name for key, one in BY_KEY.items()},
        law=CRIME_PREVENTION,
        is_in_force=CRIME_PREVENTION.from_on <= today(),
        states=STATES,
        bindings=BINDINGS,
    )


def _of_region() -> list[Row]:
    """The agreements are the region's own; the kommuner's records are read with the area's eyes."""
    kommuner, found = current().kommuner, Records()
    if kommuner:
        with reading_area():
            found = records()
    return rows(kommuner, found, agreements_with_focus_areas())


def _file(shown: list[Row], kind: str) -> Response:
    """In Swedish, whatever the language of the page."""
    with force_locale("sv"):
        return as_file(in_words(shown), "lagkrav", current_room().slug, today(), kind=kind).answer()
