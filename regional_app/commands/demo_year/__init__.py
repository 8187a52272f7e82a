"""The demo's year: what six kommuner wrote in 2017 and 2018. Invented, and made through the acts that people use."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from regional_app import tenancy
from regional_app.answers.reports import commitments, figures
from regional_app.answers.reports import services as reports
from regional_app.concepts.decided import DecisionValues
from regional_app.db import db
from regional_app.people.accounts.queries import user_by_email
from regional_app.people.rooms.queries import space
from regional_app.people.rooms.request_scope import room
from regional_app.policy import Role
from regional_app.tenancy import Scope
from regional_app.work.agreements.queries import agreement_for
from regional_app.work.plans.follow_ups import services as follow_ups
from regional_app.work.plans.goals.services import add_goal
from regional_app.work.plans.measures import progress
from regional_app.work.plans.measures import services as measures
from regional_app.work.plans.models import Goal, Measure, Plan
from regional_app.work.plans.plan import naming, revisions
from regional_app.work.plans.plan.services import create_plan
from regional_app.work.plans.sharing import copies
from regional_app.work.plans.writing import around
from regional_app.work.promises import services as promises
from regional_app.work.promises.queries import promise_to_change
from regional_app.work.situation_pictures import ranking
from regional_app.work.situation_pictures import services as pictures
from regional_app.work.situation_pictures.models import Kind, SituationContribution, SituationPicture
from regional_app.work.situation_pictures.queries import picture_to_change
from regional_app.work.situation_pictures.queries import pictures as all_pictures

FOLDER = Path(__file__).parent
DECISION = ("decided_on", "decided_by", "registry_number")

# A record as the file has it, and the problems that goals and promises rest on, by title.
Text = dict[str, Any]
Findings = dict[str, Any]


def load_demo_year(folder: Path = FOLDER) -> list[str]:
    """Write each kommun's year; one that has a lägesbild already is left alone. One line per kommun written."""
    lines = []
    for path in sorted(folder.glob("*.toml")):
        kommun = space(path.stem)
        if kommun is None:
            continue
        coordinator = user_by_email(f"samordnare@{path.stem}.example")
        actor = coordinator.id if coordinator else None
        roles = frozenset({Role.COORDINATOR})
        with tenancy.acting_in(Scope(audience="tenant", room=room(kommun), user_id=actor, roles=roles)):
            year = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
            agreement = agreement_for(year["plan"]["last_year"])
            if agreement is None or all_pictures():
                continue
            _load_year(year, agreement.id)
        lines.append(f"{path.stem}: lägesbild, del 2, löften och årsrapport för demon")
    return lines


def _load_year(year: Text, agreement_id: Any) -> None:
    findings = _load_picture(year["picture"], year["findings"])
    for draft in year.get("draft_pictures", ()):
        _draft_picture(draft)
    plan = create_plan(agreement_id=agreement_id, **_without(year["plan"], *DECISION))
    goals = [_add_goal(plan, goal, findings) for goal in year["goals"]]
    for one in year["implementation_plans"]:
        _add_implementation_plan(plan, one, goals)
    given = [_give_promise(one, findings) for one in year["promises"]]
    plan.decide(**_decision(year["plan"]), around=around(plan))
    _follow_up(plan, year)
    for promise, text in zip(given, year["promises"], strict=True):
        for follow_up in text["follow_ups"]:
            promise.follow_up(**{"result": None, **follow_up})
    _write_contribution(**year["contribution"])
    _share(plan, year)


def _without(text: Text, *names: str) -> Any:
    """The values of the record itself: what else the file says of it is written by other acts."""
    return {name: value for name, value in text.items() if name not in names}


def _decision(text: Text) -> DecisionValues:
    return {"on": text["decided_on"], "by": text["decided_by"], "registry_number": text["registry_number"]}


def _load_picture(text: Text, findings: list[Text]) -> Findings:
    picture, added = _draft_picture({**text, "findings": findings})
    pictures.decide_picture(picture, **_decision(text))
    return added


