"""Which lägesbilder and findings a page shows, and in what order."""

from collections.abc import Callable, Sequence
from typing import Any

from regional_app.policy import P, can
from regional_app.situation_pictures.models import Finding, Seriousness, SituationPicture, Trend


def _title(one: Finding) -> str:
    return one.title.casefold()


# How the columns of the table sort; each ends with the title so that the order is the same every time.
ORDERS: dict[str, Callable[[Finding], Any]] = {
    "prioritet": lambda one: (one.priority is None, one.priority, _title(one)),
    "problem": _title,
    "allvar": lambda one: (-list(Seriousness).index(Seriousness(one.seriousness)), _title(one)),
    "utveckling": lambda one: (list(Trend).index(Trend(one.trend)), _title(one)),
    "kalla": lambda one: (one.source, _title(one)),
}


def shown_pictures(pictures: Sequence[SituationPicture], words: str, state: str) -> list[SituationPicture]:
    """Those the reader may see, in the wanted state, with the words in title or period."""
    return [
        one
        for one in pictures
        if can(P.PICTURE_READ, one)
        and state in {"", "utkast" if one.is_draft else "faststalld"}
        and _holds(words, one.title, one.period)
    ]


def shown_findings(findings: Sequence[Finding], form: Any, order: str) -> list[Finding]:
    """The findings that pass the filter, sorted."""
    kept = [
        one
        for one in findings
        if form.kalla.data in {None, "", one.source}
        and form.allvar.data in {None, "", one.seriousness}
        and form.omrade.data in {None, "", one.focus_area_key or "-"}
        and _holds(form.sok.data or "", one.title, one.category, one.place, one.evidence, one.cause)
    ]
    return sorted(kept, key=ORDERS.get(order, ORDERS["prioritet"]))


def _holds(words: str, *texts: str) -> bool:
    everything = " ".join(texts).casefold()
    return all(word in everything for word in words.casefold().split())
