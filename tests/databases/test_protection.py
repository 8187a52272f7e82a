"""The reading classes of `protect`: who sees and who writes what, over two kommuner, their region and the area."""

import re
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest

from regional_app.foundation.databases.embedded import EmbeddedServer
from regional_app.foundation.databases.protection import statements
from tests.committed import DENIED, Committed, column, committed_database, outcome

pytestmark = pytest.mark.committed

HOMES = ("norrby", "soderby", "exempelregionen", "vasterby", "grannregionen")
TABLE = """
create table {} (tenant_id uuid not null default sec.tenant(), id uuid not null default gen_random_uuid(), name text,
 is_decided boolean not null default false, reader_ids uuid[] not null default '{{}}', parent_id uuid,
 shared_with_id uuid,
 root_tenant_id uuid, root_id uuid, area_visible boolean generated always as (is_decided) stored,
 primary key (tenant_id, id))
"""
# table -> how `protect` is called for it
PROBES = {
    "probe_own": {"area": True},
    "probe_region": {"read": "region"},
    "probe_readers": {"read": "readers"},
    "probe_shared": {"read": "shared"},
    "probe_published": {"read": "published"},
    "probe_parent": {"read": "parent", "root": "probe_own", "by": "parent_id", "area": True},
    "probe_own_child": {"root": "probe_own", "by": "parent_id", "area": True},
    "probe_shared_child": {"read": "parent", "root": "probe_readers"},
}

# Tables of snapshots that everybody reads, also without a context; each was reviewed.
PUBLISHED = ["probe_published"]
# Policies of no class, each reviewed by itself.
REVIEWED = {
    # The region's rules of who signs: the police's for all its kommuner, a kommun's own for that kommun.
    ("signing_rules", "regional_tenant"): "((tenant_id = ( SELECT sec.tenant() AS tenant))"
    " OR ((tenant_id = ( SELECT sec.region() AS region))"
    " AND ((space_id IS NULL) OR (space_id = ( SELECT sec.tenant() AS tenant)))))",
    # The region's agreements, as far as a kommun that the area reads is a party.
    ("agreements", "regional_area"): "((tenant_id = ( SELECT sec.region() AS region))"
    " AND (reader_ids && ( SELECT sec.visible() AS visible)))",
    # The region's own published rollups and common lägesbilder, which all of its people read in its room.
    ("annual_reports", "regional_area"): "(is_decided AND (tenant_id = ( SELECT sec.region() AS region)))",
    ("published_common_pictures", "regional_area"): "(is_decided AND (tenant_id = ( SELECT sec.region() AS region)))",
}


@pytest.fixture(scope="module")
def committed(server: EmbeddedServer, worker_id: str) -> Iterator[Committed]:
    with committed_database(server, f"regional_protection_{worker_id}") as clone:
        made = []
        for table, how in PROBES.items():
            made += [TABLE.format(table), *statements(table, clone.settings, **how)]
        clone.build(*made)
        clone.build(
            "alter table probe_parent add foreign key (tenant_id, parent_id) references probe_own",
            "alter table probe_shared_child add foreign key (root_tenant_id, root_id) references probe_readers",
        )
        yield clone


@pytest.fixture
def write(committed: Committed) -> Iterator[object]:
    """Write a row as a room, kept until the test ends; returns its id."""

    def write(slug: str, table: str, **values: object) -> UUID:
        values = {"name": f"{slug} {table}", **values}
        names, marks = ", ".join(values), ", ".join(["%s"] * len(values))
        with committed.acting(slug) as connection:
            made = column(
                connection, f"insert into {table} ({names}) values ({marks}) returning id", [*values.values()]
            )
            connection.commit()
        return made[0]

    yield write
    with committed.connect("postgres") as admin:
        for table in reversed(PROBES):
            admin.execute(f"delete from {table}")
        admin.commit()


def seen_by(committed: Committed, table: str, wanted: UUID) -> set[str]:
    """The rooms whose people see the row."""
    seen = set()
    for slug in HOMES:
        with committed.acting(slug) as connection:
            if column(connection, f"select 1 from {table} where id = %s", [wanted]):
                seen.add(slug)
    return seen


def area_sees(committed: Committed, table: str, wanted: UUID, *slugs: str) -> bool:
    with committed.reading(*slugs) as connection:
        return bool(column(connection, f"select 1 from {table} where id = %s", [wanted]))


@pytest.mark.parametrize("table", PROBES)
def test_whatever_the_class_only_the_writer_changes_a_row(committed, write, table):
    decided = {"is_decided": True, "reader_ids": [committed.id(slug) for slug in HOMES]}
    root = write("norrby", "probe_readers", **decided)
    parent = write("norrby", "probe_own", **decided)
    references = {"root_tenant_id": committed.id("norrby"), "root_id": root, "parent_id": parent}
    row = write("norrby", table, **decided, **references)

    for slug in ("soderby", "exempelregionen"):
        with committed.acting(slug) as connection:
            assert outcome(connection, f"update {table} set name = 'x' where id = %s", [row]) == 0
            assert outcome(connection, f"delete from {table} where id = %s", [row]) == 0
            forged = f"insert into {table} (tenant_id, root_tenant_id, root_id) values (%s, %s, %s)"
            assert outcome(connection, forged, [committed.id("norrby"), committed.id("norrby"), root]) == DENIED
    with committed.acting("norrby") as connection:
        give = f"update {table} set tenant_id = %s where id = %s"
        assert outcome(connection, give, [committed.id("soderby"), row]) == DENIED
        assert outcome(connection, f"update {table} set name = 'x' where id = %s", [row]) == 1
        assert outcome(connection, f"delete from {table} where id = %s", [row]) in {1, "23503"}


