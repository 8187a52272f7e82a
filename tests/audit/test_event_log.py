"""The event log: an act and its event are kept together; a security event is kept whatever happens."""

import json
import re
from uuid import uuid4

import psycopg
import pytest
import sqlalchemy as sa

from regional_app import audit, tenancy
from regional_app.db import db, finish, own_transaction
from regional_app.people.rooms.models import Member
from regional_app.tenancy import Scope
from tests.committed import column

pytestmark = pytest.mark.committed

EVENTS = "select stream, seq, action, kind, object_id, details, request_id, actor from audit.events order by at, seq"


def act(committed, slug="norrby", **details):
    """Somebody describes the room's first person; kept."""
    with committed.app.app_context(), tenancy.acting_in(committed.scope(slug)):
        member = db.session.scalars(sa.select(Member).order_by(Member.name)).first()
        audit.record("member.described", member, **details)
        return member.id


def events(committed, slug="norrby"):
    with committed.acting(slug) as connection:
        return connection.execute(EVENTS).fetchall()


def problems(committed):
    with committed.connect("audit") as connection:
        return connection.execute("select * from audit.broken()").fetchall()


def test_an_act_on_several_is_an_event_each_in_one_question_and_the_chain_holds(committed):
    with committed.app.app_context(), tenancy.acting_in(committed.scope("norrby")):
        people = db.session.scalars(sa.select(Member).order_by(Member.name)).all()
        wanted = [one.id for one in people]
        audit.record_each("member.described", [(one, {"place": place}) for place, one in enumerate(people)])
        audit.record_each("member.described", [])

    found = events(committed)[-len(wanted) :]

    assert [(row[4], row[5]["place"]) for row in found] == [(one, place) for place, one in enumerate(wanted)]
    assert len({row[1] for row in found}) == len(wanted) > 2
    assert problems(committed) == []


def test_an_act_is_written_with_who_what_and_which(committed):
    someone = uuid4()
    scope = Scope(audience="tenant", user_id=someone, room=committed.rooms["norrby"])
    with committed.app.app_context(), tenancy.acting_in(scope):
        member = db.session.scalars(sa.select(Member)).first()
        member_id = member.id
        audit.record("member.described", member, to_on="2026-12-31", count=2)

    _, _, *event = events(committed)[-1]
    assert event == ["member.described", "Member", member_id, {"to_on": "2026-12-31", "count": 2}, "command", someone]


def test_an_act_that_is_undone_leaves_no_event(committed):
    before = events(committed)
    with committed.app.app_context():
        tenancy.enter(committed.scope("norrby"))
        member = db.session.scalars(sa.select(Member)).first()
        audit.record("member.described", member)
        assert len(db.session.execute(sa.text(EVENTS)).all()) == len(before) + 1
        finish(db.session(), keep=False)

    assert events(committed) == before
    assert problems(committed) == []


def test_a_security_event_is_kept_when_the_request_is_undone(committed):
    """Attack 26: what was seen is in the log, also when the reader's transaction is rolled back."""
    with committed.app.app_context():
        tenancy.enter(committed.scope("norrby"))
        member = db.session.scalars(sa.select(Member)).first()
        audit.record("member.described", member)
        audit.note("record.read", kind="Member", object_id=member.id)
        finish(db.session(), keep=False)

    kept = [event for event in events(committed) if event[4] == member.id and event[2] == "record.read"]
    assert [event[0] for event in kept] == ["security"]


def test_the_two_streams_are_numbered_apart_and_do_not_wait_for_each_other(committed):
    before = events(committed, "grannregionen")
    with committed.app.app_context():
        tenancy.enter(committed.scope("grannregionen"))
        member = db.session.scalars(sa.select(Member)).first()
        audit.record("member.described", member)  # holds the head of the acts until the request ends
        audit.note("record.read", object_id=member.id)
        audit.record("member.described", member)
        finish(db.session(), keep=True)

    acts, notes = ([event[1] for event in before if event[0] == stream] for stream in ("acts", "security"))
    first, noted = max(acts, default=0) + 1, max(notes, default=0) + 1
    new = events(committed, "grannregionen")[len(before) :]
    assert [event[:2] for event in new] == [("acts", first), ("security", noted), ("acts", first + 1)]


def test_a_security_event_outside_a_room_is_the_installations(committed):
    with committed.app.app_context():
        audit.note("login.refused", key="x")
        with own_transaction("audit") as session:
            last = session.execute(
                sa.text("select tenant_id, action, actor from audit.events order by seq desc")
            ).first()

    assert last == (audit.INSTALLATION, "login.refused", None)


def test_rooms_read_their_own_log_only(committed):
    act(committed, "norrby")
    act(committed, "soderby")
    act(committed, "exempelregionen")
    for slug in ("norrby", "soderby", "exempelregionen"):
        with committed.acting(slug) as connection:
            assert column(connection, "select distinct tenant_id from audit.events") == [committed.id(slug)]


def test_the_space_and_the_person_come_from_the_signed_context(committed):
    with committed.acting("norrby") as connection:
        connection.execute("select audit.append_own('member.ended', 'Member', null, '{}', '')")

        assert column(connection, "select distinct tenant_id from audit.events") == [committed.id("norrby")]


def test_whatever_the_details_hold_the_chain_can_be_recounted(committed):
    act(
        committed,
        text="Åsa sa \"nej\"; \\ 'x' \u2028 😀",
        number=0.1,
        big=10**30,
        none=None,
        deep={"b": [1], "a": {}},
    )

    assert problems(committed) == []


def test_each_event_holds_the_hash_of_the_one_before(committed):
    for _ in range(3):
        act(committed)
    with committed.acting("norrby") as connection:
        chain = connection.execute(
            "select seq, prev, hash from audit.events where stream = 'acts' order by seq"
        ).fetchall()

    assert [seq for seq, _, _ in chain] == list(range(1, len(chain) + 1))
    assert [prev for _, prev, _ in chain] == [b"", *(digest for _, _, digest in chain[:-1])]
    assert len({digest for _, _, digest in chain}) == len(chain)


def test_two_at_once_make_one_chain(committed):
    append = "select audit.append_own('member.described', '', null, '{}', '')"
    with committed.acting("vasterby") as first, committed.acting("vasterby") as second:
        number = column(first, append)[0]
        second.execute("set local lock_timeout = '50ms'")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            second.execute(append)
        first.commit()

    with committed.acting("vasterby") as third:
        assert column(third, append) == [number + 1]
        third.commit()
    assert problems(committed) == []


def test_verify_counts_and_says_that_all_is_well(committed):
    act(committed)
    result = committed.app.test_cli_runner().invoke(args=["audit", "verify"])

    assert result.exit_code == 0, result.output
    assert re.fullmatch(r"[1-9]\d* events, 0 problems\n", result.output)


def test_the_heads_can_be_kept_elsewhere(committed, tmp_path):
    act(committed)
    run = committed.app.test_cli_runner().invoke
    heads = run(args=["audit", "heads"]).output
    assert str(committed.id("norrby")) in {head[0] for head in json.loads(heads)}
    kept = tmp_path / "heads.json"
    kept.write_text(heads)

    act(committed)
    result = run(args=["audit", "verify", "--heads", str(kept)])

    assert result.exit_code == 0, result.output
