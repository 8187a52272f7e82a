"""Whatever is sent to a form, it is answered with a sentence: never an error of ours, never a row in another's room."""

import itertools
from itertools import islice
from pathlib import Path

import pytest
import sqlalchemy as sa
import yaml

from regional_app.db import db
from tests.addresses import World
from tests.attacks.drafts import world_of_drafts
from tests.attacks.hostile import ASKED, CLASSES, addresses, body, learn, variants
from tests.conftest import one_connection
from tests.factories import RoomFactory

# What is sent as a large file lies in a temporary file that ends with the request, without being closed by hand.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
ROUTES = yaml.safe_load((Path(__file__).parents[1] / "rules" / "matrix.yaml").read_text())
# Each part is one transaction, and PostgreSQL remembers so many savepoints only.
PARTS = 16
SAMPLE = 53  # a prime, so that fields and classes take turns
_TABLES = sa.text(
    "select 'select count(*) from ' || string_agg(c.oid::regclass::text || ' where tenant_id = sec.tenant()',"
    " ' union all select count(*) from ') from pg_class c join pg_attribute a on a.attrelid = c.oid"
    " where a.attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
)


@pytest.fixture(params=["decided", "drafts"])
def world(request, app, shared_connection):
    """Once with what is decided, once with drafts, so that forms are refused for what is in them."""
    with one_connection(app, shared_connection) as connection:
        yield World(app, connection) if request.param == "decided" else world_of_drafts(app, connection)


class Asker:
    """Sends, looks, and undoes."""

    def __init__(self, world):
        self.world, self.count, self.found = world, 0, []
        self.strangers = [RoomFactory(world.app, slug) for slug in ("soderby", "vasterby")]
        self.counting = sa.text(self.strangers[0].read(lambda: db.session.scalar(_TABLES)))
        self.theirs = self._rows()

    def _rows(self):
        return [room.read(lambda: list(db.session.scalars(self.counting))) for room in self.strangers]

    def __call__(self, address, fields):
        with self.world.connection.begin_nested() as undone:
            client = self.world.browser(address.who)
            response = client.browser.post(address.path, **body(fields, client.csrf_token()))
            if response.status_code < 400:
                assert self._rows() == self.theirs, address
            undone.rollback()
        self.count += 1
        return response

    def judge(self, address, name, kind, fields):
        """Send it, and note what is no answer to a person."""
        try:
            status = self(address, fields).status_code
        except AssertionError:
            raise
        except Exception as error:  # noqa: BLE001  (what a browser would see as 500)
            status = repr(error)[:200]
        if status not in range(500):
            self.found.append((address.rule, address.who, name, kind, status))


def _send(world, monkeypatch, every, of, first=0):
    ask, turn = Asker(world), itertools.count()
    for address in islice(addresses(world, ROUTES), first, None, of):
        learn(address, ask.judge, monkeypatch)
        for name, kind, fields in variants(address):
            if next(turn) % every == 0:
                ask.judge(address, name, kind, fields)
    return ask


def test_hostile_values_are_answered(world, monkeypatch):
    ask = _send(world, monkeypatch, SAMPLE, of=8)

    assert not ask.found, "\n".join(map(str, ask.found))
    assert ask.count > 50


@pytest.mark.prove
@pytest.mark.parametrize("part", range(PARTS))
def test_every_hostile_value_in_every_field_is_answered(world, monkeypatch, part):
    ask = _send(world, monkeypatch, 1, of=PARTS, first=part)

    print(f"{ask.count} requests, {len(ask.found)} errors", ask.found, flush=True)
    assert not ask.found, "\n".join(map(str, ask.found))
    assert ask.count > 600


def _questions(world, every):
    """Every page, asked with the same hostile value of everything that pages are asked."""
    turn = itertools.count()
    values = [one for of_class in CLASSES.values() for one in of_class if isinstance(one, str) and len(one) < 2000]
    for group in ROUTES:
        who = "eva" if "kommun, own" in group else "sam"
        for name in group["routes"]:
            path = world.address(name.split(" ", 1)[1], "norrby", "exempelregionen", who)
            for value in values if name.startswith("GET") else ():
                if next(turn) % every == 0:
                    response = world.browser(who).browser.get(path, query_string=dict.fromkeys(ASKED, value))
                    yield name, value, response.status_code


def test_hostile_questions_are_answered(world):
    assert [one for one in _questions(world, SAMPLE) if one[-1] >= 500] == []


@pytest.mark.prove
def test_every_hostile_question_is_answered(world):
    assert [one for one in _questions(world, 1) if one[-1] >= 500] == []