def _draft_picture(text: Text) -> tuple[SituationPicture, Findings]:
    """A lägesbild with what its sources told, its problems, and how the parties ranked them."""
    kind = text.get("kind", Kind.LOCAL)
    picture = picture_to_change(pictures.create_picture(text["title"], text["period"], kind).id)
    picture.edit(**_without(text, "kind", "findings", "sources", "ranks", *DECISION))
    for source, told in text.get("sources", {}).items():
        part = SituationContribution(source=source, picture=picture)
        pictures.write_contribution(part, **told)
    added = {one["title"]: pictures.add_finding(picture, **one) for one in text["findings"]}
    # As the next request would read it.
    db.session.flush()
    db.session.expire_all()
    picture = picture_to_change(picture.id)
    _rank(picture, list(added.values()), text.get("ranks", []))
    return picture, added


def _rank(picture: SituationPicture, findings: list[Any], ranks: list[Text]) -> None:
    """`order` names the problems from the first, by their number in the file."""
    for one in ranks:
        ranking.name_party(picture, one["party"])
        places = {findings[number - 1].id: place for place, number in enumerate(one["order"], start=1)}
        ranking.rank(picture, one["party"], places, one["by"], one["on"])
    if ranks:
        ranking.adopt(picture)


def _add_goal(plan: Plan, text: Text, findings: Findings) -> Goal:
    values = _without(text, "finding", "kind", "follow_ups")
    return add_goal(plan, text["kind"], finding_id=findings[text["finding"]].thread_id, **values)


def _add_implementation_plan(plan: Plan, text: Text, goals: list[Goal]) -> None:
    """Its `goal` is the number in the file, from 1."""
    goal = goals[text["goal"] - 1]
    one = measures.add_implementation_plan(plan, goal_id=goal.id, **_without(text, "goal", "measures"))
    for measure in text["measures"]:
        values = _without(measure, "status", "follow_ups", "activities")
        measures.add_measure(one, **{"finding_id": goal.finding_id, **values})


def _give_promise(text: Text, findings: Findings) -> Any:
    values = _without(text, "finding", "given_on", "follow_ups")
    promise = promise_to_change(promises.draft_promise(finding_id=findings[text["finding"]].thread_id, **values).id)
    promises.give_promise(promise, text["given_on"])
    return promise


def _follow_up(plan: Plan, year: Text) -> None:
    """How far the measures have come, and what was seen; `status` is where a measure ended."""
    for goal, text in zip(plan.goals, year["goals"], strict=True):
        for follow_up in text.get("follow_ups", ()):
            follow_ups.follow_up_goal(goal, **follow_up)
    texts = [measure for one in year["implementation_plans"] for measure in one["measures"]]
    for measure, text in zip(plan.measures, texts, strict=True):
        progress.update_measure(measure, text["status"], measure.due_on)
        _happened(measure)
        for activity in text.get("activities", ()):
            added = measures.add_activity(measure, **_without(activity, "done_on"))
            if done_on := activity.get("done_on"):
                added.tick(done_on)
        for follow_up in text.get("follow_ups", ()):
            follow_ups.follow_up_measure(measure, **{"status": text["status"], **follow_up})


def _happened(measure: Measure) -> None:
    """In the demo everything began and ended as planned; the acts above were all made today."""
    if measure.started_on:
        measure.started_on = measure.starts_on or measure.started_on
    if measure.ended_on and measure.due_on:
        measure.ended_on = min(measure.due_on, measure.ended_on)


def _share(plan: Plan, year: Text) -> None:
    """What the kommun calls its plan, the copy it shares, and the new version it has begun, when the file says so."""
    if word := year.get("word"):
        naming.choose(word)
    if year.get("shared"):
        copies.share(plan)
    if reason := year.get("revision_reason"):
        revisions.begin(plan, reason)


def _write_contribution(
    year: int,
    summary: str,
    assessments: dict[str, str],
    submitted_on: date | None = None,
    submitted_by: str = "",
) -> None:
    """A draft; submitted when the file names the day."""
    contribution = reports.write_contribution(year, summary, assessments)
    if submitted_on is None:
        return
    db.session.flush()
    db.session.expire_all()
    counted = figures.count(year)
    contribution.submit(
        counted.figures,
        counted.focus_areas,
        commitments.of_year(year),
        on=submitted_on,
        by=submitted_by,
        reader=tenancy.current_room().area_id,
    )
