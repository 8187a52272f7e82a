"""Attacks 12, 13, 17, 18 and the schemas: whose rows a role reads, writes, copies, empties or gives away."""

from uuid import uuid4

import pytest

from tests.committed import DENIED, FROZEN, column, outcome

pytestmark = pytest.mark.committed

AUDIENCES = ("tenant", "area", "identity", "audit", "jobs")
NAMES = "select name from members"
NEW = "insert into members (tenant_id, name, title, email, role, from_on) values (%s, 'x', 'x', 'x', 'contributor', now())"
TABLES = ("members", "submissions", "audit.events", "audit.heads", "identity.users", "identity.spaces", "sec.ctx_key")
YOUTH = {"Cia Ceder", "Dag Dal"}


def test_a_room_reads_and_changes_its_own_rows_only(committed):
    with committed.acting("norrby") as connection:
        assert column(connection, "select distinct tenant_id from members") == [committed.id("norrby")]
        own = column(connection, "select count(*) from members")[0]
        assert outcome(connection, "update members set title = 'x'") == own

    with committed.acting("soderby") as connection:
        assert "x" not in column(connection, "select title from members")


@pytest.mark.parametrize("slug", ["soderby", "vasterby", "exempelregionen"])
def test_a_room_writes_nothing_into_another(committed, slug):
    with committed.acting("norrby") as connection:
        assert outcome(connection, NEW, [committed.id("norrby")]) == 1
        assert outcome(connection, NEW, [committed.id(slug)]) == DENIED


def test_into_a_room_that_exists_and_one_that_does_not_the_refusal_is_the_same(committed):
    with committed.acting("norrby") as connection:
        assert outcome(connection, NEW, [committed.id("soderby")]) == outcome(connection, NEW, [uuid4()]) == DENIED


@pytest.mark.parametrize("slug", ["soderby", "exempelregionen"])
def test_a_row_is_not_given_away(committed, slug):
    with committed.acting("norrby") as connection:
        give = "update members set tenant_id = %s where name = 'Ali Alm'"
        assert outcome(connection, give, [committed.id(slug)]) == DENIED
        assert outcome(connection, "update submissions set tenant_id = %s", [committed.id(slug)]) == 0


def test_a_row_is_not_taken_over(committed):
    with committed.connect("postgres") as admin:
        stina = column(admin, "select id from members where name = 'Stina Sten'")[0]

    with committed.acting("norrby") as connection:
        for statement in (
            "update members set name = 'x' where id = %s",
            "update members set tenant_id = sec.tenant() where id = %s",
            "delete from members where id = %s",
            "select 1 from members where id = %s for update",
            "merge into members m using (select %s::uuid as id) s on m.id = s.id when matched then delete",
        ):
            assert outcome(connection, statement, [stina]) == 0


def test_a_regions_room_is_a_room_like_any_other(committed):
    with committed.acting("exempelregionen") as connection:
        assert column(connection, "select distinct tenant_id from members") == [committed.id("exempelregionen")]
        assert outcome(connection, NEW, [committed.id("norrby")]) == DENIED


def test_the_area_reads_who_answers_for_a_kommun_and_no_more(committed):
    with committed.reading("norrby") as connection:
        assert set(column(connection, NAMES)) == {"Eva Ek", "Kim Klint", "Sam Sälg"}
    with committed.reading("norrby", "soderby") as connection:
        names = set(column(connection, NAMES))
        assert {"Eva Ek", "Stina Sten"} <= names
        assert not names & YOUTH


def test_the_area_reads_nothing_outside_its_list(committed):
    with committed.reading("norrby") as connection:
        assert column(connection, "select distinct tenant_id from members") == [committed.id("norrby")]
        assert column(connection, "select 1 from members where tenant_id = %s", [committed.id("vasterby")]) == []


