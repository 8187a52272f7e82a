"""`/<kommun>/lagkrav`, and in the region's room the same for every kommun of it."""

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import force_locale
from flask_babel import lazy_gettext as _l

from regional_app.answers.commitments.facts import facts
from regional_app.answers.compliance.files import in_words
from regional_app.answers.compliance.page import Row, rows
from regional_app.answers.compliance.words import HOW, STATES
from regional_app.clock import today
from regional_app.concepts.lists import wants_file
from regional_app.concepts.lists.files import KINDS
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
    if wants_file():
        return _file(shown)
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


def _file(shown: list[Row]) -> Response:
    """In Swedish, whatever the language of the page."""
    kind = KINDS[request.args["fil"]]
    with force_locale("sv"):
        content = in_words(shown, kind.ending)
    response = Response(content, content_type=kind.media_type)
    name = f"lagkrav-{current_room().slug}-{today().isoformat()}.{kind.ending}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response
