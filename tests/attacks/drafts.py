"""The world of the matrix where everything that can be a draft is one: for those who write it, or may not know of it."""

from typing import Any, Final

import sqlalchemy as sa
from flask import Flask

from regional_app.work.plans.models import Activity
from tests.addresses import World


def _activity(world: World) -> Any:
    of = {"plan_id": world["plan"].id, "measure_id": world["measure"].id}
    return world.norrby.kept(Activity(text="Boka", position=1, **of))


# Every kind of record that only those who write it may know of.
RESTRICTED: Final = {
    "plan": lambda world: world.norrby.plan(),
    "goal": lambda world: world.norrby.goal(world["plan"]),
    "implementation_plan": lambda world: world.norrby.implementation_plan(world["plan"]),
    "measure": lambda world: world.norrby.measure(world["implementation_plan"]),
    "activity": _activity,
    "record": lambda world: world["goal"],
    "picture": lambda world: world.norrby.picture(),
    "finding": lambda world: world.norrby.finding(world["picture"]),
    "promise": lambda world: world.norrby.promise(),
    "agreement": lambda world: world.exempelregionen.agreement("hemlig", "2030–2031", unsigned=2, origin="room"),
}


def world_of_drafts(app: Flask, connection: sa.Connection) -> World:
    """Made once; addresses then name the drafts."""
    world = World(app, connection)
    for name, make in RESTRICTED.items():
        world.made[name] = make(world)
    return world
