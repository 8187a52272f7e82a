"""Attacks 06, 07, 14, 15, 16 and timing: errors, conflicts, statistics and plans that would tell what exists."""

import re
from uuid import UUID, uuid4

import psycopg
import pytest

from regional_app.foundation.databases.protection import statements
from tests.committed import DENIED, column, outcome

pytestmark = pytest.mark.committed

FOREIGN_KEY = "23503"
PLANS = (
    "create table probe_plans (tenant_id uuid not null default sec.tenant(), id uuid not null default gen_random_uuid(),"
    " title text not null, primary key (tenant_id, id), unique (tenant_id, title))"
)
STEPS = (
    "create table probe_steps (tenant_id uuid not null default sec.tenant(), id uuid not null default gen_random_uuid(),"
    " plan_id uuid not null, primary key (tenant_id, id),"
    " foreign key (tenant_id, plan_id) references probe_plans on delete cascade)"
)


@pytest.fixture(scope="module")
def plan(committed):
    """Norrby has a plan with a step, and two thousand more; Söderby has two thousand of its own."""
    committed.build(
        *(PLANS, *statements("probe_plans", committed.settings)),
        *(STEPS, *statements("probe_steps", committed.settings)),
    )
    with committed.acting("norrby") as connection:
        made = column(connection, "insert into probe_plans (title) values ('Trygg i Norrby') returning id")[0]
        connection.execute("insert into probe_steps (plan_id) values (%s)", [made])
        connection.commit()
    for slug in ("norrby", "soderby"):
        with committed.acting(slug) as connection:
            connection.execute(
                "insert into probe_plans (id, title) select md5(%s || n)::uuid, 'plan ' || n"
                " from generate_series(1, 2000) n order by 1",
                [slug],
            )
            connection.commit()
    with committed.connect("postgres", autocommit=True) as admin:
        admin.execute("vacuum analyze probe_plans, probe_steps, members")
    return made


def message(connection, statement, values):
    """What the refusal says, with ids made alike."""
    with pytest.raises(psycopg.Error) as refused, connection.transaction():
        connection.execute(statement, values)
    said = refused.value.diag
    return re.sub(r"[0-9a-f-]{36}", "id", f"{said.sqlstate} {said.message_primary} {said.message_detail}")


def test_a_taken_id_or_title_is_free_in_another_room(committed, plan):
    with committed.acting("soderby") as connection:
        assert outcome(connection, "insert into probe_plans (id, title) values (%s, 'Trygg i Norrby')", [plan]) == 1


@pytest.mark.parametrize(
    "conflict",
    [
        "on conflict do nothing",
        "on conflict (tenant_id, id) do update set title = excluded.title",
        "on conflict (tenant_id, title) do update set title = excluded.title",
    ],
)
def test_a_conflict_does_not_tell_and_does_not_touch(committed, plan, conflict):
    new = f"insert into probe_plans (id, title) values (%s, %s) {conflict}"
    with committed.acting("soderby") as connection:
        assert outcome(connection, new, [plan, "Trygg i Norrby"]) == 1
        assert outcome(connection, new, [uuid4(), "Något annat"]) == 1
        connection.commit()
        connection.execute("select 1")
    with committed.acting("soderby") as connection:
        connection.execute("delete from probe_plans where title in ('Trygg i Norrby', 'Något annat')")
        connection.commit()
    with committed.acting("norrby") as connection:
        assert column(connection, "select title from probe_plans where id = %s", [plan]) == ["Trygg i Norrby"]


def test_a_form_sent_in_one_room_can_be_sent_in_another(committed):
    form = uuid4()
    for slug in ("norrby", "soderby"):
        with committed.acting(slug) as connection:
            assert outcome(connection, "insert into submissions (id) values (%s) on conflict do nothing", [form]) == 1
            connection.commit()


def test_a_reference_to_anothers_row_and_to_no_row_are_refused_alike(committed, plan):
    new = "insert into probe_steps (plan_id) values (%s)"
    with committed.acting("soderby") as connection:
        assert outcome(connection, new, [plan]) == outcome(connection, new, [uuid4()]) == FOREIGN_KEY
        assert message(connection, new, [plan]) == message(connection, new, [uuid4()])


def test_a_reference_cannot_be_made_in_anothers_name(committed, plan):
    new = "insert into probe_steps (tenant_id, plan_id) values (%s, %s)"
    with committed.acting("soderby") as connection:
        there, nowhere = [committed.id("norrby"), plan], [uuid4(), uuid4()]
        assert message(connection, new, there) == message(connection, new, nowhere)


def test_nobody_stops_or_joins_anothers_deletion(committed, plan):
    with committed.acting("soderby") as connection:
        connection.execute("insert into probe_plans (id, title) values (%s, 'samma id')", [plan])
        connection.execute("insert into probe_steps (plan_id) values (%s)", [plan])
        assert outcome(connection, "delete from probe_plans where id = %s", [plan]) == 1
        assert column(connection, "select count(*) from probe_steps") == [0]
        connection.commit()

    with committed.acting("norrby") as connection:
        assert column(connection, "select count(*) from probe_steps where plan_id = %s", [plan]) == [1]
        assert outcome(connection, "delete from probe_plans where id = %s", [plan]) == 1


