"""`/<kommun>/roda-traden/…`: the chain of one record; `/<kommun>/losa-tradar`: what hangs loose."""

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from regional_app.answers.threads.chain import KINDS, Step, step
from regional_app.answers.threads.ground import ground
from regional_app.answers.threads.loose_ends import loose_ends
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P

bp = FeatureBlueprint("threads", "regional_app.answers.threads", room="kommun")


@bp.page(f"/roda-traden/<any({', '.join(KINDS)}):record>/<uuid:record_id>", P.PLAN_READ, load=step, area=True)
def show(here: Step) -> ResponseReturnValue:
    """From the problem to the report, with the record one came from marked."""
    return render_template("threads/show.html", root=here.chain())


@bp.page("/losa-tradar", P.PLAN_READ, area=True, called=_l("Lösa trådar"))
def index() -> ResponseReturnValue:
    """What nobody has tied to anything, group by group."""
    return render_template("threads/index.html", groups=loose_ends(ground()))
