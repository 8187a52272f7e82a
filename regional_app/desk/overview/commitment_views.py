"""`/<kommun>/ataganden`: the kommun's own column. In the region's room: every party's."""

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import force_locale
from flask_babel import lazy_gettext as _l

from regional_app.answers.commitments.matrix import Ground, Matrix, matrices
from regional_app.answers.commitments.words import HOW, STATES
from regional_app.answers.reports import commitments
from regional_app.clock import today
from regional_app.concepts.lists import wanted_file
from regional_app.concepts.tables import as_file
from regional_app.desk.overview import commitment_files
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.rooms.request_scope import reading_area
from regional_app.policy import P
from regional_app.tenancy import current, current_room
from regional_app.work.agreements.queries import agreements_to_judge

bp = FeatureBlueprint("commitments", "regional_app.desk.overview", prefix="/ataganden")


@bp.page("", P.AGREEMENT_READ, area=True, called=_l("Åtaganden"))
def show() -> ResponseReturnValue:
    """The year stands in the address; `fil=xlsx` or `fil=csv` asks for the same as a file."""
    police = current_room().kind == "region"
    ground = _of_region() if police else _of_kommun()
    asked = request.args.get("ar", today().year, type=int)
    year = next((one for one in ground.years if one <= asked), today().year)
    by_year = {one: matrices(ground, one, police=police) for one in ground.years}
    shown = by_year.get(year, [])
    if shown and (kind := wanted_file()):
        return _file(shown, year, kind)
    return render_template(
        "overview/commitments_of_region.html" if police else "overview/commitments.html",
        shown=shown,
        year=year,
        by_year=by_year,
        states=STATES,
        how=HOW,
    )


def _of_kommun() -> Ground:
    return Ground(agreements_to_judge(), [current_room()], commitments.known_facts())


def _of_region() -> Ground:
    """The agreements and the rollups are the region's own; the kommuner's records are read with the area's eyes."""
    kommuner, facts = current().kommuner, []
    if kommuner:
        with reading_area():
            facts = commitments.known_facts()
    return Ground(agreements_to_judge(), kommuner, facts, commitments.published())


def _file(shown: list[Matrix], year: int, kind: str) -> Response:
    """In Swedish, whatever the language of the page."""
    with force_locale("sv"):
        table = commitment_files.in_words(shown)
        return as_file(table, "ataganden", current_room().slug, year, kind=kind).answer()