@pytest.mark.parametrize("table", PROBES)
def test_without_a_context_only_published_rows_are_seen(committed, write, table):
    write("norrby", "probe_own", is_decided=True)
    write("norrby", "probe_published")
    with committed.connect("tenant") as connection:
        rows = column(connection, f"select name from {table}")

    assert rows == (["norrby probe_published"] if table == "probe_published" else [])


def test_own_is_seen_by_the_own_room_alone(committed, write):
    row = write("norrby", "probe_own", is_decided=True, reader_ids=[committed.id("soderby")])

    assert seen_by(committed, "probe_own", row) == {"norrby"}


def test_what_the_region_has_decided_is_seen_by_its_kommuner(committed, write):
    draft = write("exempelregionen", "probe_region")
    decided = write("exempelregionen", "probe_region", is_decided=True)

    assert seen_by(committed, "probe_region", draft) == {"exempelregionen"}
    assert seen_by(committed, "probe_region", decided) == {"exempelregionen", "norrby", "soderby"}


def test_what_a_kommun_has_decided_is_not_the_regions(committed, write):
    row = write("norrby", "probe_region", is_decided=True)

    assert seen_by(committed, "probe_region", row) == {"norrby"}


def test_named_readers_see_a_row_until_they_are_struck_out(committed, write):
    row = write("norrby", "probe_readers", reader_ids=[committed.id("soderby"), committed.id("exempelregionen")])
    assert seen_by(committed, "probe_readers", row) == {"norrby", "soderby", "exempelregionen"}

    with committed.acting("norrby") as connection:
        connection.execute("update probe_readers set reader_ids = %s", [[committed.id("exempelregionen")]])
        connection.commit()

    assert seen_by(committed, "probe_readers", row) == {"norrby", "exempelregionen"}


def test_a_reader_makes_nobody_else_a_reader(committed, write):
    write("norrby", "probe_readers", reader_ids=[committed.id("soderby")])

    with committed.acting("soderby") as connection:
        assert outcome(connection, "update probe_readers set reader_ids = reader_ids || sec.tenant()") == 0


def test_a_row_shared_with_the_region_is_seen_by_those_who_belong_to_it_until_it_is_taken_back(committed, write):
    row = write("norrby", "probe_shared", shared_with_id=committed.id("exempelregionen"))
    assert seen_by(committed, "probe_shared", row) == {"norrby", "soderby", "exempelregionen"}

    with committed.acting("norrby") as connection:
        connection.execute("update probe_shared set shared_with_id = null")
        connection.commit()

    assert seen_by(committed, "probe_shared", row) == {"norrby"}


def test_a_row_is_shared_with_ones_own_region_alone_and_by_its_own_room(committed, write):
    row = write("norrby", "probe_shared", shared_with_id=committed.id("exempelregionen"))
    share = "update probe_shared set shared_with_id = %s where id = %s"
    for slug in ("soderby", "grannregionen", "vasterby"):
        with committed.acting("norrby") as connection:
            assert outcome(connection, share, [committed.id(slug), row]) == DENIED
            new = "insert into probe_shared (shared_with_id) values (%s)"
            assert outcome(connection, new, [committed.id(slug)]) == DENIED
    with committed.acting("soderby") as connection:
        assert outcome(connection, share, [committed.id("exempelregionen"), row]) == 0


def test_a_published_snapshot_is_seen_by_everybody(committed, write):
    row = write("norrby", "probe_published")

    assert seen_by(committed, "probe_published", row) == set(HOMES)


def test_children_are_seen_with_their_root(committed, write):
    parent = write("norrby", "probe_own", is_decided=True)
    child = write("norrby", "probe_parent", parent_id=parent)
    assert seen_by(committed, "probe_parent", child) == {"norrby"}

    root = write("norrby", "probe_readers", reader_ids=[committed.id("soderby")])
    remark = write("soderby", "probe_shared_child", root_tenant_id=committed.id("norrby"), root_id=root)
    assert seen_by(committed, "probe_shared_child", remark) == {"norrby", "soderby"}


def test_children_disappear_with_their_root(committed, write):
    root = write("norrby", "probe_readers", reader_ids=[committed.id("soderby")])
    remark = write("norrby", "probe_shared_child", root_tenant_id=committed.id("norrby"), root_id=root)
    with committed.acting("norrby") as connection:
        connection.execute("update probe_readers set reader_ids = '{}'")
        connection.commit()

    assert seen_by(committed, "probe_shared_child", remark) == {"norrby"}


