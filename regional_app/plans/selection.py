"""Which plans and measures a page shows, and in what order."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from regional_app.plans.models import Measure, MeasureStatus, Plan
from regional_app.policy import P, can

# How the columns of the table sort; the order of the plan settles the rest.
ORDERS: dict[str, Callable[[Measure], Any]] = {
    "atgard": lambda one: one.text.casefold(),
    "ansvarig": lambda one: one.responsible.casefold(),
    "slut": lambda one: one.due_on or date.max,
    "lage": lambda one: list(MeasureStatus).index(MeasureStatus(one.status)),
}


def readable(plans: Sequence[Plan]) -> list[Plan]:
    """Those the reader may see: drafts only for those who write them."""
    return [one for one in plans if can(P.PLAN_READ, one)]


def shown_plans(plans: Sequence[Plan], words: str, state: str) -> list[Plan]:
    """The plans in the wanted state, with the words in title or years."""
    return [
        one
        for one in plans
        if state in {"", "utkast" if one.is_draft else "faststalld"}
        and _holds(words, one.title, *map(str, range(one.first_year, one.last_year + 1)))
    ]


def shown_measures(measures: Sequence[Measure], form: Any, order: str) -> list[Measure]:
    """The measures that pass the filter, sorted."""
    kept = [
        one
        for one in measures
        if form.lage.data in {None, "", one.status}
        and form.gors.data in {None, "", one.done_by}
        and form.ansvarig.data in {None, "", one.responsible}
        and (form.tid.data != "sen" or one.is_late)
        and _holds(form.sok.data or "", one.text, one.responsible, one.cause, one.implementation_plan.title)
    ]
    return sorted(kept, key=ORDERS[order]) if order in ORDERS else kept


def responsible(measures: Sequence[Measure]) -> list[str]:
    """Everybody who answers for a measure, each once."""
    return sorted({one.responsible for one in measures}, key=str.casefold)


def _holds(words: str, *texts: str) -> bool:
    everything = " ".join(texts).casefold()
    return all(word in everything for word in words.casefold().split())
