"""Del 2 as a file."""

from flask.typing import ResponseReturnValue

from regional_app.policy import P
from regional_app.work.plans import queries
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.models import Plan
from regional_app.work.plans.plan import documents


@bp.page("/<uuid:plan_id>.pdf", P.PLAN_READ, load=queries.plan)
def pdf_file(plan: Plan) -> ResponseReturnValue:
    """The plan as PDF; an undecided one says that it is a draft."""
    return documents.make(plan, "pdf").answer()


@bp.page("/<uuid:plan_id>.docx", P.PLAN_READ, load=queries.plan)
def word_file(plan: Plan) -> ResponseReturnValue:
    """The same for Word."""
    return documents.make(plan, "docx").answer()
