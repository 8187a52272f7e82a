"""The list of measures, of one plan or of all, and the way back to it after an act."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from flask import Response, make_response, request, url_for
from flask.typing import ResponseReturnValue

from regional_app.concepts.lists import Selection, answer
from regional_app.policy import P, can, require
from regional_app.tenancy import current
from regional_app.work.plans import queries, words
from regional_app.work.plans.measures.forms.progress import StatusesForm
from regional_app.work.plans.measures.list import SHAPES, SHOWN_AS, measures_list
from regional_app.work.plans.measures.timeline import timeline_of
from regional_app.work.plans.models import Measure, Plan

# What an act's address carries besides the selection: the plan whose list it came from.
LIST = "lista"


def measures_page(plan: Plan | None, form: StatusesForm | None = None, differences: Any = ()) -> ResponseReturnValue:
    """The page or its file; with the form for several at once when it needs mending or somebody was first."""
    chosen = _chosen(plan)
    form = form or StatusesForm()
    shape = chosen.wanted.get(SHOWN_AS, "")
    return answer(
        "plans/measures/index.html",
        chosen,
        plan=plan,
        form=form,
        ticked=_ticked(form, chosen),
        differences=differences,
        may_update=may_update,
        updating=any(may_update(one) for one in chosen.page.rows),
        keep=chosen.here() | ({LIST: str(plan.id)} if plan else {}),
        words=words,
        shape=shape,
        shapes=SHAPES,
        line=timeline_of(chosen.rows) if shape == "tidslinje" else None,
    )


def same_page(status: int, form: StatusesForm, differences: Any = ()) -> Response:
    """The list that an act came from, once more, with what stands in the way."""
    plan_id = _list()
    plan = queries.plan(plan_id) if plan_id else None
    if plan:
        require(P.PLAN_READ, plan)
    response = make_response(measures_page(plan, form, differences))
    response.status_code = status
    return response


def way_back(anchor: str | None = None) -> str:
    """The address of the list that an act came from, on the same page."""
    kept = measures_list(of_all=True).asked(request.args)
    if plan_id := _list():
        return url_for("plans.measures", plan_id=plan_id, _anchor=anchor, **kept)
    return url_for("measures.index", _anchor=anchor, **kept)


def may_update(measure: Measure) -> bool:
    """The reader may say how far it has come."""
    return current().audience == "tenant" and measure.plan.takes_progress and can(P.MEASURE_UPDATE, measure.plan)


def updatable(measure_ids: Collection[UUID]) -> dict[UUID, Measure]:
    """Those of the measures that the reader may change, held until the request ends."""
    return {one.id: one for one in queries.measures_to_change(measure_ids) if may_update(one)}


def kept() -> dict[str, Any]:
    """What the address of an act says of the list it came from."""
    list_ = {LIST: request.args[LIST]} if LIST in request.args else {}
    return measures_list(of_all=True).asked(request.args) | list_


def _ticked(form: StatusesForm, chosen: Selection) -> set[str]:
    """What is ticked: all of the page when the address asks for it, else what was ticked when the form came in."""
    if request.args.get("markera") == "alla":
        return {f"{one.id}.{one.version}" for one in chosen.page.rows}
    return {f"{one.id}.{one.version}" for one in chosen.page.rows if one.id in form.ticked}


def _chosen(plan: Plan | None) -> Selection:
    if plan:
        listing = measures_list(of_all=False)
        return Selection(listing, plan.measures, request.args, "plans.measures", plan_id=plan.id)
    rows = [one for one in queries.measures() if can(P.PLAN_READ, one.plan)]
    several = len({one.plan_id for one in rows}) > 1
    return Selection(measures_list(of_all=True, several=several), rows, request.args, "measures.index")


def _list() -> UUID | None:
    return request.args.get(LIST, type=UUID)
