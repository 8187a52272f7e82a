"""One chain as a tree: from the problem down to what was seen, and to the report where it is counted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Any, Final
from uuid import UUID

from flask import abort
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.answers.threads.ground import Ground, ground
from regional_app.concepts import exactness
from regional_app.i18n import day
from regional_app.work.plans import words as plan_words
from regional_app.work.plans.models import FollowUp, Goal, ImplementationPlan, Measure
from regional_app.work.promises.models import CitizenPromise, PromiseFollowUp
from regional_app.work.promises.words import STATES as PROMISE_STATES
from regional_app.work.situation_pictures.models import Finding

# The words of addresses.
PROBLEM, GOAL, PLAN, MEASURE, PROMISE = "problem", "mal", "genomforandeplan", "atgard", "lofte"
KINDS: Final = (PROBLEM, GOAL, PLAN, MEASURE, PROMISE)
_LONGEST: Final = 140
Address = tuple[str, dict[str, Any]]


@dataclass
class Node:
    """A step of the chain: what it is, what it says, how it stands, where it is read, and what follows from it."""

    kind: LazyString
    title: str
    said: str = ""
    address: Address | None = None
    is_here: bool = False
    children: list["Node"] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    """A record that somebody follows the thread from, in what the person may read."""

    ground: Ground
    record: Any

    @property
    def is_draft(self) -> bool:
        """Follows its record."""
        return bool(self.record.is_draft)

    def chain(self) -> Node:
        """The chain that the record belongs to, from its problem; from the record itself when it rests on none."""
        return _Chain(self.ground, self.record.id).of(_root(self.ground, self.record))


def step(record: str, record_id: UUID) -> Step:
    """The record of this kind (a word of the address), or 404."""
    here = ground()
    return Step(here, _among(here, record, record_id) or abort(404))


def _among(ground: Ground, kind: str, record_id: UUID) -> Any:
    there: dict[str, Any] = {
        PROBLEM: ground.findings.values(),
        GOAL: ground.goals,
        PLAN: ground.implementation_plans,
        MEASURE: ground.measures,
        PROMISE: ground.promises,
    }
    return next((one for one in there[kind] if one.id == record_id), None)


def _root(ground: Ground, subject: Any) -> Any:
    """Upwards, as far as the links go."""
    if isinstance(subject, Measure) and not subject.finding_id:
        return _root(ground, subject.implementation_plan)
    if isinstance(subject, ImplementationPlan):
        goal = next((one for one in ground.goals if one.id == subject.goal_id), None)
        return _root(ground, goal) if goal else subject
    finding_id = getattr(subject, "finding_id", None)
    return ground.problems.get(finding_id, subject) if finding_id else subject


class _Chain:
    """Builds the tree below a root; `here` is the record one came from."""

    def __init__(self, ground: Ground, here: UUID) -> None:
        self.ground, self.here = ground, here

    def of(self, record: Any) -> Node:
        """The node of any record, with everything below it."""
        if isinstance(record, Finding):
            return self._finding(record)
        if isinstance(record, Goal):
            return self._goal(record)
        if isinstance(record, ImplementationPlan):
            return self._plan(record)
        return self._measure(record) if isinstance(record, Measure) else self._promise(record)

    def _finding(self, one: Finding) -> Node:
        ids = {"picture_id": one.situation_picture_id, "finding_id": one.id}
        node = self._node(_l("Problem"), one, (one.title, ""), ("situation_pictures.show_finding", ids))
        goals = [goal for goal in self.ground.goals if goal.finding_id == one.thread_id]
        known = {goal.id for goal in goals}
        loose = [
            measure
            for measure in self.ground.measures
            if measure.finding_id == one.thread_id and measure.implementation_plan.goal_id not in known
        ]
        promises = [promise for promise in self.ground.promises if promise.finding_id == one.thread_id]
        node.children = [self.of(record) for record in (*goals, *loose, *promises)]
        return node

    def _goal(self, one: Goal) -> Node:
        ids = {"plan_id": one.plan_id, "goal_id": one.id}
        node = self._node(_l("Mål"), one, (one.headline, plan_words.target(one)), ("plans.show_goal", ids))
        carried_out = [self._plan(plan) for plan in self.ground.implementation_plans if plan.goal_id == one.id]
        node.children = [*carried_out, *self._seen(one.follow_ups, plan_words.unit_of(one))]
        return node

    def _plan(self, one: ImplementationPlan) -> Node:
        ids = {"plan_id": one.plan_id}
        node = self._node(_l("Genomförandeplan"), one, (one.title, one.responsible), ("plans.show", ids))
        node.children = [self._measure(measure) for measure in one.measures]
        return node

    def _measure(self, one: Measure) -> Node:
        ids = {"plan_id": one.plan_id, "measure_id": one.id}
        status = str(plan_words.STATUSES[one.status])
        node = self._node(_l("Åtgärd"), one, (one.headline, status), ("plans.show_measure", ids))
        cause = [Node(_l("Orsak"), one.cause)] if one.cause else []
        node.children = [*cause, *self._seen(one.follow_ups, "")]
        return node

    def _promise(self, one: CitizenPromise) -> Node:
        state = str(PROMISE_STATES[one.state])
        node = self._node(_l("Löfte"), one, (one.headline, state), ("promises.show", {"promise_id": one.id}))
        node.children = list(self._seen(one.follow_ups, ""))
        return node

    def _seen(self, follow_ups: list[Any], unit: str) -> Iterator[Node]:
        for one in follow_ups:
            report = self._report(one.made_on.year)
            title = shorten(one.note, _LONGEST, placeholder=" …")
            yield Node(_l("Uppföljning"), title, _found(one, unit), children=report)

    def _report(self, year: int) -> list[Node]:
        if year not in self.ground.reported:
            return []
        return [Node(_l("Årsrapport"), str(year), address=("annual_reports.show", {"year": year}))]

    def _node(self, kind: LazyString, one: Any, told: tuple[str, str], address: Address) -> Node:
        title, said = told
        return Node(kind, title, said, address, is_here=one.id == self.here)


def _found(one: FollowUp | PromiseFollowUp, unit: str) -> str:
    when = str(day(one.made_on))
    if isinstance(one, FollowUp) and one.value is not None:
        return f"{when}, {exactness.said(one.value, one.qualifier, unit)}"
    return when
