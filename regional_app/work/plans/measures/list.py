"""Measures as a list: of one plan, or of all of the kommun's."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.clock import today
from regional_app.concepts.lists import Column, Filter, Listing, View
from regional_app.concepts.lists.columns import said_in
from regional_app.concepts.timing import as_written
from regional_app.policy import Role
from regional_app.tenancy import current
from regional_app.work.plans.models import Measure, MeasureStatus
from regional_app.work.plans.words import DONE_BY, STATUSES, done_of

SHOWN_AS = "vy"
SHAPES = {"tavla": _l("tavla"), "tidslinje": _l("tidslinje")}
SOON = timedelta(days=30)
POLICE = {Role.POLICE_OFFICER, Role.POLICE_CHIEF}


def measures_list(*, of_all: bool, several: bool = True) -> Listing:
    """The list; `of_all` plans, and when they are `several` it says which one a measure belongs to."""
    columns, filters = list(COLUMNS), list(FILTERS)
    if of_all:
        columns.insert(1, Column("plan", _l("Plan"), lambda one: one.plan.title, shown=several))
        filters.insert(1, Filter("plan", _l("Plan"), _plans, lambda one, wanted: str(one.plan_id) == wanted))
    return Listing(_l("Åtgärder"), columns, filters, words=_words, views=_views())


def _is_due_soon(one: Measure) -> bool:
    return one.is_open and one.due_on is not None and today() <= one.due_on <= today() + SOON


def _words(one: Measure) -> list[str]:
    return [one.text, one.responsible, one.cause, one.implementation_plan.title, one.plan.title]


def _plans(rows: Sequence[Measure]) -> dict[str, str]:
    return {str(one.plan_id): one.plan.title for one in rows}


def _views() -> list[View]:
    ours = {"gors": "police" if current().roles & POLICE else "kommun"}
    return [
        View(_l("Alla"), {}),
        View(_l("Försenade"), {"tid": "sen"}),
        View(_l("Klara inom 30 dagar"), {"tid": "snart"}),
        View(_l("Utan uppföljning i år"), {"tid": "uppfolj"}),
        View(_l("Polisens") if ours["gors"] == "police" else _l("Kommunens"), ours),
    ]


def _begins(one: Measure) -> date | None:
    return one.starts_on


def _ends(one: Measure) -> date | None:
    return one.due_on


def _activities(one: Measure) -> str | None:
    return done_of(one) if one.activities else None


def _share_done(one: Measure) -> float | None:
    return one.done_activities / len(one.activities) if one.activities else None


WHEN: dict[str, tuple[LazyString, Callable[[Measure], bool]]] = {
    "sen": (_l("försenade"), lambda one: one.is_late),
    "snart": (_l("ska vara klara inom 30 dagar"), _is_due_soon),
    "uppfolj": (_l("utan uppföljning i år"), lambda one: one.lacks_follow_up),
    "orsak": (_l("utan orsak"), lambda one: one.lacks_cause),
    "odaterade": (_l("utan slutdag"), lambda one: one.is_open and one.is_undated),
}
COLUMNS = (
    Column("atgard", _l("Åtgärd"), lambda one: one.text),
    Column("genomforandeplan", _l("Genomförandeplan"), lambda one: one.implementation_plan.title, shown=False),
    Column("ansvarig", _l("Ansvarig"), lambda one: one.responsible),
    Column("gors", _l("Görs av"), lambda one: DONE_BY[one.done_by], shown=False),
    Column("borjar", _l("Börjar"), lambda one: as_written(one.starts_on, one.starts_as), by=_begins, shown=False),
    Column("slut", _l("Klar senast"), lambda one: as_written(one.due_on, one.due_as), by=_ends),
    Column(
        "lage",
        _l("Läge"),
        lambda one: STATUSES[one.status],
        by=lambda one: list(MeasureStatus).index(MeasureStatus(one.status)),
    ),
    Column("uppfoljd", _l("Senast uppföljd"), lambda one: one.follow_ups[-1].made_on if one.follow_ups else None),
    Column("uppfoljningar", _l("Antal uppföljningar"), lambda one: len(one.follow_ups), shown=False, falling=True),
    Column("borjade", _l("Började"), lambda one: one.started_on, shown=False),
    Column("slutade", _l("Avslutades"), lambda one: one.ended_on, shown=False),
    Column("kostnad", _l("Kostnad i kronor"), lambda one: one.cost, shown=False, falling=True),
    Column("aktiviteter", _l("Aktiviteter"), _activities, by=_share_done, shown=False),
    Column("orsak", _l("Orsak"), lambda one: one.cause, shown=False),
)
FILTERS = (
    Filter("lage", _l("Läge"), STATUSES, lambda one, wanted: one.status == wanted),
    # What kommun and police do together is done by each of them.
    Filter("gors", _l("Görs av"), DONE_BY, lambda one, wanted: one.done_by in {wanted, "both"}),
    Filter(
        "ansvarig", _l("Ansvarig"), said_in(lambda one: one.responsible), lambda one, name: one.responsible == name
    ),
    # The same rows shown in another way; it leaves nobody out.
    Filter(SHOWN_AS, _l("Visa som"), SHAPES, lambda _one, _shape: True, nothing=_l("lista")),
    Filter("tid", _l("Tid"), {key: words for key, (words, _) in WHEN.items()}, lambda one, key: WHEN[key][1](one)),
)
