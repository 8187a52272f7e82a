"""Plain functions that make records, as the space they belong to, through row level security."""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar
from uuid import UUID, uuid4

import sqlalchemy as sa
from flask import Flask

from regional_app import tenancy
from regional_app.clock import instant, today
from regional_app.db import db
from regional_app.people.accounts.models import LoginSession, User
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models import Member, Space
from regional_app.people.rooms.request_scope import room
from regional_app.policy import Role
from regional_app.tenancy import Scope
from regional_app.work.documents.models import Document
from regional_app.work.plans.models import FollowUp, Goal, ImplementationPlan, Measure, Plan
from regional_app.work.promises.models import CitizenPromise, PromiseFollowUp
from regional_app.work.risk_calendar.models import RiskEvent
from regional_app.work.situation_pictures.models import Finding, SituationContribution, SituationPicture

T = TypeVar("T")


class People:
    """Accounts of the standing cast."""

    def __init__(self, app: Flask) -> None:
        self.app = app

    def user(self, email: str) -> User:
        """The account with this address."""
        with self.app.app_context(), identity_session() as session:
            return session.scalars(sa.select(User).where(User.email == email)).one()

    def log_in(self, email: str) -> str:
        """A login session as if the person had just logged in; returns the browser's token."""
        token = secrets.token_urlsafe(32)
        user = self.user(email)
        with self.app.app_context(), identity_session() as session:
            session.add(
                LoginSession(
                    token_hash=hashlib.sha256(token.encode()).digest(),
                    user_id=user.id,
                    browser="tests",
                    began_at=instant(),
                    seen_at=instant(),
                )
            )
        return token


