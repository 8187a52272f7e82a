"""Which promises the list shows, and in what order."""

from collections.abc import Callable, Sequence
from typing import Any

from regional_app.policy import P, can
from regional_app.promises.models import CitizenPromise, PromiseState

# How the columns of the table sort; the query's order (latest period first) settles the rest.
ORDERS: dict[str, Callable[[CitizenPromise], Any]] = {
    "period": lambda one: -one.from_on.toordinal(),
    "lofte": lambda one: one.text.casefold(),
    "lage": lambda one: list(PromiseState).index(one.state),
    "resultat": lambda one: (one.result is None, one.result or ""),
}


def readable(promises: Sequence[CitizenPromise]) -> list[CitizenPromise]:
    """Those the reader may see: drafts only for those who write them."""
    return [one for one in promises if can(P.PROMISE_READ, one)]


def shown(promises: Sequence[CitizenPromise], form: Any, order: str) -> list[CitizenPromise]:
    """The promises that pass the filter, sorted."""
    words = (form.sok.data or "").casefold().split()
    kept = [
        one
        for one in promises
        if form.lage.data in {None, "", one.state}
        and form.omrade.data in {None, "", one.focus_area_key}
        and all(word in _everything(one) for word in words)
    ]
    return sorted(kept, key=ORDERS.get(order, ORDERS["period"]))


def _everything(one: CitizenPromise) -> str:
    return f"{one.text} {one.kommun_does} {one.police_does} {one.dialogue}".casefold()
