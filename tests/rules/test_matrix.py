"""Who gets which answer: every route, asked as every role, own and another's, compared with matrix.yaml."""

from pathlib import Path
from uuid import uuid4

import pytest
import yaml

from tests.cast import EMAILS
from tests.client import PageClient

MATRIX = yaml.safe_load((Path(__file__).parent / "matrix.yaml").read_text())

KOMMUN = {
    "coordinator": "eva",
    "contributor": "ali",
    "leadership": "kim",
    "case_worker": "cia",
    "case_decider": "dag",
    "police_officer": "sam",
}
REGION = {"police_officer": "sam", "police_chief": "tor", "region_admin": "rut"}


@pytest.fixture
def ask(app, connection, people, norrby, exempelregionen):
    """Ask for a route as somebody, with ids that exist in Norrby or in the region's room."""
    ids = {
        "norrby": norrby.member(email="matris@norrby.example").id,
        "exempelregionen": exempelregionen.member(email="matris@region.example", role="police_officer").id,
    }

    def ask(row, who, space=None, region=None):
        method, rule = row.split(" ", 1)
        client = PageClient(app, connection, people.log_in(EMAILS[who]) if who else None)
        url = (
            rule.replace("<slug:space>", space or "")
            .replace("<slug:region>", region or "")
            .replace("<uuid:member_id>", str(ids.get(space, ids["norrby"])))
            .replace("<uuid:user_id>", str(people.user(EMAILS["ali"]).id))
            .replace("<uuid:form_id>", str(uuid4()))
            .replace("<token>", "finns-inte")
        )
        data = {"csrf_token": client.csrf_token()} if method == "POST" else None
        return client.browser.open(url, method=method, data=data)

    return ask


def _judge(response):
    if response.status_code == 302 and response.location.startswith("/logga-in"):
        return "login"
    if response.status_code in {403, 404}:
        return response.status_code
    assert response.status_code < 500
    return "ok"


@pytest.mark.parametrize("row", [row for row, cells in MATRIX.items() if "own region" in cells])
def test_the_area_reads_its_own_kommuner_only(row, ask):
    expected = MATRIX[row]
    for role, who in REGION.items():
        assert _judge(ask(row, who, "norrby", "exempelregionen")) == expected["own region"][role]
        assert _judge(ask(row, who, "vasterby", "grannregionen")) == expected["another region"][role]
        assert _judge(ask(row, who, "vasterby", "exempelregionen")) == expected["another region"][role]
    assert _judge(ask(row, "eva", "norrby", "exempelregionen")) == expected["member of the kommun only"]
    assert _judge(ask(row, "ola", "norrby", "exempelregionen")) == expected["operator"]
    assert _judge(ask(row, None, "norrby", "exempelregionen")) == expected["nobody"]


@pytest.mark.parametrize("row", [row for row, cells in MATRIX.items() if "kommun, own" in cells])
def test_a_space_answers_its_own_people_by_role(row, ask):
    expected = MATRIX[row]
    for role, who in KOMMUN.items():
        assert _judge(ask(row, who, "norrby")) == expected["kommun, own"][role], (role, row)
        assert _judge(ask(row, who, "vasterby")) == expected["kommun, another's"][role], (role, row)
    for role, who in REGION.items():
        assert _judge(ask(row, who, "exempelregionen")) == expected["region, own"][role], (role, row)
        assert _judge(ask(row, who, "grannregionen")) == expected["region, another's"][role], (role, row)
    assert _judge(ask(row, "ola", "norrby")) == expected["operator"]
    assert _judge(ask(row, None, "norrby")) == expected["nobody"]


@pytest.mark.parametrize("row", [row for row, cells in MATRIX.items() if "member" in cells])
def test_pages_outside_the_spaces_answer_by_account(row, ask):
    expected = MATRIX[row]

    assert _judge(ask(row, "eva")) == expected["member"]
    assert _judge(ask(row, "ola")) == expected["operator"]
    assert _judge(ask(row, None)) == expected["nobody"]


@pytest.mark.parametrize("row", MATRIX)
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_other_methods_are_not_answered(row, method, app, people):
    rule = row.split(" ", 1)[1]
    client = PageClient(app, None, people.log_in(EMAILS["eva"]))
    url = rule.replace("<slug:space>", "norrby").replace("<slug:region>", "exempelregionen")
    for part in ("member_id", "user_id", "form_id"):
        url = url.replace(f"<uuid:{part}>", str(uuid4()))

    response = client.browser.open(url.replace("<token>", "x"), method=method)

    assert response.status_code in {400, 404, 405}
