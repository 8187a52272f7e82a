"""`/arsrapporter/<år>/underlag/<uppgift>`: the rows behind a figure, for the kommun and for its area."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from regional_app.answers.reports import behind
from regional_app.answers.reports.addresses import YEAR
from regional_app.answers.reports.views.contributions import bp
from regional_app.policy import P


@bp.page(f"{YEAR}/underlag/<path:figure>", P.PLAN_READ, area=True)
def show_rows(year: int, figure: str) -> ResponseReturnValue:
    """What the figure counts now: of the whole kommun, or of a part (`?omrade=unga`)."""
    found = behind.of(year, figure, request.args.get("omrade") or None)
    return render_template("reports/behind.html", year=year, found=found)
