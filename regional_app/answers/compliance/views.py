"""`/<kommun>/lagkrav`, and in the region's room the same for every kommun of it."""

from flask import Response, render_template
from flask.typing import ResponseReturnValue
from flask_babel import force_locale
from flask_babel import lazy_gettext as _l

from regional_app.answers.commitments.facts import facts
from regional_app.answers.compliance.files import in_words
from regional_app.answers.compliance.page import Row, rows
from regional_app.answers.compliance.words import HOW, STATES
from regional_app.clock import today
from regional_app.concepts.lists import wanted_file
from regional_app.concepts.tables import as_file
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.guidance.laws import CRIME_PREVENTION
from regional_app.people.rooms.request_scope import reading_area
from regional_app.policy import P
from regional_app.tenancy import current, current_room
from regional_app.work.agreements.queries import agreements_with_commitments

bp = FeatureBlueprint("compliance", "regional_app.answers.compliance", prefix="/lagkrav")


@bp.page("", P.AGREEMENT_READ, called=_l("Lagkrav"))
def show() -> ResponseReturnValue:
    """Paragraph by paragraph; `fil=xlsx` or `fil=csv` asks for the same as a file."""
    here = current_room()
    shown = _of_region() if here.kind == "region" else rows([here], facts(), agreements_with_commitments())
    if kind := wanted_file():
        return _file(shown, kind)
    return render_template(
        f"compliance/{here.kind}.html",
        rows=shown,
        law=CRIME_PREVENTION,
        is_in_force=CRIME_PREVENTION.from_on <= today(),
        states=STATES,
        how=HOW,
    )


def _of_region() -> list[Row]:
    """The agreements are the region's own; the kommuner's records are read with the area's eyes."""
    kommuner, found = current().kommuner, []
    if kommuner:
        with reading_area():
            found = facts()
    return rows(kommuner, found, agreements_with_commitments())


def _file(shown: list[Row], kind: str) -> Response:
    """In Swedish, whatever the language of the page."""
    with force_locale("sv"):
        return as_file(in_words(shown), "lagkrav", current_room().slug, today(), kind=kind).answer()
