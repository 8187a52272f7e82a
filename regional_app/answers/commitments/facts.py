"""The records that commitments and the law are judged by; as many questions for fifty kommuner as for one."""

from typing import Any, Final

import sqlalchemy as sa

from regional_app.concepts.evidence import Fact
from regional_app.concepts.year import numbered
from regional_app.db import db
from regional_app.people.rooms.models import Member
from regional_app.policy import Role
from regional_app.work.plans.models import Goal, ImplementationPlan, Measure, Plan, follow_ups_by_year, plan_years
from regional_app.work.promises.models import CitizenPromise, PromiseFollowUp
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


def _of_plan(kind: str, model: Any, *where: Any, words: Any = None) -> Any:
    """The plan of each year with how many of these it holds, also none, and what `words` tells of them."""
    found, year = _PLAN_YEARS.c, numbered(_PLAN_YEARS.c.year)
    # The whole key, so that the index is used in fifty rooms as in one.
    in_plan = (model.tenant_id == found.tenant_id, model.plan_id == found.plan_id)

    def of_it(told: Any) -> Any:
        return sa.select(told).where(*in_plan, *where).correlate(_PLAN_YEARS).scalar_subquery()

    days = (year.first, year.last, found.decided_on)
    told = None if words is None else sa.func.coalesce(of_it(words), "")
    return _fact(kind, found, days, record_id=found.plan_id, count=of_it(sa.func.count()), words=told)


def _goals(kind: str, owner: str) -> Any:
    """The common goals and those of the owner; the words are the keys of the fokusområden that have one."""
    keys = sa.func.string_agg(sa.distinct(Goal.focus_area_key), " ")
    return _of_plan(kind, Goal, Goal.owner.in_(["common", owner]), words=keys)


def _polices_part() -> Any:
    """A genomförandeplan in which the police do something."""
    of_it = (
        Measure.tenant_id == ImplementationPlan.tenant_id,
        Measure.implementation_plan_id == ImplementationPlan.id,
    )
    return sa.exists().where(*of_it, Measure.done_by.in_(["police", "both"]))


def _followed_up(kind: str, *, police: bool = False) -> Any:
    """The follow-ups of each year's plan, half-year by half-year; or those of what is the police's too."""
    found = follow_ups_by_year().c
    # What is said of a year when it is over is about its end.
    is_early = sa.and_(sa.extract("year", found.made_on) == found.year, sa.extract("month", found.made_on) <= 6)
    first = sa.func.make_date(found.year, sa.case((is_early, 1), else_=7), 1)
    days = (first, numbered(found.year).last, sa.func.max(found.made_on))
    counted = _fact(kind, found, days, record_id=found.plan_id, count=sa.func.count())
    return counted.where(found.is_polices if police else sa.true()).group_by(
        found.tenant_id, found.plan_id, found.year, first
    )


def _promises(kind: str, *where: Any) -> Any:
    """Those that are given and rest on a dialogue."""
    given = CitizenPromise.given_on
    found = _fact(kind, CitizenPromise, (given, None, given))
    return found.where(given.is_not(None), _is_written(CitizenPromise.dialogue), *where)


def _revisions(kind: str, *where: Any) -> Any:
    """Given promises that were looked over in dialogue on a day."""
    made = PromiseFollowUp.made_on
    found = _fact(kind, PromiseFollowUp, (made, None, made), record_id=CitizenPromise.id)
    of_it = sa.and_(
        CitizenPromise.tenant_id == PromiseFollowUp.tenant_id, CitizenPromise.id == PromiseFollowUp.promise_id
    )
    return found.join(CitizenPromise, of_it).where(
        CitizenPromise.given_on.is_not(None), _is_written(PromiseFollowUp.dialogue), *where
    )


def _is_written(column: Any) -> Any:
    return sa.func.btrim(column) != ""


# Built once.
_PLAN_YEARS: Final = plan_years()
_FACTS: Final = sa.union_all(
    _appointed("coordinators", Role.COORDINATOR),
    _appointed("area_officers", Role.POLICE_OFFICER),
    _baselines(),
    _pictures(),
    _plans(),
    _goals("goals", "kommun"),
    _goals("police_goals", "police"),
    _of_plan("implementation_plans", ImplementationPlan, _is_written(ImplementationPlan.responsible)),
    _of_plan(
        "police_implementation_plans",
        ImplementationPlan,
        _is_written(ImplementationPlan.responsible),
        _polices_part(),
    ),
    _followed_up("follow_ups"),
    _followed_up("police_follow_ups", police=True),
    _promises("promise_revision"),
    _revisions("promise_revision"),
    _promises("police_promise_revision", _is_written(CitizenPromise.police_does)),
    _revisions("police_promise_revision", _is_written(CitizenPromise.police_does)),
)
