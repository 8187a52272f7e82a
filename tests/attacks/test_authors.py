"""What is said or signed about another room's agreement is said in the writer's own name, also with raw SQL."""

import threading
from datetime import date
from uuid import uuid4

import pytest
import sqlalchemy as sa

from regional_app.clock import instant
from regional_app.db import db
from regional_app.errors import DomainError
from regional_app.people.rooms import queries as rooms
from regional_app.people.rooms import services as members
from regional_app.work.agreements import queries, verification
from regional_app.work.agreements.models import Section, Signature
from regional_app.work.agreements.services import handing_over, negotiation, signing
from tests.committed import DENIED, column, outcome
from tests.factories import RoomFactory

pytestmark = pytest.mark.committed

SAID = "(root_tenant_id, root_id, party_name, made_by, made_on, {}) values (%s, %s, %s, 'x', now(), {})"
SIGNATURE = (
    "insert into signatures (root_tenant_id, root_id, party_id, sha256, means, name, role_text, signed_on, signed_at)"
    " values (%s, %s, %s, 'x', 'password', 'x', 'x', now(), now())"
)


@pytest.fixture
def region(committed):
    """The region's room, with a draft that Norrby and Söderby are parties to."""
    room = RoomFactory(committed.app, "exempelregionen")
    room.draft = room.agreement(
        f"ny-{uuid4().hex[:8]}",
        "2030–2031",
        unsigned=3,
        kommuner=("norrby", "soderby"),
        origin="room",
        purposes="Tryggare vardag.",
    )
    room.section = room.kept(Section(agreement_id=room.draft.id, position=1, heading="Mål", body="Så."))
    return room


def party(committed, region, slug):
    own = committed.id(slug) if slug != "exempelregionen" else None
    with committed.connect("postgres") as admin:
        return admin.execute(
            "select id, name from parties where agreement_id = %s and space_id is not distinct from %s",
            [region.draft.id, own],
        ).fetchone()


@pytest.mark.parametrize("named", ["soderby", "exempelregionen"])
def test_nobody_signs_in_the_name_of_another_party(committed, region, named):
    about = [committed.id("exempelregionen"), region.draft.id]
    with committed.acting("norrby") as connection:
        assert outcome(connection, SIGNATURE, [*about, party(committed, region, named)[0]]) == DENIED
        assert outcome(connection, SIGNATURE, [*about, uuid4()]) == DENIED
        assert outcome(connection, SIGNATURE, [*about, party(committed, region, "norrby")[0]]) == 1


@pytest.mark.parametrize(
    ("table", "columns", "values"),
    [
        ("agreement_comments", "section_id, text", "gen_random_uuid(), 'x'"),
        ("proposals", "section_id, before, after, reason", "gen_random_uuid(), '', '', ''"),
    ],
)
def test_nobody_speaks_in_the_name_of_another_party(committed, region, table, columns, values):
    said = f"insert into {table} {SAID.format(columns, values)}"
    about = [committed.id("exempelregionen"), region.draft.id]
    with committed.acting("norrby") as connection:
        assert outcome(connection, said, [*about, party(committed, region, "soderby")[1]]) == DENIED
        assert outcome(connection, said, [*about, party(committed, region, "exempelregionen")[1]]) == DENIED
        assert outcome(connection, said, [*about, party(committed, region, "norrby")[1]]) == 1


@pytest.mark.parametrize("kind", ["withdrawn", "applied"])
def test_nobody_ends_the_proposal_of_another(committed, region, kind):
    proposal = proposed(committed, region, "soderby")
    about = [committed.id("exempelregionen"), region.draft.id]
    stance = f"insert into stances {SAID.format('proposal_id, kind', '%s, %s')}"
    with committed.acting("norrby") as connection:
        own = [*about, party(committed, region, "norrby")[1], proposal]
        assert outcome(connection, stance, [*own, kind]) == DENIED
        assert outcome(connection, stance, [*own, "adopts"]) == 1
        assert outcome(connection, stance, [*own[:3], uuid4(), "adopts"]) == DENIED


def test_a_signature_without_its_event_is_forged(committed, region):
    with region.acting():
        handing_over.hand_over(queries.whole_agreement(region.draft.id), with_open=True)
    norrby = RoomFactory(committed.app, "norrby")
    with norrby.acting():
        agreement = queries.whole_agreement(region.draft.id)
        about = {"root_tenant_id": agreement.tenant_id, "root_id": agreement.id, "sha256": agreement.sha256}
        about |= {"party_id": agreement.party_of(norrby.id).id, "means": "password", "name": "x", "role_text": "x"}
        db.session.add(Signature(**about, signed_on=date(2026, 1, 1), signed_at=instant()))

    def check():
        agreement = queries.whole_agreement(region.draft.id)
        return verification.problems(agreement, queries.text_of(agreement))

    assert ("signature_forged", "x") in norrby.read(check)