def test_there_are_no_sequences_to_count_with(committed):
    with committed.connect("tenant") as connection:
        # The queue has some; only the worker reads them.
        assert column(connection, "select distinct schemaname from pg_sequences") == ["jobs"]
        assert column(connection, "select last_value from pg_sequences where last_value is not null") == []
        assert outcome(connection, "select nextval('jobs.procrastinate_jobs_id_seq')") == DENIED


@pytest.mark.parametrize("role", ["tenant", "area"])
def test_statistics_of_columns_are_closed(committed, plan, role):
    with committed.connect(role, committed.scope("norrby")) as connection:
        for view in ("pg_stats", "pg_stats_ext", "pg_stats_ext_exprs"):
            assert column(connection, f"select tablename from {view} where schemaname !~ '^(pg_|information_)'") == []
        for table in ("pg_statistic", "pg_statistic_ext_data", "pg_stat_user_tables", "pg_stat_all_indexes"):
            assert outcome(connection, f"select * from {table}") == DENIED
        for size in ("pg_relation_size", "pg_total_relation_size", "pg_table_size", "pg_stat_get_live_tuples"):
            assert outcome(connection, f"select {size}('members'::regclass)") == DENIED


def test_residual_the_size_of_a_whole_table_can_be_read_with_sql(committed, plan):
    """15b, 15c: reltuples and EXPLAIN tell how many rows all rooms have together, never whose or which."""
    with committed.acting("soderby") as connection:
        assert column(connection, "select reltuples > 2000 from pg_class where relname = 'probe_plans'") == [True]


@pytest.mark.parametrize("role", ["tenant", "area", "identity", "audit", "jobs"])
@pytest.mark.parametrize(
    "statement",
    [
        "create function public.leak(text) returns bool language plpgsql cost 0.0001 as 'begin return true; end'",
        "create function sec.leak() returns bool language sql leakproof as 'select true'",
        "create operator public.<<< (function = texteq, leftarg = text, rightarg = text)",
        "create view public.leak as select 1",
        "create table public.leak (id int)",
        "create schema leak",
        "create type public.leak as (id int)",
        "create domain public.leak as text",
        "create aggregate public.leak (int) (sfunc = int4pl, stype = int)",
        "create materialized view public.leak as select 1 as one",
    ],
)
def test_nobody_makes_functions_or_anything_else(committed, role, statement):
    with committed.connect(role) as connection:
        assert outcome(connection, statement) == DENIED


@pytest.mark.parametrize(
    "oracle",
    [
        "1 / (case when {} then 0 else 1 end) > 0",
        "(case when {} then title else '1' end)::int > 0",
        "length(repeat(title, case when {} then 2000000000 else 1 end)) > 0",
    ],
)
def test_a_condition_that_fails_is_never_tried_on_anothers_row(committed, plan, oracle):
    query = f"select count(*) from probe_plans where {oracle.format('title = %s')}"
    with committed.acting("norrby") as connection:
        assert isinstance(outcome(connection, query, ["Trygg i Norrby"]), str)
    with committed.acting("soderby") as connection:
        assert outcome(connection, query, ["Trygg i Norrby"]) == 1


def test_a_block_of_code_sees_the_own_rows_only(committed, plan):
    said = []
    with committed.acting("soderby") as connection:
        connection.add_notice_handler(lambda notice: said.append(notice.message_primary))
        connection.execute(
            "do $$ declare t text; begin for t in select name from members loop raise notice '%', t; end loop; end $$"
        )

    assert "Stina Sten" in said
    assert "Eva Ek" not in said


@pytest.mark.parametrize(
    "query", ["select title from probe_plans where id = %s", "select title from probe_plans where tenant_id = %s"]
)
def test_looking_for_anothers_row_takes_the_same_steps_as_for_none(committed, plan, query):
    """Timing: the key leads with the room, so both searches end at the same place in the index."""

    def steps(connection, wanted):
        rows = column(
            connection, f"explain (analyze, buffers off, costs off, timing off, summary off) {query}", [wanted]
        )
        return re.sub(r"[0-9a-f-]{36}", "id", "\n".join(rows))

    foreign, missing = (
        {UUID(bytes=bytes.fromhex(_md5(f"{who}{n}"))) for n in range(1, 50)} for who in ("norrby", "nobody")
    )
    with committed.acting("soderby") as connection:
        steps(connection, uuid4())  # the first question also fills the catalogue's caches
        taken = {steps(connection, one) for one in foreign}
        assert taken == {steps(connection, one) for one in missing}
        assert len(taken) == 1
        if "where id" in query:
            assert re.search(r"Index Cond: \(\(tenant_id = .+\) AND \(id = 'id'::uuid\)\)", taken.pop())


def _md5(text):
    import hashlib

    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
