"""Lösa trådar: what nobody has tied to what comes before or after it."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.answers.threads.chain import GOAL, MEASURE, PLAN, PROBLEM, PROMISE, Address
from regional_app.answers.threads.ground import Ground
from regional_app.clock import today


@dataclass(frozen=True)
class LooseEnd:
    """A record, where it is mended, and its place in the chain."""

    title: str
    address: Address
    kind: str
    record_id: object


@dataclass(frozen=True)
class Group:
    """Ends that hang loose for the same reason, and how they are tied."""

    heading: LazyString
    cure: LazyString
    ends: list[LooseEnd]


def loose_ends(ground: Ground) -> list[Group]:
    """The groups that hold something. Drafts are left alone: they are still being written."""
    groups = [
        Group(
            _l("Problem som inget mål, ingen åtgärd och inget löfte svarar mot"),
            _l("Välj problemet när ni skriver ett mål eller en åtgärd i nästa plan, eller skriv varför det väntar."),
            list(_problems(ground)),
        ),
        Group(
            _l("Åtgärder utan orsak"),
            _l("Skriv vilken orsak åtgärden angriper, så att det går att säga om den hjälpte."),
            list(_measures(ground)),
        ),
        Group(
            _l("Genomförandeplaner utan åtgärder"),
            _l("Lägg till det som ska göras, eller ta bort planen vid nästa revidering."),
            list(_plans(ground)),
        ),
        Group(
            _l("Mål som aldrig har följts upp"),
            _l("Följ upp målet. Även att det inte gick att mäta är värt att skriva."),
            list(_goals(ground)),
        ),
        Group(
            _l("Löften som aldrig har följts upp"),
            _l("Skriv vad som har gjorts och om löftet är hållet."),
            list(_promises(ground)),
        ),
    ]
    return [group for group in groups if group.ends]


def _problems(ground: Ground) -> Iterable[LooseEnd]:
    answered = {one.finding_id for one in ground.goals} | {one.finding_id for one in ground.measures}
    answered |= {one.finding_id for one in ground.promises}
    picture = ground.in_force
    for one in picture.findings if picture else ():
        if one.thread_id not in answered:
            ids = {"picture_id": one.situation_picture_id, "finding_id": one.id}
            yield LooseEnd(one.title, ("situation_pictures.show_finding", ids), PROBLEM, one.id)


def _measures(ground: Ground) -> Iterable[LooseEnd]:
    for one in ground.measures:
        if one.lacks_cause and one.is_open and not one.is_draft:
            ids = {"plan_id": one.plan_id, "measure_id": one.id}
            yield LooseEnd(one.headline, ("plans.show_measure", ids), MEASURE, one.id)


def _plans(ground: Ground) -> Iterable[LooseEnd]:
    for one in ground.implementation_plans:
        if not one.measures and not one.is_draft:
            yield LooseEnd(one.title, ("plans.show", {"plan_id": one.plan_id}), PLAN, one.id)


def _goals(ground: Ground) -> Iterable[LooseEnd]:
    for one in ground.goals:
        if not one.follow_ups and not one.is_draft:
            yield LooseEnd(
                one.headline, ("plans.show_goal", {"plan_id": one.plan_id, "goal_id": one.id}), GOAL, one.id
            )


def _promises(ground: Ground) -> Iterable[LooseEnd]:
    for one in ground.promises:
        if not one.is_draft and not one.follow_ups and one.from_on <= today():
            yield LooseEnd(one.headline, ("promises.show", {"promise_id": one.id}), PROMISE, one.id)
