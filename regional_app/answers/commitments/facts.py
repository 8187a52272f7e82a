"""The records that commitments and the law are judged by; as many questions for fifty kommuner as for one."""

from typing import Any, Final

import sqlalchemy as sa

from regional_app.concepts.evidence import Fact
from regional_app.db import db
from regional_app.people.rooms.models import Member
from regional_app.policy import Role
from regional_app.work.plans.models import FollowUp, Goal, ImplementationPlan, Plan
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.situation_pictures.models import ORDINARY, Kind, SituationPicture


def facts() -> list[Fact]:
    """What is appointed, decided or given in the rooms that the scope reads; drafts show nothing.

    What is submitted is told by the reports (`reports/commitments.py`).
    """
    return [Fact(*row) for row in db.session.execute(_FACTS)]


def _fact(kind: str, model: Any, first: Any, on: Any, *, last: Any = None, count: Any = 1, words: Any = "") -> Any:
    return sa.select(
        sa.literal(kind),
        model.tenant_id,
        model.id,
        first,
        sa.null().cast(sa.Date) if last is None else last,
        on,
        sa.literal(1) if isinstance(count, int) else count,
        sa.literal("") if isinstance(words, str) else words,
    )


def _appointed(kind: str, role: Role) -> Any:
    found = _fact(kind, Member, Member.from_on, Member.from_on, last=Member.to_on, words=Member.name)
    return found.where(Member.role == role)


def _of_plan(kind: str, model: Any, *where: Any) -> Any:
    """Every decided plan with how many of these it holds, also none."""
    # The whole key, so that the index is used in fifty rooms as in one.
    in_plan = (model.tenant_id == Plan.tenant_id, model.plan_id == Plan.id)
    held = sa.select(sa.func.count()).where(*in_plan, *where)
    found = _fact(
        kind, Plan, _new_year(Plan.first_year), Plan.decided_on, last=_new_year(Plan.last_year), count=_scalar(held)
    )
    return found.where(Plan.decided_on.is_not(None))


def _scalar(query: Any) -> Any:
    return query.correlate(Plan).scalar_subquery()


def _followed_up() -> Any:
    """Each plan's follow-ups, year by year."""
    year = sa.cast(sa.func.date_trunc("year", FollowUp.made_on), sa.Date)
    return sa.select(
        sa.literal("follow_ups"),
        FollowUp.tenant_id,
        FollowUp.plan_id,
        year,
        sa.null().cast(sa.Date),
        sa.func.max(FollowUp.made_on),
        sa.func.count(),
        sa.literal(""),
    ).group_by(FollowUp.tenant_id, FollowUp.plan_id, year)


def _new_year(year: Any) -> Any:
    return sa.func.make_date(year, 1, 1)


_DIALOGUE: Final = sa.func.btrim(CitizenPromise.dialogue) != ""
# Built once.
_FACTS: Final = sa.union_all(
    _appointed("coordinators", Role.COORDINATOR),
    _appointed("area_officers", Role.POLICE_OFFICER),
    _fact("baseline_picture", SituationPicture, SituationPicture.decided_on, SituationPicture.decided_on).where(
        SituationPicture.decided_on.is_not(None),
        sa.or_(SituationPicture.kind == Kind.BASELINE, SituationPicture.baseline_on.is_not(None)),
    ),
    _fact(
        "situation_picture",
        SituationPicture,
        SituationPicture.decided_on,
        SituationPicture.decided_on,
        words=SituationPicture.kind,
    ).where(SituationPicture.decided_on.is_not(None), SituationPicture.kind.in_(ORDINARY)),
    _of_plan("goals", Goal, Goal.owner.in_(["common", "kommun"])),
    _of_plan("police_goals", Goal, Goal.owner.in_(["common", "police"])),
    _of_plan("implementation_plans", ImplementationPlan, sa.func.btrim(ImplementationPlan.responsible) != ""),
    _followed_up(),
    _fact("promise_revision", CitizenPromise, CitizenPromise.given_on, CitizenPromise.given_on).where(
        CitizenPromise.given_on.is_not(None), _DIALOGUE
    ),
)
