"""Who signs a promise is the region's data: asked for, checked, and shown; a region without rules asks nothing."""

import pytest

from regional_app.clock import today
from regional_app.foundation.tenant_files import RegionFile, SigningRuleFile, Tenants
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import SigningRule
from regional_app.work.agreements.rules import load_signing_rules
from tests.factories import RoomFactory

SIGNED = {
    "on": today().isoformat(),
    "kommun_title": "Kommundirektör",
    "kommun_name": "Karin Kall",
    "police_title": "lokalpolisområdeschef",
    "police_name": "Pia Park",
}


def sync(exempelregionen, *rules):
    region = RegionFile("exempelregionen", "Exempelregionen", "Exempel", "Nord", signing_rules=rules)
    with exempelregionen.app.app_context():
        return load_signing_rules(Tenants((region,), ()))


@pytest.fixture
def luleas_rules(exempelregionen):
    """As in Luleå: KS-ordförande signs the agreement, kommundirektören the promise, the chief for the police."""
    sync(
        exempelregionen,
        SigningRuleFile("agreement", ("kommunstyrelsens ordförande",), "norrby", decision_first=True),
        SigningRuleFile("promise", ("kommundirektör",), "norrby"),
        SigningRuleFile("promise", ("lokalpolisområdeschef", "tf lokalpolisområdeschef")),
    )


def giving(promise, room="norrby"):
    return f"/{room}/loften/{promise.id}/givande"


def test_the_chair_signs_the_agreement_but_not_the_promise(as_coordinator, luleas_rules, norrby):
    promise = norrby.promise()
    assert "Norrbys regel: kommundirektör" in as_coordinator.get(giving(promise)).words

    page = as_coordinator.post(giving(promise), SIGNED | {"kommun_title": "kommunstyrelsens ordförande"}, expect=422)

    assert page.words.count("Norrbys regel: kommundirektör") > 1
    assert "Utkast" in as_coordinator.get(f"/norrby/loften/{promise.id}").words


def test_the_director_signs_the_promise_and_is_shown(as_coordinator, as_leadership, luleas_rules, norrby):
    promise = norrby.promise()

    as_coordinator.post(giving(promise), SIGNED)

    page = as_leadership.get(f"/norrby/loften/{promise.id}")
    assert "Undertecknat för kommunen Kommundirektör Karin Kall" in page.words
    assert "Undertecknat för polisen lokalpolisområdeschef Pia Park" in page.words


def test_the_police_have_a_rule_of_their_own(as_coordinator, luleas_rules, norrby):
    promise = norrby.promise()

    page = as_coordinator.post(giving(promise), SIGNED | {"police_title": "kommunpolis"}, expect=422)
    assert "Polisens regel: lokalpolisområdeschef eller tf lokalpolisområdeschef" in page.words
    as_coordinator.post(giving(promise), SIGNED | {"police_name": ""}, expect=422)


def test_a_kommun_without_a_rule_asks_only_for_the_police(as_stranger, luleas_rules, soderby):
    promise = soderby.promise()

    page = as_stranger.get(giving(promise, "soderby"))
    assert "undertecknat för kommunen" not in page.words
    assert "Norrbys" not in page.words
    as_stranger.post(giving(promise, "soderby"), SIGNED)

    page = as_stranger.get(f"/soderby/loften/{promise.id}")
    assert "Pia Park" in page.words
    assert "Karin Kall" not in page.words


def test_a_region_without_rules_asks_nothing(as_coordinator, norrby):
    promise = norrby.promise()
    assert "undertecknat" not in as_coordinator.get(giving(promise)).words

    as_coordinator.post(giving(promise), {"on": today().isoformat()})

    assert "Undertecknat" not in as_coordinator.get(f"/norrby/loften/{promise.id}").words


def test_every_kommun_of_the_region_reads_the_rule_of_the_police(luleas_rules, app, norrby, soderby):
    vasterby = RoomFactory(app, "vasterby")
    whose = {room: set(room.read(lambda: queries.signing_rules("promise"))) for room in (norrby, soderby, vasterby)}

    assert whose == {norrby: {norrby.id, None}, soderby: {None}, vasterby: set()}


def test_a_rule_of_the_police_is_read_by_those_who_belong_however_it_was_written(exempelregionen, norrby):
    exempelregionen.kept(SigningRule(document="promise", titles=["chef"]))
    rule = SigningRuleFile("promise", ("chef",))

    assert sync(exempelregionen, rule) == []
    assert None in norrby.read(lambda: queries.signing_rules("promise"))