def test_nobody_writes_under_a_root_out_of_sight_and_the_refusal_does_not_tell_if_it_exists(committed, write):
    hidden = write("norrby", "probe_readers")
    own = write("soderby", "probe_readers")
    new = "insert into probe_shared_child (root_tenant_id, root_id) values (%s, %s)"
    move = "update probe_shared_child set root_tenant_id = %s, root_id = %s"
    with committed.acting("soderby") as connection:
        assert outcome(connection, new, [committed.id("soderby"), own]) == 1
        for statement in (new, move):
            assert outcome(connection, statement, [committed.id("norrby"), hidden]) == DENIED
            assert outcome(connection, statement, [committed.id("norrby"), uuid4()]) == DENIED
            assert outcome(connection, statement, [uuid4(), uuid4()]) == DENIED


def test_the_area_sees_what_is_decided_in_its_list_and_what_lies_under_it(committed, write):
    for decided in (False, True):
        root = write("norrby", "probe_own", is_decided=decided)
        for table in ("probe_parent", "probe_own_child"):
            child = write("norrby", table, parent_id=root)
            assert area_sees(committed, table, child, "norrby", "soderby") is decided
            assert not area_sees(committed, table, child, "soderby")
        assert area_sees(committed, "probe_own", root, "norrby") is decided
        assert not area_sees(committed, "probe_own", root, "soderby")


@pytest.mark.parametrize("table", PROBES)
def test_the_area_writes_nothing_and_reads_only_where_it_is_let_in(committed, table):
    with committed.reading("norrby") as connection:
        assert outcome(connection, f"select * from {table}") == (0 if PROBES[table].get("area") else DENIED)
        for statement in (
            f"insert into {table} default values",
            f"update {table} set name = ''",
            f"delete from {table}",
        ):
            assert outcome(connection, statement) == DENIED


@pytest.mark.parametrize("table", PROBES)
@pytest.mark.parametrize("role", ["identity", "audit"])
def test_other_roles_read_none_of_it(committed, table, role):
    with committed.connect(role, committed.scope("norrby")) as connection:
        assert outcome(connection, f"select * from {table}") == DENIED


def test_a_class_that_needs_a_root_says_so(committed):
    with pytest.raises(ValueError, match="root"):
        statements("x", committed.settings, read="parent")


def test_every_table_belongs_to_one_of_the_classes(committed):
    own = r"\(tenant_id = \( SELECT sec\.tenant\(\) AS tenant\)\)"
    child = r"\(\((?:tenant_id|root_tenant_id), \w+\) IN \( SELECT \w+\.tenant_id,\s+\w+\.id\s+FROM \w+\)\)"
    in_my_region = r"\(shared_with_id = \( SELECT sec\.region\(\) AS region\)\)"
    shares = rf"\({own} AND \(\(shared_with_id IS NULL\) OR {in_my_region}\)\)"
    # Said of another room's record in the writer's own name, and what narrows it further.
    said = (
        rf"\({own} AND {child} AND .*FROM parties p\s+WHERE .*"
        r"\(COALESCE\(p\.space_id, p\.tenant_id\) = \( SELECT sec\.tenant\(\) AS tenant\)\).*\)"
    )
    reading = [
        own,
        child,
        rf"\({own} OR \(is_decided AND \(tenant_id = \( SELECT sec\.region\(\) AS region\)\)\)\)",
        rf"\({own} OR \(\( SELECT sec\.tenant\(\) AS tenant\) = ANY \(reader_ids\)\)\)",
        rf"\({own} OR {in_my_region}\)",
    ]
    # A lägesbild about violent extremism, for those two roles alone.
    restricted = (
        rf"\({own} AND \(\(kind <> 'vbe'::text\) OR \(\( SELECT sec\.roles\(\) AS roles\) &&"
        r" ARRAY\['coordinator'::text, 'leadership'::text\]\)\)\)"
    )
    reading.append(restricted)
    classes = {
        ("tenant", "r"): reading,
        ("tenant", "a"): [own, rf"\({own} AND {child}\)", shares, said],
        ("tenant", "w"): [own, rf"\({own} AND {child}\)", shares, said],
        ("tenant", "d"): [own],
        ("area", "r"): [
            child,
            r"\(\(tenant_id = ANY \(\( SELECT sec\.visible\(\) AS visible\)::uuid\[\]\)\) AND area_visible\)",
        ],
    }
    with committed.connect("postgres") as admin:
        policies = admin.execute(
            "select c.relname, r.rolname, p.polcmd::text, pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)"
            " from pg_policy p join pg_class c on c.oid = p.polrelid left join pg_roles r on array[r.oid] = p.polroles"
            " where c.relnamespace = 'public'::regnamespace and not c.relname = any (%s)",
            [PUBLISHED],
        ).fetchall()

    assert policies
    for table, role, command, using, check in policies:
        allowed = classes[role.removeprefix("regional_"), command]
        for rule in filter(None, (using, check)):
            usual = any(re.fullmatch(one, rule, re.DOTALL) for one in allowed)
            assert usual or REVIEWED.get((table, role)) == rule, (table, role, command, rule)
        if command == "w":
            assert re.fullmatch(own, using), table