@pytest.mark.parametrize(
    "statement",
    [
        "insert into members (name) values ('x')",
        "update members set name = 'x'",
        "delete from members",
        "select 1 from members for update",
        "select 1 from members for share",
        "lock table members in row exclusive mode",
        "merge into members m using (select 1) s on false when not matched then insert (name) values ('x')",
        "select * from submissions",
        "insert into submissions default values",
        "select * from audit.events",
        "select audit.append_own('x', 'x', null, null, '')",
        "select audit.append_for(gen_random_uuid(), null, 'x', 'x', null, null, '')",
    ],
)
def test_the_area_writes_nothing_and_reads_no_other_table(committed, statement):
    with committed.reading("norrby") as connection:
        assert outcome(connection, statement) == DENIED


def test_an_area_session_that_carries_a_room_sees_nothing_of_it(committed):
    with committed.connect("area", committed.scope("norrby")) as connection:
        assert column(connection, "select sec.tenant()") == [committed.id("norrby")]
        assert column(connection, NAMES) == []


def test_the_area_of_nowhere_sees_nothing(committed):
    from regional_app.tenancy import Scope

    with committed.connect("area", Scope(audience="area", area=committed.rooms["exempelregionen"])) as connection:
        assert column(connection, NAMES) == []


@pytest.mark.parametrize("role", AUDIENCES)
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("how", ["truncate {}", "truncate {} cascade"])
def test_nobody_empties_a_table(committed, role, table, how):
    with committed.connect(role, committed.scope("norrby")) as connection:
        assert outcome(connection, how.format(table)) == DENIED


def test_a_copy_holds_the_own_rows_only(committed):
    with committed.acting("soderby") as connection:
        own = set(column(connection, NAMES))
        for source in ("members (name)", "(select name from members)"):
            with connection.cursor().copy(f"copy {source} to stdout") as copy:
                assert {row[0] for row in copy.rows()} == own


def test_copying_in_does_not_pass_the_policies(committed):
    with committed.acting("norrby") as connection:
        assert outcome(connection, "copy members from stdin") == "0A000"
        assert outcome(connection, "copy submissions from stdin") == "0A000"


@pytest.mark.parametrize("role", AUDIENCES)
@pytest.mark.parametrize(
    "statement",
    [
        "copy (select 1) to program 'true'",
        "copy (select 1) to '/dev/null'",
        "copy members to '/dev/null'",
        "copy members from '/dev/null'",
        "copy members from program 'true'",
    ],
)
def test_nobody_reads_or_writes_the_servers_files(committed, role, statement):
    with committed.connect(role) as connection:
        assert outcome(connection, statement) == DENIED


@pytest.mark.parametrize("role", ["tenant", "area"])
def test_row_security_cannot_be_put_aside(committed, role):
    with committed.connect(role, committed.scope("norrby")) as connection:
        connection.execute("set local row_security = off")

        assert outcome(connection, NAMES) == DENIED


ENTERS = {
    "tenant": {"public", "sec", "audit"},
    "area": {"public", "sec", "audit"},
    "identity": {"public", "identity"},
    "audit": {"public", "audit"},
    "jobs": {"public", "jobs"},
}


@pytest.mark.parametrize("role", AUDIENCES)
def test_a_role_enters_no_schema_it_was_not_given(committed, role):
    with committed.connect("postgres") as admin:
        tables = admin.execute(
            "select n.nspname, c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            " where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p')"
        ).fetchall()

    assert {"public", "identity", "audit", "sec", "jobs"} == {schema for schema, _ in tables}
    with committed.connect(role, committed.scope("norrby")) as connection:
        for schema, table in tables:
            if schema not in ENTERS[role]:
                for statement in (
                    f"select * from {table}",
                    f"insert into {table} default values",
                    f"delete from {table}",
                ):
                    assert outcome(connection, statement) == DENIED, statement