def proposed(committed, region, slug):
    room = RoomFactory(committed.app, slug)
    with room.acting():
        agreement = queries.whole_agreement(region.draft.id)
        section = next(one for one in agreement.sections if one.id == region.section.id)
        proposal = negotiation.propose(agreement, section, "Annorlunda.", "Klarare")
        db.session.flush()
        return proposal.id


def race(*acts):
    """Every act at the same moment, each in its room; what each came to."""
    start, came = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number, room, act):
        start.wait(timeout=20)
        try:
            with room.acting():
                act()
            came[number] = "done"
        except DomainError as refused:
            came[number] = type(refused).__name__

    threads = [threading.Thread(target=run, args=(number, *one)) for number, one in enumerate(acts)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(timeout=60)
    return came


@pytest.mark.parametrize("turn", range(4))
def test_the_last_coordinator_never_goes(committed, turn):
    norrby = RoomFactory(committed.app, "norrby")
    with norrby.acting():
        two = [one.id for one in rooms.members() if one.role == "coordinator"]
    if len(two) < 2:
        with norrby.acting():
            eva = rooms.member(two[0])
            two.append(norrby.member(email="ny@norrby.example", role="coordinator", user_id=eva.user_id).id)

    came = race(*((norrby, lambda one=one: members.end_membership(rooms.member(one))) for one in two))

    assert sorted(came) == ["LastCoordinator", "done"]


@pytest.mark.parametrize("turn", range(4))
def test_a_proposal_ends_once(committed, region, turn):
    proposal, norrby = proposed(committed, region, "soderby"), RoomFactory(committed.app, "norrby")
    soderby = RoomFactory(committed.app, "soderby")

    def adopt():
        negotiation.take_stance(queries.whole_agreement(region.draft.id), queries.proposal(proposal), "adopts", "")

    def apply():
        agreement = queries.whole_agreement(region.draft.id)
        negotiation.apply(agreement, queries.proposal(proposal), agreement.sections[0])

    def withdraw():
        negotiation.withdraw(queries.whole_agreement(region.draft.id), queries.proposal(proposal))

    assert race((norrby, adopt), (region, adopt)) == ["done", "done"]

    assert sorted(race((region, apply), (soderby, withdraw))).count("done") == 1
    with committed.connect("postgres") as admin:
        ends = column(admin, f"select count(*) from stances where proposal_id = '{proposal}' and kind !~ 's$'")[0]
    assert ends == 1


@pytest.mark.parametrize("turn", range(4))
def test_a_party_has_one_word(committed, region, turn):
    proposal, norrby = proposed(committed, region, "soderby"), RoomFactory(committed.app, "norrby")

    def say(kind):
        negotiation.take_stance(
            queries.whole_agreement(region.draft.id),
            queries.proposal(proposal),
            kind,
            "Nej" if kind == "refuses" else "",
        )

    came = race(*((norrby, lambda kind=kind: say(kind)) for kind in ("adopts", "refuses") * 3))

    assert came.count("done") == 1


@pytest.mark.parametrize("turn", range(4))
def test_signed_by_all_and_taken_back_never_both(committed, region, turn):
    def paper():
        agreement = queries.agreement_with_parties(region.draft.id)
        said = {"name": "x", "role_text": "chef", "place": "Norrby", "signed_on": date(2020, 1, 1), "scan": b"x"}
        signing.register_paper(agreement, **said)

    kommuner = [RoomFactory(committed.app, slug) for slug in ("norrby", "soderby")]
    with region.acting():
        handing_over.hand_over(queries.whole_agreement(region.draft.id), with_open=True)
    with region.acting():
        paper()
    with kommuner[0].acting():
        paper()

    race((kommuner[1], paper), (region, lambda: handing_over.take_back(queries.agreement_to_change(region.draft.id))))

    def both():
        agreement = queries.whole_agreement(region.draft.id)
        signed = db.session.scalar(
            sa.text("select count(*) from signatures where root_id = :id"), {"id": agreement.id}
        )
        return signed == 3 and agreement.sha256 is None

    assert not region.read(both)
