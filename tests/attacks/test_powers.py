"""Attacks 09, 10, 11, 19, 20, 24 and 24b: borrowed powers. Each role, asked for what only an owner may do."""

import psycopg
import pytest

from tests.committed import DENIED, column, outcome

pytestmark = pytest.mark.committed

AUDIENCES = ("tenant", "area", "identity", "audit", "jobs")
OTHERS = ("owner", "sec", "ledger", "projection", "queue", *AUDIENCES)
NOT_OWNER = {DENIED, "42P01", "42704", "42883", "0LP01"}
OUTSIDE_TRANSACTIONS = ("alter system", "create database", "create tablespace", "create subscription")


def refused(committed, role, statement):
    with committed.connect(role, committed.scope("norrby")) as connection:
        return outcome(connection, statement)


@pytest.mark.parametrize("role", AUDIENCES)
@pytest.mark.parametrize("other", [*OTHERS, "postgres"])
def test_nobody_becomes_somebody_else(committed, role, other):
    name = other if other == "postgres" else f"regional_{other}"
    if other == role:
        return
    assert refused(committed, role, f"set role {name}") == DENIED
    assert refused(committed, role, f"set local role {name}") == DENIED
    assert refused(committed, role, f"set session authorization {name}") == DENIED
    assert refused(committed, role, f"select set_config('role', '{name}', true)") == DENIED
    assert refused(committed, role, f"grant {name} to regional_{role}") == DENIED
    assert refused(committed, role, f"alter role {name} password 'x'") == DENIED


@pytest.mark.parametrize("role", AUDIENCES)
@pytest.mark.parametrize(
    "statement",
    [
        "set session_replication_role = replica",
        "set log_statement = 'all'",
        "alter system set log_statement = 'all'",
        "alter table members disable trigger all",
        "alter table members disable row level security",
        "alter table members no force row level security",
        "alter table members add column leak text",
        "drop table members",
        "drop policy members_read on members",
        "alter policy members_read on members using (true)",
        "create policy leak on members using (true)",
        "create trigger leak before insert on submissions for each row execute function suppress_redundant_updates_trigger()",
        "create rule leak as on select to members do instead select 1",
        "create index on members (name)",
        "comment on table members is 'x'",
        "create statistics leak on name, title from members",
        "alter function sec.tenant() rename to other",
        "drop function sec.claims()",
        "create or replace function sec.tenant() returns uuid language sql as 'select null::uuid'",
        "alter default privileges for role regional_owner grant select on tables to public",
        "create extension pg_trgm",
        "load '/tmp/leak.so'",
        "create role leak",
        "create database leak",
        "alter database {database} set app.ctx = 'x'",
        "alter database {database} owner to regional_tenant",
        "create event trigger leak on ddl_command_start execute function suppress_redundant_updates_trigger()",
        "create publication leak for all tables",
        "create subscription leak connection '' publication leak",
        "create foreign data wrapper leak",
        "create server leak foreign data wrapper leak",
        "create tablespace leak location '/tmp'",
        "alter role regional_{role} superuser",
        "alter role regional_{role} bypassrls",
        "alter role regional_{role} createrole",
        "reassign owned by regional_owner to regional_{role}",
        "checkpoint",
        "select pg_read_file('/etc/passwd')",
        "select pg_read_binary_file('/etc/passwd')",
        "select pg_ls_dir('/')",
        "select pg_stat_file('/etc/passwd')",
        "select * from pg_authid",
        "select * from pg_shadow",
        "select * from pg_hba_file_rules",
        "select pg_reload_conf()",
        "select pg_switch_wal()",
        "select pg_export_snapshot()",
        "select pg_logical_emit_message(false, 'x', 'x')",
        "select pg_create_physical_replication_slot('leak')",
    ],
)
def test_nobody_has_the_powers_of_an_owner(committed, role, statement):
    told = statement.format(database=committed.name, role=role)
    alone = told.startswith(OUTSIDE_TRANSACTIONS)
    with (
        committed.connect(role, committed.scope("norrby"), autocommit=alone) as connection,
        pytest.raises(psycopg.Error) as error,
    ):
        connection.execute(told)
    assert error.value.sqlstate in NOT_OWNER, error.value


@pytest.mark.parametrize("role", ["tenant", "area"])
def test_nobody_passes_rights_on(committed, role):
    with committed.connect(role) as connection:
        connection.execute("grant select on members to regional_identity, public")
        assert column(connection, "select has_table_privilege('regional_identity', 'members', 'select')") == [False]


@pytest.mark.parametrize("role", AUDIENCES)
@pytest.mark.parametrize(
    "call",
    [
        "lo_creat(-1)",
        "lo_create(1)",
        "lo_from_bytea(1, 'x')",
        "lo_get(1)",
        "lo_put(1, 0, 'x')",
        "lo_open(1, 131072)",
        "lo_import('/etc/passwd')",
        "lo_export(1, '/tmp/leak')",
        "lo_unlink(1)",
        "loread(1, 1)",
        "lowrite(1, 'x')",
    ],
)
def test_large_objects_are_closed(committed, role, call):
    assert refused(committed, role, f"select {call}") == DENIED
    assert refused(committed, role, "select * from pg_largeobject") == DENIED
    assert refused(committed, role, "select * from pg_largeobject_metadata") == DENIED


