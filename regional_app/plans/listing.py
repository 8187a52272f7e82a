"""The list of a plan's measures, as the address wants it; two views show it."""

from typing import Any

from flask import render_template, request

from regional_app.plans import selection, words
from regional_app.plans.forms.measures import MeasureFilter, StatusesForm
from regional_app.plans.models import Plan
from regional_app.policy import P, can
from regional_app.tenancy import current

FILTER = ("sok", "lage", "gors", "ansvarig", "tid", "ordning")


def filtered() -> dict[str, Any]:
    """What the address says of filter and order, to keep it after an act."""
    return {name: request.args[name] for name in FILTER if request.args.get(name)}


def measures_page(plan: Plan, form: StatusesForm | None = None) -> str:
    """The page; with the form for several at once when it needs mending."""
    wanted = MeasureFilter(request.args, responsible=selection.responsible(plan.measures))
    return render_template(
        "plans/measures/index.html",
        plan=plan,
        wanted=wanted,
        shown=selection.shown_measures(plan.measures, wanted, request.args.get("ordning", "")),
        form=form or StatusesForm(there=plan.measures),
        updating=current().audience == "tenant" and can(P.MEASURE_UPDATE, plan),
        keep=filtered(),
        words=words,
    )
