"""Ask Kolada: orders the job and shows how far it has come."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from regional_app.policy import P
from regional_app.work.statistics import queries
from regional_app.work.statistics.blueprint import bp
from regional_app.work.statistics.kolada_job import indicators_at_kolada, order_fetch
from regional_app.work.statistics.places import municipality_code


@bp.page("/kolada", P.STATISTICS_EDIT)
def new_fetch() -> ResponseReturnValue:
    """Which indicators would be asked for."""
    found = indicators_at_kolada(queries.indicators())
    return render_template("statistics/kolada.html", indicators=found, code=municipality_code())


@bp.act("/kolada", P.STATISTICS_EDIT)
def create_fetch() -> ResponseReturnValue:
    """Order it; a fetch that is under way is that one."""
    return redirect(url_for("jobs.show", job_id=order_fetch()))
