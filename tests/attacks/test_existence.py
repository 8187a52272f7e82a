"""A refusal never tells that something exists: what may not be read looks like what is not there, to the letter."""

import re
from types import SimpleNamespace
from uuid import uuid4

import pytest

from regional_app.policy import POLICY, drafts_for_negotiators, drafts_for_writers
from tests.attacks.drafts import RESTRICTED, world_of_drafts
from tests.conftest import one_connection

_PROOF = re.compile(r'name="csrf_token"[^>]*')
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
OUTSIDERS = {"ali", "kim", "cia", "dag"}
NEGOTIATORS = {"kim"}


@pytest.fixture(scope="module")
def world(app, shared_connection):
    """The world of the matrix, where everything that can be a draft is one."""
    with one_connection(app, shared_connection) as connection:
        yield world_of_drafts(app, connection)


@pytest.fixture
def ask(world):
    """Status and words of an answer, without the ids in it; with `real` ids or with ids that nothing has."""

    def ask(rule, who, *, real):
        method = "POST" if "POST" in rule.methods else "GET"
        made = dict(world.made)
        if not real:
            world.made.update({name: SimpleNamespace(id=uuid4()) for name in RESTRICTED})
        address = world.address(rule.rule, "norrby", None, who)
        world.made.update(made)
        with world.connection.begin_nested() as undone:
            client = world.browser(who)
            data = {"csrf_token": client.csrf_token()} if method == "POST" else None
            response = client.browser.open(address, method=method, data=data)
            undone.rollback()
        words = _ID.sub("", response.text) if response.mimetype == "text/html" else ""
        return response.status_code, _PROOF.sub("", words)

    return ask


def _rules(app):
    """Every address in a space that names a restricted record."""
    named = {f"{name}_id" for name in RESTRICTED}
    rules = [rule for rule in app.url_map.iter_rules() if rule.arguments & named and "region" not in rule.arguments]
    return sorted(rules, key=lambda rule: rule.rule)


def test_what_is_not_for_somebody_looks_like_what_is_not_there(app, ask):
    asked = 0
    for rule in _rules(app):
        of_agreements = "agreement_id" in rule.arguments
        for who in OUTSIDERS - (NEGOTIATORS if of_agreements else set()):
            real, random = ask(rule, who, real=True), ask(rule, who, real=False)
            assert real == random, (rule.rule, who, real[0], random[0])
            asked += 1
    assert asked > 300


def test_a_right_that_asks_whether_it_is_a_draft_never_tells_that_there_is_one():
    asks = {drafts_for_writers, drafts_for_negotiators}

    assert [permission for permission, rule in POLICY.items() if rule.who in asks and not rule.hidden] == []
