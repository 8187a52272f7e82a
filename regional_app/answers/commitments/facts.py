"""The records that commitments and the law are judged by; as many questions for fifty kommuner as for one."""

from typing import Any, Final

import sqlalchemy as sa

from regional_app.concepts.evidence import Fact
from regional_app.concepts.year import numbered
from regional_app.db import db
from regional_app.people.rooms.models import Member
from regional_app.policy import Role
from regional_app.work.plans.models import Goal, ImplementationPlan, Plan, follow_ups_by_year, plan_years
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.situation_pictures.models import ORDINARY, Kind, SituationPicture, spans


def facts() -> list[Fact]:
    """What is appointed, decided or given in the rooms that the scope reads; drafts show nothing.

    What is submitted is told by the reports (`reports/commitments.py`).
    """
    return [Fact(*row) for row in db.session.execute(_FACTS)]


def _fact(
    kind: str, record: Any, days: tuple[Any, Any, Any], *, record_id: Any = None, count: Any = None, words: Any = None
) -> Any:
    """`days`: from when to when it holds, and the day it was decided."""
    first, last, on = days
    return sa.select(
        sa.literal(kind),
        record.tenant_id,
        record.id if record_id is None else record_id,
        first,
        sa.null().cast(sa.Date) if last is None else last,
        on,
        sa.literal(1) if count is None else count,
        sa.literal("") if words is None else words,
    )


def _appointed(kind: str, role: Role) -> Any:
    found = _fact(kind, Member, (Member.from_on, Member.to_on, Member.from_on), words=Member.name)
    return found.where(Member.role == role)


def _baselines() -> Any:
    """The lägesbilder that are a startpunkt."""
    decided = SituationPicture.decided_on
    found = _fact("baseline_picture", SituationPicture, (decided, None, decided))
    is_marked = sa.or_(SituationPicture.kind == Kind.BASELINE, SituationPicture.baseline_on.is_not(None))
    return found.where(decided.is_not(None), is_marked)


def _pictures() -> Any:
    """The ordinary lägesbilder, each with the days that it held."""
    held = spans()
    days = (held.c.first_on, held.c.last_on, SituationPicture.decided_on)
    found = _fact("situation_picture", SituationPicture, days, words=SituationPicture.kind)
    return found.where(held.c.id == SituationPicture.id, SituationPicture.kind.in_(ORDINARY))


def _plans() -> Any:
    """Every decided plan, until a revision took its place; its words are what it was decided without."""
    days = (Plan.decided_on, sa.type_coerce(Plan.superseded_on - 1, sa.Date), Plan.decided_on)
    gaps = sa.func.array_to_string(Plan.gaps, " ")
    return _fact("plan", Plan, days, words=gaps).where(Plan.decided_on.is_not(None))


def _of_plan(kind: str, model: Any, *where: Any) -> Any:
    """The plan of each year with how many of these it holds, also none."""
    found, year = _PLAN_YEARS.c, numbered(_PLAN_YEARS.c.year)
    # The whole key, so that the index is used in fifty rooms as in one.
    in_plan = (model.tenant_id == found.tenant_id, model.plan_id == found.plan_id)
    held = sa.select(sa.func.count()).where(*in_plan, *where).correlate(_PLAN_YEARS).scalar_subquery()
    return _fact(kind, found, (year.first, year.last, found.decided_on), record_id=found.plan_id, count=held)


def _followed_up() -> Any:
    """The follow-ups of each year's plan."""
    found = follow_ups_by_year().c
    year = numbered(found.year)
    days = (year.first, year.last, sa.func.max(found.made_on))
    counted = _fact("follow_ups", found, days, record_id=found.plan_id, count=sa.func.count())
    return counted.group_by(found.tenant_id, found.plan_id, found.year)


def _promises() -> Any:
    """Those that are given and rest on a dialogue."""
    given = CitizenPromise.given_on
    found = _fact("promise_revision", CitizenPromise, (given, None, given))
    return found.where(given.is_not(None), sa.func.btrim(CitizenPromise.dialogue) != "")


# Built once.
_PLAN_YEARS: Final = plan_years()
_FACTS: Final = sa.union_all(
    _appointed("coordinators", Role.COORDINATOR),
    _appointed("area_officers", Role.POLICE_OFFICER),
    _baselines(),
    _pictures(),
    _plans(),
    _of_plan("goals", Goal, Goal.owner.in_(["common", "kommun"])),
    _of_plan("police_goals", Goal, Goal.owner.in_(["common", "police"])),
    _of_plan("implementation_plans", ImplementationPlan, sa.func.btrim(ImplementationPlan.responsible) != ""),
    _followed_up(),
    _promises(),
)