@pytest.mark.parametrize("role", AUDIENCES)
@pytest.mark.parametrize(
    "statement",
    [
        "select * from pg_stat_activity",
        "select * from pg_stat_get_activity(null)",
        "select pg_stat_get_backend_activity(1)",
        "select * from pg_stat_database",
        "select * from pg_locks",
        "select * from pg_lock_status()",
        "select * from pg_prepared_xacts",
        "select * from pg_prepared_xact()",
        "select * from pg_cursors",
        "select pg_blocking_pids(1)",
        "select pg_cancel_backend(1)",
        "select pg_terminate_backend(1)",
        "select pg_notify('norrby', 'x')",
        "select pg_database_size(current_database())",
    ],
)
def test_nobody_watches_or_stops_anothers_work(committed, role, statement):
    assert refused(committed, role, statement) == DENIED


def test_residual_the_statement_notify_cannot_be_taken_away(committed):
    """19: hence the rule of the house that a notice carries no payload."""
    assert refused(committed, "tenant", "notify norrby, 'x'") == -1


def test_residual_a_role_may_change_its_own_defaults(committed):
    """PostgreSQL lets every role do it; the linter sees it (L16), and a context is told anew in each transaction."""
    with committed.acting("norrby") as connection:
        assert outcome(connection, "alter role regional_tenant set search_path = audit") == -1
        connection.rollback()


def test_a_view_shows_no_more_than_its_reader_may_see(committed):
    committed.build(
        "create view probe_plain as select name from members",
        "create view probe_invoker with (security_invoker = true) as select name from members",
        "grant select on probe_plain, probe_invoker to regional_tenant, regional_area",
    )
    try:
        with committed.acting("soderby") as connection:
            assert column(connection, "select name from probe_plain") == []
            assert set(column(connection, "select name from probe_invoker")) == {"Sam Sälg", "Stina Sten"}
        with committed.reading("norrby") as connection:
            assert "Ali Alm" not in column(connection, "select name from probe_invoker")
    finally:
        committed.build("drop view probe_plain, probe_invoker")


def test_forcing_binds_the_owner_too(committed):
    with committed.connect("postgres") as admin:
        admin.execute('set role "regional_owner"')

        assert column(admin, "select count(*) from members") == [0]


def test_every_definer_function_looks_only_where_it_was_told(committed):
    with committed.connect("postgres") as admin:
        found = admin.execute(
            "select p.oid::regprocedure::text, r.rolname, p.proconfig from pg_proc p join pg_roles r on r.oid = p.proowner"
            " where p.prosecdef and p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')"
        ).fetchall()

    assert found
    for name, owner, settings in found:
        # Only the queue's owner can make anything in schema jobs.
        allowed = [["search_path=pg_catalog, pg_temp"]]
        allowed += [["search_path=pg_catalog, jobs, pg_temp"]] if owner == "regional_queue" else []
        assert settings in allowed, name
        assert owner in {"regional_sec", "regional_ledger", "regional_projection", "regional_queue"}, name


def test_a_changed_search_path_does_not_mislead_the_policies(committed):
    """11b: nobody can make a table or function to be found first; the definer functions would not look there."""
    with committed.acting("soderby") as connection:
        connection.execute("set local search_path = pg_temp, audit, sec, public")

        assert set(column(connection, "select name from members")) == {"Sam Sälg", "Stina Sten"}
        assert column(connection, "select sec.tenant()") == [committed.id("soderby")]


def test_a_role_follows_only_its_own_rooms_memberships(committed):
    """The trigger that carries a member's dates to the account's membership is no way into another room."""
    with committed.acting("soderby") as connection:
        connection.execute("update members set to_on = '2026-01-02', from_on = '2026-01-01'")
        connection.commit()

    with committed.connect("identity") as connection:
        ended = column(connection, "select distinct space_id from identity.memberships where to_on = '2026-01-02'")
        assert ended == [committed.id("soderby")]
    with committed.connect("postgres") as admin:
        admin.execute("update members set to_on = null")
        admin.commit()


@pytest.mark.parametrize("role", ["area", "identity", "audit", "jobs"])
def test_who_only_reads_or_has_no_business_there_stops_nobody_by_a_lock(committed, role):
    for mode in ("access exclusive", "exclusive", "share"):
        assert refused(committed, role, f"lock table members in {mode} mode") == DENIED


@pytest.mark.parametrize("table", ["signatures", "agreement_texts", "annual_reports", "stances"])
def test_what_is_written_once_cannot_be_locked_by_those_who_write_it(committed, table):
    assert refused(committed, "tenant", f"lock table {table} in access exclusive mode") == DENIED


def test_the_residuals_that_the_linter_watches_are_as_written(committed):
    """docs/security.md accepts these openly: PostgreSQL cannot take them from a role."""
    for statement in ("lock table plans in access exclusive mode", "set statement_timeout = 0"):
        assert refused(committed, "tenant", statement) != DENIED
