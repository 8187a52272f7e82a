"""A room that somebody has filled: every page stays a page, the room's own and its neighbours'."""

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
import yaml

from regional_app.db import db
from regional_app.work.situation_pictures.models import Finding
from regional_app.work.statistics.models import Indicator
from tests.addresses import World
from tests.conftest import one_connection

ROWS = 5_000
LARGEST = 500_000  # bytes; about 50 rows and all that stands around them take a third
ROUTES = yaml.safe_load((Path(__file__).parents[1] / "rules" / "matrix.yaml").read_text())
DAY = date(2026, 1, 20)
COUNTED = {"is_count": True, "per_100k": False, "counts_persons": False}

# What one room can make as many of as it likes: how one is made, and the pages that list it.
FILLING = {
    "risk_event": (lambda world: world["risk_event"], "/norrby/riskkalender"),
    "document": (lambda world: world["document"], "/norrby/dokument"),
    "member": (lambda world: world["member"], "/norrby/medlemmar"),
    "picture": (lambda world: world.norrby.picture(), "/norrby/lagesbilder"),
    "finding": (lambda world: world["finding"], "/norrby/lagesbilder/problem"),
    "promise": (lambda world: world["promise"], "/norrby/loften"),
    "draft promise": (lambda world: world.norrby.promise(), "/norrby/loften"),
    "plan": (lambda world: world.norrby.plan(decided_on=DAY), "/norrby/planer"),
    "goal": (lambda world: world["goal"], "/norrby/planer/{plan}/mal"),
    "measure": (lambda world: world["measure"], "/norrby/atgarder"),
    "indicator": (lambda world: world["indicator"], "/norrby/statistik"),
}
OTHERS = {
    "activity": (lambda world: world["activity"], "/norrby/planer/{plan}/atgarder/{measure}"),
    "implementation_plan": (lambda world: world["implementation_plan"], "/norrby/planer/{plan}"),
    "follow_up": (lambda world: world.norrby.follow_up(world["measure"]), "/norrby/planer/{plan}/atgarder/{measure}"),
    "promise_follow_up": (lambda world: world.norrby.promise_follow_up(world["promise"]), "/norrby/loften/{promise}"),
}


@pytest.fixture
def world(app, shared_connection):
    with one_connection(app, shared_connection) as connection:
        yield World(app, connection)


def fill(world, one):
    """Copy the record many times, in its own room and by its own rights."""
    table = type(one).__table__
    names = [
        column.name for column in table.columns if column.computed is None and column.name not in {"tenant_id", "id"}
    ]
    changed = {"key": "key || n"} if type(one) is Indicator else {}
    if type(one) is not Finding and "title" in names:
        changed["title"] = "title || ' ' || n"
    values = ", ".join(changed.get(name, name) for name in names)
    with world.norrby.acting():
        copying = (
            f"insert into {table} ({', '.join(names)}) select {values} from {table}, generate_series(1, {ROWS}) n"
        )
        db.session.execute(sa.text(f"{copying} where id = :id"), {"id": one.id})


def asked(world, who, path):
    """How large the answer is."""
    response = world.browser(who).browser.get(path)
    assert response.status_code == 200, (path, response.status_code)
    return len(response.data)


def at(world, path):
    """The address with its ids."""
    return path.format(**{name: getattr(one, "id", "") for name, one in world.made.items()})


@pytest.mark.parametrize("kind", FILLING)
def test_a_full_list_is_still_a_page(world, kind):
    make, path = FILLING[kind]
    fill(world, make(world))

    sizes = {one: asked(world, "eva", at(world, one)) for one in (path, f"{path}?sida=alla", "/norrby/")}
    sizes |= {one: asked(world, "stina", one) for one in ("/soderby/", "/soderby/riskkalender")}

    assert {one: size for one, size in sizes.items() if size > LARGEST} == {}


def _pages(world):
    """Every page that a room or its region answers the coordinator or the chief with."""
    for group in ROUTES:
        of_area = "own region" in group
        for name in group["routes"]:
            method, rule = name.split(" ", 1)
            if method == "GET" and (of_area or "kommun, own" in group):
                who = "tor" if of_area else "eva"
                yield who, world.address(rule, "norrby", "exempelregionen", who)
                if not of_area:
                    yield "tor", world.address(rule, "exempelregionen", None, "tor")


@pytest.mark.prove
@pytest.mark.parametrize("kind", [*FILLING, *OTHERS])
def test_in_a_full_room_every_page_is_still_a_page(world, kind):
    fill(world, (FILLING | OTHERS)[kind][0](world))

    large = {}
    for who, path in _pages(world):
        response = world.browser(who).browser.get(path)
        if response.mimetype == "text/html" and len(response.data) > LARGEST:
            large[path] = len(response.data)

    assert large == {}