class RoomFactory:
    """`norrby.member()`: makes and reads records as one space."""

    def __init__(self, app: Flask, slug: str) -> None:
        self.app = app
        with app.app_context(), identity_session() as session:
            self.space = session.scalars(sa.select(Space).where(Space.slug == slug)).one()
        self.scope = Scope(audience="tenant", room=room(self.space), roles=frozenset({Role.COORDINATOR}))

    @property
    def id(self) -> UUID:
        """The space's id."""
        return self.space.id

    @contextmanager
    def acting(self) -> Iterator[Scope]:
        """Act as this space."""
        with self.app.app_context(), tenancy.acting_in(self.scope) as scope:
            yield scope

    def read(self, ask: Callable[[], T]) -> T:
        """What `ask` answers for this space."""
        with self.acting():
            return ask()

    def member(self, **over: Any) -> Member:
        """A person with a role in this space, not yet joined."""
        values: dict[str, Any] = {
            "name": "Bim Björk",
            "title": "rektor",
            "email": "bim@norrby.example",
            "role": Role.CONTRIBUTOR,
            "from_on": date(2026, 1, 1),
        }
        with self.acting():
            member = Member(**values | over)
            db.session.add(member)
            db.session.flush()
            db.session.refresh(member)
            db.session.expunge(member)
            return member

    def member_named(self, name: str) -> Any:
        """The first of the space's people with this name."""
        with self.acting():
            member = db.session.scalars(sa.select(Member).where(Member.name == name)).first()
            if member is not None:
                db.session.expunge(member)
            return member

    def agreement(
        self, key: str, label: str, *, unsigned: int = 0, kommuner: tuple[str, ...] = ("norrby",), **over: Any
    ) -> Any:
        """An agreement of the region with these kommuner and one focus area; the last `unsigned` have not signed."""
        from regional_app.work.agreements.models import Agreement, FocusArea, Party

        with self.app.app_context(), identity_session() as session:
            spaces = [session.scalars(sa.select(Space).where(Space.slug == slug)).one() for slug in kommuner]
        parties = [Party(kind="police", name=self.space.name)]
        parties += [Party(kind="kommun", name=space.name, space_id=space.id) for space in spaces]
        for position, party in enumerate(parties, start=1):
            party.position = position
            party.signed_on = date(2027, 12, 8) if position <= len(parties) - unsigned else None
        values: dict[str, Any] = {
            "title": f"Överenskommelse {label}",
            "summary": "",
            "valid_from": date(int(label[:4]), 1, 1),
            "valid_to": date(int(label[-4:]), 12, 31),
        }
        area = FocusArea(position=1, key="unga", title="Ungdomar", overarching_goal="Färre unga i brott.")
        with self.acting():
            one = Agreement(key=key, label=label, parties=parties, focus_areas=[area], **values | over)
            db.session.add(one)
            db.session.flush()
            db.session.refresh(one)
            db.session.expunge_all()
            return one

    def picture(self, *, decided_on: date | None = None, **over: Any) -> SituationPicture:
        """A lägesbild that lacks nothing but findings; a draft unless `decided_on` says otherwise."""
        values: dict[str, Any] = {
            "title": "Lägesbild Norrby",
            "period": "2025–2026",
            "extent": "Narkotika vid torget",
            "other_information": "Marknad i juli",
            "analysis": "Få vuxna ute",
        }
        if decided_on:
            values |= {"decided_on": decided_on, "decided_by": "kommunstyrelsen", "registry_number": "KS 1"}
        return self.kept(SituationPicture(**values | over))

    def finding(self, picture: SituationPicture, **over: Any) -> Finding:
        """A problem in a lägesbild."""
        values: dict[str, Any] = {
            "situation_picture_id": picture.id,
            "title": "Droghandel vid torget",
            "category": "narkotika",
            "source": "police",
            "trend": "rising",
            "seriousness": "high",
        }
        return self.kept(Finding(**values | over))

    def contribution(self, picture: SituationPicture, **over: Any) -> SituationContribution:
        """What a source has told for a lägesbild."""
        values: dict[str, Any] = {
            "situation_picture_id": picture.id,
            "source": "citizens",
            "text": "Mörkt vid busstationen",
            "written_by": "Eva Ek",
            "written_on": today(),
        }
        return self.kept(SituationContribution(**values | over))

    def plan(self, *, decided_on: date | None = None, **over: Any) -> Plan:
        """An empty plan for this year under an agreement nobody knows; a draft unless `decided_on` says otherwise."""
        year = today().year
        values: dict[str, Any] = {
            "agreement_id": uuid4(),
            "title": f"Del 2 Norrby {year}",
            "first_year": year,
            "last_year": year,
            "rests_on": "first",
        }
        if decided_on:
            values |= {"decided_on": decided_on, "decided_by": "kommunstyrelsen § 1", "registry_number": "KS 2"}
        return self.kept(Plan(**values | over))

    def goal(self, plan: Plan, **over: Any) -> Goal:
        """A goal of a plan: at least two walks a year."""
        values: dict[str, Any] = {
            "plan_id": plan.id,
            "position": 1,
            "focus_area_key": "unga",
            "owner": "common",
            "kind": "at_least",
            "text": "Två trygghetsvandringar per år",
            "unit": "vandringar",
            "target_value": 2,
        }
        return self.kept(Goal(**values | over))

    def implementation_plan(self, plan: Plan, **over: Any) -> ImplementationPlan:
        """A genomförandeplan of a plan."""
        values: dict[str, Any] = {
            "plan_id": plan.id,
            "position": 1,
            "title": "Trygga kvällar",
            "responsible": "fritidsförvaltningen",
        }
        return self.kept(ImplementationPlan(**values | over))

    def measure(self, implementation_plan: ImplementationPlan, **over: Any) -> Measure:
        """A planned measure of a genomförandeplan."""
        values: dict[str, Any] = {
            "plan_id": implementation_plan.plan_id,
            "implementation_plan_id": implementation_plan.id,
            "position": 1,
            "text": "Fältare ute på fredagar",
            "responsible": "fritidsförvaltningen",
            "done_by": "kommun",
        }
        return self.kept(Measure(**values | over))

    def follow_up(self, subject: Goal | Measure, **over: Any) -> FollowUp:
        """A follow-up of a goal or a measure."""
        column = "goal_id" if isinstance(subject, Goal) else "measure_id"
        values: dict[str, Any] = {
            "plan_id": subject.plan_id,
            column: subject.id,
            "made_on": today(),
            "note": "Görs",
            "made_by": "Eva Ek",
        }
        return self.kept(FollowUp(**values | over))

    def promise(self, **over: Any) -> CitizenPromise:
        """A promise for this year; a draft unless `given_on` says otherwise. A `result` is said by a follow-up."""
        year = today().year
        values: dict[str, Any] = {
            "text": "Vi nattvandrar varje fredag",
            "from_on": date(year, 1, 1),
            "to_on": date(year, 12, 31),
            "kommun_does": "Två fältare",
            "police_does": "En patrull",
            "dialogue": "Torgmöte i maj",
        }
        promise = self.kept(CitizenPromise(**values | over))
        if promise.result:
            said_on = max(promise.from_on, min(promise.to_on, today()))
            self.promise_follow_up(promise, made_on=said_on, result=promise.result)
        return promise

    def promise_follow_up(self, promise: CitizenPromise, **over: Any) -> PromiseFollowUp:
        """A follow-up of a promise."""
        values: dict[str, Any] = {"promise_id": promise.id, "made_on": today(), "note": "Görs", "made_by": "Eva Ek"}
        return self.kept(PromiseFollowUp(**values | over))

    def document(self, **over: Any) -> Document:
        """A document that is registered without a file, read in its room alone."""
        values: dict[str, Any] = {"title": "Handlingsplan för torget", "kind": "handlingsplan"}
        return self.kept(Document(**values | over))

    def risk_event(self, **over: Any) -> RiskEvent:
        """A market in July 2026, shared with the lokalpolisområde."""
        values: dict[str, Any] = {
            "title": "Sommarmarknaden",
            "kind": "market",
            "first_on": date(2026, 7, 10),
            "last_on": date(2026, 7, 11),
            "shared_with_id": self.space.region_id or self.space.id,
        }
        return self.kept(RiskEvent(**values | over))

    def kept(self, record: T) -> T:
        """`record`, saved as this space and let go."""
        with self.acting():
            db.session.add(record)
            db.session.flush()
            db.session.refresh(record)
            db.session.expunge(record)
            return record
