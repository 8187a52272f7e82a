"""The words of the tables `tests/<feature>/acts.py`: what each act of the feature refuses.

    DRAFT = kept(lambda rooms: rooms.norrby.picture(), queries.picture_to_change)
    DECIDED = kept(lambda rooms: rooms.norrby.picture(decided_on=DAY), queries.picture_to_change)

    ACTS = [
        refuses(services.edit_picture, on=[DECIDED], unlike=DRAFT, by=lambda one: services.edit_picture(one, …)),
        always(services.create_picture, "A new lägesbild changes no other."),
    ]

`tests/rules/test_frozen_records.py` finds the acts in the code, and fails for one that no table has a line for.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from flask import Flask

from regional_app import tenancy
from regional_app.people.accounts.models import User
from regional_app.policy import Role
from tests.cast import EMAILS
from tests.factories import People, RoomFactory

_WHO = {
    "norrby": ("eva", Role.COORDINATOR),
    "soderby": ("stina", Role.COORDINATOR),
    "exempelregionen": ("tor", Role.POLICE_CHIEF),
}


@dataclass(frozen=True)
class Rooms:
    """Two kommuner and their region, to make records in; everybody's accounts; and other settings for a while."""

    app: Flask
    people: People
    norrby: RoomFactory
    soderby: RoomFactory
    exempelregionen: RoomFactory
    settings: Callable[..., None]

    def user(self, name: str) -> User:
        """The account of one of the cast."""
        return self.people.user(EMAILS[name])

    @contextmanager
    def acting(self, slug: str) -> Iterator[None]:
        """Act as the one who answers for this room."""
        (name, role), room = _WHO[slug], getattr(self, slug)
        user = self.user(name)
        kommuner = (self.norrby.scope.room, self.soderby.scope.room) if room is self.exempelregionen else ()
        scope = replace(room.scope, user_id=user.id, name=user.name, roles=frozenset({role}), kommuner=kommuner)
        with self.app.app_context(), tenancy.acting_in(scope):
            yield


@dataclass(frozen=True)
class Kept:
    """How a record is made, and how its room then loads it to change it."""

    make: Callable[[Rooms], Any]
    load: Callable[[Any], Any]
    room: str = "norrby"


@dataclass(frozen=True)
class Line:
    """An act: what it refuses to touch and, as a proof that the call is right, what it does not refuse."""

    act: Callable[..., Any]
    by: Callable[[Any], Any] | None = None
    on: Sequence[Kept] = ()
    unlike: Kept | None = None
    why: str = ""

    @property
    def name(self) -> str:
        """`regional_app.work.promises.models.CitizenPromise.give`."""
        return f"{self.act.__module__}.{self.act.__qualname__}"


def kept(make: Callable[[Rooms], Any], load: Callable[[Any], Any], room: str = "norrby") -> Kept:
    """A record of the room, made by `make`; `load` gets what `make` answered."""
    return Kept(make, load, room)


def refuses(act: Callable[..., Any], *, on: Sequence[Kept], unlike: Kept, by: Callable[[Any], Any]) -> Line:
    """The act, done `by` this call, refuses each record of `on`, and not the one it is `unlike`."""
    return Line(act, by, on, unlike)


def always(act: Callable[..., Any], why: str) -> Line:
    """The act that nothing frozen can meet, and why."""
    return Line(act, why=why)
