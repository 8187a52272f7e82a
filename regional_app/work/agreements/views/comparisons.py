"""What differs between an agreement and the one it builds upon."""

from flask import render_template
from flask.typing import ResponseReturnValue

from regional_app.policy import P
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.comparing import Comparison, comparison


@bp.page("/<uuid:agreement_id>/skillnad", P.AGREEMENT_READ, load=comparison)
def show_comparison(compared: Comparison) -> ResponseReturnValue:
    """Section by section, focus area by focus area, commitment by commitment."""
    return render_template("agreements/comparison.html", compared=compared, agreement=compared.after)