# What the roles may do with tables that are no rooms' (identity's and the worker's own schema aside): reviewed.
REVIEWED = {
    ("tenant", "audit.events", "s"),
    ("audit", "audit.events", "s"),
    ("audit", "audit.heads", "s"),
    ("identity", "alembic_version", "s"),
}
_RIGHTS = """
select substr(r, 10), c.oid::regclass::text, string_agg(left(p, 1), '' order by place)
  from unnest(%s::text[]) r, pg_class c,
       unnest(array['select', 'insert', 'update', 'delete', 'references']) with ordinality q (p, place)
 where c.relnamespace::regnamespace::text = any (array['public', 'sec', 'audit', 'identity', 'jobs'])
   and c.relkind in ('r', 'p', 'v', 'm') and not (r = 'regional_identity' and c.relnamespace = 'identity'::regnamespace)
   and not (r = 'regional_jobs' and c.relnamespace = 'jobs'::regnamespace)
   and case p when 'delete' then has_table_privilege(r, c.oid, p) else has_any_column_privilege(r, c.oid, p) end
 group by 1, 2
"""


def test_every_right_on_a_table_is_a_rooms_the_areas_or_was_reviewed(committed):
    with committed.connect("postgres") as admin:
        rights = set(admin.execute(_RIGHTS, [[f"regional_{role}" for role in AUDIENCES]]).fetchall())
        rooms = column(
            admin,
            "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
            " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id'",
        )

    usual = {("tenant", table, "si" if table in FROZEN else "siud") for table in rooms} | {
        ("area", table, "s") for table in rooms
    }
    assert rights - usual == REVIEWED


# Besides these, the roles run PostgreSQL's own functions and nothing else.
RUNS = {
    ("tenant", "sec.person()"),
    ("tenant", "sec.region()"),
    ("tenant", "sec.roles()"),
    ("tenant", "sec.tenant()"),
    ("tenant", "sec.visible()"),
    ("area", "sec.person()"),
    ("area", "sec.region()"),
    ("area", "sec.roles()"),
    ("area", "sec.tenant()"),
    ("area", "sec.visible()"),
    # Text in, words out; they read nothing.
    ("tenant", "search_fold(text)"),
    ("tenant", "search_words(text,text[])"),
    ("tenant", "search_json(jsonb)"),
    ("area", "search_json(jsonb)"),
    ("tenant", "audit.append_own(text,text,uuid,jsonb,text)"),
    ("audit", "audit.append_for(uuid,uuid,text,text,uuid,jsonb,text)"),
    ("audit", "audit.broken()"),
    ("audit", "audit.hash_at(uuid,text,bigint)"),
    ("tenant", "jobs.defer(text,jsonb)"),
    ("tenant", "jobs.mine()"),
    ("tenant", "jobs.cancel(uuid)"),
    ("tenant", "jobs.forget(uuid)"),
    ("area", "jobs.defer(text,jsonb)"),
    ("area", "jobs.mine()"),
    ("area", "jobs.cancel(uuid)"),
}


def test_every_function_a_role_may_run_was_reviewed(committed):
    with committed.connect("postgres") as admin:
        found = admin.execute(
            "select substr(r, 10), p.oid::regprocedure::text from unnest(%s::text[]) r, pg_proc p"
            " where p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')"
            " and has_function_privilege(r, p.oid, 'execute')",
            [[f"regional_{role}" for role in AUDIENCES]],
        ).fetchall()

    queue = {one for one in found if one[0] == "jobs" and one[1].startswith("jobs.procrastinate_")}
    assert set(found) - queue == RUNS


def test_accounts_are_written_by_their_own_role_which_reads_no_rows_of_rooms(committed):
    with committed.connect("identity", committed.scope("norrby")) as connection:
        assert column(connection, "select count(*) from identity.users")[0] > 0
        for table in ("members", "submissions", "audit.events", "audit.heads"):
            assert outcome(connection, f"select * from {table}") == DENIED


def test_the_role_of_security_events_reads_no_rooms_events(committed):
    with committed.connect("audit", committed.scope("norrby"), autocommit=True) as connection:
        for space in (committed.id("norrby"), "00000000-0000-0000-0000-000000000000"):
            connection.execute("select audit.append_for(%s, null, 'access.refused', '', null, '{}', '')", [space])

        assert column(connection, "select distinct tenant_id::text from audit.events") == [
            "00000000-0000-0000-0000-000000000000"
        ]
