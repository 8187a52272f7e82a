"""Who gets which answer: every route, asked as every role, own and another's, compared with matrix.yaml."""

import itertools
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.addresses import World
from tests.conftest import one_connection

KOMMUN = {
    "coordinator": "eva",
    "contributor": "ali",
    "leadership": "kim",
    "case_worker": "cia",
    "case_decider": "dag",
    "police_officer": "sam",
}
REGION = {"police_officer": "sam", "police_chief": "tor", "region_admin": "rut"}


@dataclass(frozen=True)
class Route:
    """A row of the matrix; `number` gives each its turn among the strangers."""

    number: int
    name: str
    answers: dict

    def expected(self, asker, role=""):
        cell = self.answers[asker]
        if not isinstance(cell, dict):
            return cell
        return next(answer for answer, roles in cell.items() if role in roles)

    def in_turn(self, people):
        """One of `people`; the next route asks as the next."""
        return list(people.values())[self.number % len(people)]


def _routes():
    groups = yaml.safe_load((Path(__file__).parent / "matrix.yaml").read_text())
    number = itertools.count()
    return [Route(next(number), name, group) for group in groups for name in group["routes"]]


ROUTES = _routes()
OUTSIDE = [route for route in ROUTES if "member" in route.answers]
OF_SPACES = [route for route in ROUTES if "kommun, own" in route.answers]
OF_AREA = [route for route in ROUTES if "own region" in route.answers]


def _all(routes):
    return pytest.mark.parametrize("route", routes, ids=lambda route: route.name)


@pytest.fixture(scope="module")
def world(app, shared_connection):
    """The records are made once; what an answer changes is undone before the next question."""
    with one_connection(app, shared_connection) as connection:
        yield World(app, connection)


@pytest.fixture
def ask(world):
    """What somebody is answered, with ids that exist in Norrby or in the region's room."""

    def ask(route, who, space=None, region=None):
        method, rule = route.name.split(" ", 1)
        with world.connection.begin_nested() as undone:
            client = world.browser(who)
            data = {"csrf_token": client.csrf_token()} if method == "POST" else None
            response = client.browser.open(world.address(rule, space, region, who), method=method, data=data)
            undone.rollback()
        return _judge(response)

    return ask


def _judge(response):
    if response.status_code == 302 and response.location.startswith("/logga-in"):
        return "login"
    if response.status_code in {403, 404}:
        return response.status_code
    assert response.status_code < 500
    return "ok"


@_all(OF_AREA)
def test_the_area_reads_its_own_kommuner_only(route, ask):
    for role, who in REGION.items():
        assert ask(route, who, "norrby", "exempelregionen") == route.expected("own region", role), role
    assert ask(route, "eva", "norrby", "exempelregionen") == route.expected("member of the kommun only")
    assert ask(route, "ola", "norrby", "exempelregionen") == route.expected("operator")
    assert ask(route, None, "norrby", "exempelregionen") == route.expected("nobody")
    _ask_of_another_region(route, ask, route.in_turn(REGION))


@_all(OF_SPACES)
def test_a_space_answers_its_own_people_by_role(route, ask):
    for role, who in KOMMUN.items():
        assert ask(route, who, "norrby") == route.expected("kommun, own", role), role
    for role, who in REGION.items():
        assert ask(route, who, "exempelregionen") == route.expected("region, own", role), role
    assert ask(route, "ola", "norrby") == route.expected("operator")
    assert ask(route, None, "norrby") == route.expected("nobody")
    _ask_of_another_space(route, ask, route.in_turn(KOMMUN), route.in_turn(REGION))


@_all(OUTSIDE)
def test_pages_outside_the_spaces_answer_by_account(route, ask):
    assert ask(route, "eva") == route.expected("member")
    assert ask(route, "ola") == route.expected("operator")
    assert ask(route, None) == route.expected("nobody")


@pytest.mark.prove
@_all(OF_SPACES + OF_AREA)
def test_nobody_is_let_into_another_space_whatever_the_role_at_home(route, ask):
    for of_kommun, of_region in itertools.zip_longest(KOMMUN.values(), REGION.values(), fillvalue="tor"):
        if route in OF_AREA:
            _ask_of_another_region(route, ask, of_region)
        else:
            _ask_of_another_space(route, ask, of_kommun, of_region)


def _ask_of_another_space(route, ask, of_kommun, of_region):
    assert ask(route, of_kommun, "vasterby") == route.expected("kommun, another's")
    assert ask(route, of_region, "grannregionen") == route.expected("region, another's")


def _ask_of_another_region(route, ask, who):
    assert ask(route, who, "vasterby", "grannregionen") == route.expected("another region")
    if "<slug:space>" in route.name:
        assert ask(route, who, "vasterby", "exempelregionen") == route.expected("another region")
