"""Attack 25: nobody changes the event log through the application's roles, and an owner does not unnoticed."""

import json

import pytest

from tests.committed import DENIED, outcome

pytestmark = pytest.mark.committed

APPEND = "select audit.append_own('member.described', 'Member', null, '{}', %s)"


@pytest.fixture(autouse=True)
def log(committed):
    """Five acts of Norrby and one of Söderby, whole and kept."""
    with committed.connect("postgres") as admin:
        admin.execute("truncate audit.events, audit.heads")
        admin.commit()
    for slug, count in (("norrby", 5), ("soderby", 1)):
        with committed.acting(slug) as connection:
            for number in range(count):
                connection.execute(APPEND, [str(number)])
            connection.commit()


@pytest.fixture
def verify(committed):
    def verify(*options):
        return committed.app.test_cli_runner().invoke(args=["audit", "verify", *options])

    return verify


def tamper(committed, *statements):
    """As the one who runs the server, past every right."""
    with committed.connect("postgres") as admin:
        for statement in statements:
            admin.execute(statement, {"norrby": committed.id("norrby")} if "%(" in statement else None)
        admin.commit()


def broken(committed):
    with committed.connect("audit") as connection:
        return {
            (seq, problem)
            for tenant, stream, seq, problem in connection.execute("select * from audit.broken()")
            if (tenant, stream) == (committed.id("norrby"), "acts")
        }


@pytest.mark.parametrize("role", ["tenant", "area", "identity", "audit"])
@pytest.mark.parametrize("table", ["audit.events", "audit.heads"])
@pytest.mark.parametrize(
    "statement",
    [
        "insert into {} default values",
        "update {} set seq = 1",
        "update {} set hash = ''",
        "delete from {}",
        "truncate {}",
        "alter table {} disable row level security",
        "drop table {}",
    ],
)
def test_no_role_of_the_application_writes_the_log(committed, role, table, statement):
    with committed.connect(role, committed.scope("norrby")) as connection:
        assert outcome(connection, statement.format(table)) == DENIED


@pytest.mark.parametrize("role", ["tenant", "area", "identity"])
@pytest.mark.parametrize(
    "call",
    [
        "audit.append(sec.tenant(), 'acts', null, 'x', 'x', null, '{}', '')",
        "audit.append_for(sec.tenant(), null, 'x', 'x', null, '{}', '')",
        "audit.broken()",
        "audit.hash_at(gen_random_uuid(), 'acts', 1)",
    ],
)
def test_only_the_own_door_to_the_log_is_open(committed, role, call):
    with committed.connect(role, committed.scope("norrby")) as connection:
        assert outcome(connection, f"select * from {call}") == DENIED


def test_a_whole_log_is_whole(committed, verify):
    assert broken(committed) == set()
    assert verify().output == "6 events, 0 problems\n"


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        (
            "update audit.events set actor = gen_random_uuid() where seq = 3 and tenant_id = %(norrby)s",
            {(3, "changed")},
        ),
        ("update audit.events set action = 'x' where seq = 3 and tenant_id = %(norrby)s", {(3, "changed")}),
        (
            "update audit.events set at = at - interval '1 day' where seq = 1 and tenant_id = %(norrby)s",
            {(1, "changed")},
        ),
        (
            """update audit.events set details = '{"a": 1}' where seq = 5 and tenant_id = %(norrby)s""",
            {(5, "changed")},
        ),
        ("update audit.events set kind = '' where seq = 2 and tenant_id = %(norrby)s", {(2, "changed")}),
        ("update audit.events set object_id = tenant_id where seq = 2 and tenant_id = %(norrby)s", {(2, "changed")}),
        ("update audit.events set request_id = 'x' where seq = 2 and tenant_id = %(norrby)s", {(2, "changed")}),
        ("delete from audit.events where seq = 3 and tenant_id = %(norrby)s", {(4, "missing before")}),
        ("delete from audit.events where seq = 1 and tenant_id = %(norrby)s", {(2, "missing before")}),
        ("delete from audit.events where seq > 3 and tenant_id = %(norrby)s", {(5, "end cut")}),
        ("delete from audit.events where tenant_id = %(norrby)s", {(5, "end cut")}),
        ("delete from audit.heads where tenant_id = %(norrby)s", {(0, "head missing")}),
        ("update audit.heads set seq = 4 where tenant_id = %(norrby)s", {(4, "end cut")}),
    ],
)
def test_what_an_owner_changes_is_found(committed, verify, change, seen):
    tamper(committed, change)

    assert broken(committed) == seen
    assert verify().exit_code == 1


def test_an_event_rewritten_with_its_own_hash_breaks_the_link(committed):
    tamper(
        committed,
        "update audit.events set action = 'x' where seq = 3 and tenant_id = %(norrby)s",
        "update audit.events e set hash = audit.digest(e) where seq = 3 and tenant_id = %(norrby)s",
    )

    assert broken(committed) == {(4, "broken link")}


def test_an_event_moved_to_another_room_is_found(committed):
    tamper(
        committed, "update audit.events set tenant_id = gen_random_uuid() where seq = 5 and tenant_id = %(norrby)s"
    )

    assert broken(committed) == {(5, "end cut")}


def test_after_a_lost_head_nothing_more_is_written(committed):
    tamper(committed, "delete from audit.heads where tenant_id = %(norrby)s")

    with committed.acting("norrby") as connection:
        assert outcome(connection, APPEND, ["6"]) == "23505"


REWRITE = """
do $$
declare e audit.events; before bytea := ''; number bigint := 0; room uuid := '{norrby}';
begin
  for e in select * from audit.events where tenant_id = room order by seq loop
    number := number + 1;
    delete from audit.events where tenant_id = room and seq = e.seq;
    e.seq := number; e.prev := before; e.hash := audit.digest(e); before := e.hash;
    insert into audit.events select (e).*;
  end loop;
  update audit.heads set seq = number, hash = before where tenant_id = room;
end $$
"""


@pytest.mark.parametrize(
    "first",
    [
        "update audit.events set action = 'x' where seq = 2 and tenant_id = %(norrby)s",
        "delete from audit.events where seq = 4 and tenant_id = %(norrby)s",
        "delete from audit.events where seq > 2 and tenant_id = %(norrby)s",
    ],
    ids=["changed", "taken out", "cut"],
)
def test_a_whole_chain_rewritten_is_found_only_with_heads_kept_elsewhere(committed, verify, tmp_path, first):
    """25f, 25g: the residual, and the anchor outside the database that closes it."""
    kept = tmp_path / "heads.json"
    kept.write_text(committed.app.test_cli_runner().invoke(args=["audit", "heads"]).output)
    assert len(json.loads(kept.read_text())) == 2
    assert verify("--heads", str(kept)).exit_code == 0

    tamper(committed, first, REWRITE.replace("{norrby}", str(committed.id("norrby"))))

    assert verify().exit_code == 0
    found = verify("--heads", str(kept))
    assert found.exit_code == 1
    assert f"{committed.id('norrby')} acts 5: not as it was when the head was saved" in found.output


def test_a_log_thrown_away_is_found_only_with_heads_kept_elsewhere(committed, verify, tmp_path):
    kept = tmp_path / "heads.json"
    kept.write_text(committed.app.test_cli_runner().invoke(args=["audit", "heads"]).output)

    tamper(
        committed,
        "delete from audit.events where tenant_id = %(norrby)s",
        "delete from audit.heads where tenant_id = %(norrby)s",
    )

    assert verify().exit_code == 0
    assert verify("--heads", str(kept)).exit_code == 1
