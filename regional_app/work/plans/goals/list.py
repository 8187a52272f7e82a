"""The goals of a plan as a list."""

from typing import Any

from flask_babel import lazy_gettext as _l

from regional_app.clock import today
from regional_app.concepts.lists import Column, Filter, Listing, View
from regional_app.work.plans import words
from regional_app.work.plans.models import Goal, Outcome

# The filter's word for a goal that belongs to no fokusområde.
OUTSIDE = "-"


def goals_list(areas: dict[str, str]) -> Listing:
    """The list, where `areas` are the titles of the plan's fokusområden."""
    return Listing(
        _l("Mål"),
        (
            Column("mal", _l("Mål"), lambda one: one.text),
            Column("omrade", _l("Fokusområde"), lambda one: areas.get(one.focus_area_key, "")),
            Column("for", _l("Mål för"), lambda one: words.OWNERS[one.owner], shown=False),
            Column("vill", _l("Vill nå"), lambda one: words.target(one) or words.KINDS[one.kind]),
            Column("start", _l("Startvärde"), lambda one: one.baseline_value, shown=False, falling=True),
            Column("senast", _l("Senast"), lambda one: one.deadline_on, shown=False),
            Column("varde", _l("Uppmätt värde"), _value, shown=False, falling=True),
            Column("enhet", _l("Enhet"), words.unit_of, shown=False),
            Column("utfall", _l("Hur det går"), lambda one: words.OUTCOMES[outcome(one)], by=_rank),
            Column("uppfoljt", _l("Senast uppföljt"), _followed_up),
        ),
        (
            Filter("omrade", _l("Fokusområde"), areas | {OUTSIDE: _l("utanför fokusområdena")}, _lies_in),
            Filter("for", _l("Mål för"), words.OWNERS, lambda one, owner: one.owner == owner),
            Filter("utfall", _l("Hur det går"), words.OUTCOMES, lambda one, wanted: outcome(one) == wanted),
            Filter("tid", _l("Uppföljning"), {"uppfolj": _l("utan uppföljning i år")}, _is_left),
        ),
        words=lambda one: [one.text, one.place, one.season, one.source, one.unit],
        views=(
            View(_l("Alla"), {}),
            View(_l("Utan uppföljning i år"), {"tid": "uppfolj"}),
            View(_l("Inte nått"), {"utfall": Outcome.NOT_ACHIEVED}),
        ),
    )


def outcome(goal: Goal) -> Outcome:
    """What the follow-ups of the latest followed-up year say."""
    return goal.outcome(goal.latest_year or today().year)


def _value(goal: Goal) -> Any:
    result = goal.result(goal.latest_year or today().year)
    return result[0] if result else None


def _rank(goal: Goal) -> int:
    return list(Outcome).index(outcome(goal))


def _followed_up(goal: Goal) -> Any:
    return goal.follow_ups[-1].made_on if goal.follow_ups else None


def _lies_in(goal: Goal, area: str) -> bool:
    return (goal.focus_area_key or OUTSIDE) == area


def _is_left(goal: Goal, _wanted: str) -> bool:
    return goal.latest_year != today().year
