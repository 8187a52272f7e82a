"""The linter finds nothing in the migrated schema, and every defect that is planted, one or more per rule."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from regional_app.foundation.databases.embedded import EmbeddedServer
from regional_app.foundation.databases.schema_lint import RULES, findings
from tests import database
from tests.committed import Committed, committed_database

pytestmark = pytest.mark.committed

PLANS = (
    "create table probe_plans (tenant_id uuid not null, id uuid not null, title text, primary key (tenant_id, id));"
    "alter table probe_plans owner to regional_owner; alter table probe_plans enable row level security;"
    "alter table probe_plans force row level security;"
)
OWN = "tenant_id = (select sec.tenant())"
FUNCTION = "create function public.probe() returns int language sql {} as 'select 1';"
CLOSED = "alter function public.probe() owner to regional_owner; revoke all on function public.probe() from public"

PLANTED = [
    ("L01", "alter table members disable row level security"),
    ("L02", "alter table members no force row level security"),
    ("L03", "create view probe as select * from members"),
    ("L03", "create view audit.probe with (security_barrier) as select * from members"),
    ("L04", "create materialized view probe as select * from members"),
    ("L05", FUNCTION.format("security definer") + CLOSED),
    (
        "L06",
        FUNCTION.format("security definer set search_path = pg_catalog, pg_temp")
        + "revoke all on function public.probe() from public",
    ),
    ("L07", FUNCTION.format("") + "grant execute on function public.probe() to public"),
    ("L07", "grant execute on function sec.claims() to public"),
    ("L08", "grant all on members to regional_tenant"),
    ("L08", "grant references on members to regional_area"),
    ("L08", "grant trigger on submissions to regional_tenant"),
    ("L09", "create unique index on submissions (location)"),
    ("L09", "alter table submissions add constraint probe exclude (location with =)"),
    ("L09", PLANS + "alter table probe_plans add unique (title, tenant_id)"),
    ("L10", PLANS + "alter table probe_plans add unique (id), add foreign key (id) references probe_plans (id)"),
    (
        "L10",
        PLANS
        + "alter table probe_plans add root_tenant_id uuid, add root_id uuid, add foreign key (root_tenant_id, root_id)"
        f" references members; create policy p on probe_plans for insert to regional_tenant with check ({OWN})",
    ),
    (
        "L10",
        PLANS
        + "alter table probe_plans add root_tenant_id uuid, add root_id uuid, add foreign key (root_tenant_id, root_id)"
        " references members on delete cascade",
    ),
    (
        "L10",
        PLANS
        + "alter table probe_plans add root_tenant_id uuid, add root_id uuid, add foreign key (root_tenant_id, root_id)"
        f" references members; create policy p on probe_plans to regional_tenant using ({OWN})",
    ),
    ("L11", "create table probe (tenant_id uuid, id uuid)"),
    ("L12", PLANS + "grant select on probe_plans to regional_tenant"),
    (
        "L12",
        PLANS
        + f"grant select, insert on probe_plans to regional_tenant; create policy p on probe_plans for select to regional_tenant using ({OWN})",
    ),
    ("L12", "grant update on members to regional_area"),
    ("L12", "grant select (name) on members to regional_identity"),
    ("L12", "grant select on sec.ctx_key to regional_tenant"),
    ("L12", "grant update on alembic_version to regional_identity"),
    ("L12", "grant select on jobs.tickets to regional_tenant"),
    ("L13", PLANS + "create policy p on probe_plans for select to regional_tenant using (tenant_id = sec.tenant())"),
    (
        "L13",
        PLANS + "create policy p on probe_plans for insert to regional_tenant with check (tenant_id = sec.tenant())",
    ),
    (
        "L14",
        "create function public.probe() returns text language sql immutable as $$ select current_setting('app.ctx') $$",
    ),
    ("L14", "create function public.probe() returns uuid language sql immutable as $$ select sec.tenant() $$"),
    ("L15", PLANS + "create policy p on probe_plans for delete to regional_tenant using (true)"),
    ("L15", PLANS + "create policy p on probe_plans for insert to regional_tenant with check (true)"),
    ("L15", PLANS + "create policy p on probe_plans to regional_tenant using (true)"),
    ("L16", "alter role regional_tenant bypassrls"),
    ("L16", "alter role regional_area createdb"),
    ("L16", "grant regional_owner to regional_tenant"),
    ("L16", "grant regional_identity to regional_audit"),
    ("L16", "alter table members owner to regional_tenant"),
    ("L16", "alter function sec.person() owner to regional_area"),
    ("L16", "alter role regional_tenant set app.ctx = 'x'"),
    ("L16", "alter role regional_tenant set search_path = audit"),
    ("L16", "alter role regional_tenant set statement_timeout = 0"),
    ("L16", "alter role regional_jobs reset lock_timeout"),
    (
        "L17",
        "create table probe (tenant_id uuid not null) partition by list (tenant_id);"
        "create table probe_1 partition of probe default; grant select on probe_1 to regional_tenant",
    ),
    ("L18", "create sequence probe"),
    ("L18", "create table probe (tenant_id uuid not null, id bigint generated always as identity)"),
    ("L19", "grant create on schema public to regional_tenant"),
    ("L19", "grant temporary on database {database} to public"),
    ("L19", "grant create on database {database} to regional_identity"),
    ("L20", "grant usage on schema identity to regional_tenant"),
    ("L20", "create schema cases; grant usage on schema cases to public"),
    ("L21", "create policy p on members for select to regional_tenant using (true)"),
    ("L21", "create policy p on members for select using (true)"),
    ("L21", f"create policy p on members to regional_area using ({OWN})"),
    ("L22", "create table probe (id uuid primary key)"),
    ("L22", "create table audit.probe (space_id uuid, id uuid)"),
    (
        "L24",
        "alter policy signatures_insert on signatures with check (tenant_id = (select sec.tenant())"
        " and (root_tenant_id, root_id) in (select tenant_id, id from agreements))",
    ),
    (
        "L24",
        "create policy p on proposals for update to regional_tenant using (tenant_id = (select sec.tenant()))",
    ),
    ("L23", "grant execute on function lo_create(oid) to public"),
    ("L23", "grant execute on function pg_notify(text, text) to public"),
    ("L23", "grant execute on function pg_lock_status() to public"),
    ("L23", "grant select on pg_stat_activity to public"),
    ("L23", "grant select on pg_statio_user_tables to public"),
]


@pytest.fixture(scope="module")
def committed(server: EmbeddedServer, worker_id: str) -> Iterator[Committed]:
    with committed_database(server, f"regional_lint_{worker_id}") as clone:
        yield clone


def found(committed, connection):
    return findings(committed.settings, connection)


def test_the_migrated_schema_has_no_findings(committed):
    with committed.connect("postgres") as admin:
        assert found(committed, admin) == []


def test_every_rule_has_a_planted_defect():
    assert {code for code, _ in PLANTED} == set(RULES)


@pytest.mark.parametrize(("code", "defect"), PLANTED, ids=[f"{code} {defect[-60:]}" for code, defect in PLANTED])
def test_a_planted_defect_is_found(committed, code, defect):
    with committed.connect("postgres") as admin:
        admin.execute(defect.replace("{database}", committed.name))
        rules = {finding.split()[0] for finding in found(committed, admin)}
        admin.rollback()

        assert code in rules
        assert found(committed, admin) == []


def test_a_copy_without_its_grants_is_found(server, committed, worker_id):
    name = f"regional_lint_plain_{worker_id}"
    with psycopg.connect(database.admin_url(server, "postgres"), autocommit=True) as admin:
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
        admin.execute(
            sql.SQL("create database {} template {} strategy file_copy").format(
                sql.Identifier(name), sql.Identifier(database.TEMPLATE)
            )
        )
        try:
            with psycopg.connect(database.admin_url(server, name)) as copy:
                offences = found(committed, copy)
        finally:
            admin.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))

    assert {offence.split()[0] for offence in offences} == {"L19"}
    assert len(offences) == 5
