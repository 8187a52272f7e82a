"""The same attacks on every table of the rooms, also those that are added later."""

import pytest

from tests.committed import DENIED, FROZEN, column, outcome

pytestmark = pytest.mark.committed

AUDIENCES = ("tenant", "area", "identity", "audit", "jobs")


@pytest.fixture(scope="module")
def tables(committed):
    with committed.connect("postgres") as admin:
        found = column(
            admin,
            "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'"
            " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1",
        )
    assert {"members", "submissions"} <= set(found)
    return found


@pytest.fixture(scope="module")
def shown_to_area(committed, tables):
    with committed.connect("postgres") as admin:
        return {
            one
            for one in tables
            if column(admin, "select has_any_column_privilege('regional_area', %s, 'select')", [one])[0]
        }


def test_without_a_context_they_are_empty(committed, tables, shown_to_area):
    for role, readable in (("tenant", tables), ("area", shown_to_area)):
        with committed.connect(role) as connection:
            for table in readable:
                assert column(connection, f"select count(*) from {table}") == [0], table
                if role == "tenant":
                    assert outcome(connection, f"delete from {table}") == (DENIED if table in FROZEN else 0), table


def test_a_bad_context_is_an_error(committed, tables, shown_to_area):
    with committed.connect("postgres") as admin:
        # Children are compared with their root when there is one to compare; an empty table asks nothing.
        filled = {one for one in tables if column(admin, f"select exists (select from {one})") == [True]}
    bad = committed.context(committed.scope("norrby"))[:-1]
    for role, readable in (("tenant", tables), ("area", shown_to_area)):
        with committed.connect(role) as connection:
            connection.execute("select set_config('app.ctx', %s, true)", [bad])
            for table in readable:
                expected = {"28000"} if table in filled else {"28000", 1}
                assert outcome(connection, f"select count(*) from {table}") in expected, table


def test_a_room_writes_into_no_other(committed, tables):
    with committed.acting("soderby") as connection:
        for table in tables:
            assert (
                outcome(connection, f"insert into {table} (tenant_id) values (%s)", [committed.id("norrby")])
                == DENIED
            )
            assert column(
                connection, f"select count(*) from {table} where tenant_id = %s", [committed.id("norrby")]
            ) == [0]
            for statement in (f"update {table} set id = id where", f"delete from {table} where"):
                nothing = DENIED if table in FROZEN else 0
                assert outcome(connection, f"{statement} tenant_id = %s", [committed.id("norrby")]) == nothing, table


def test_the_area_writes_into_none(committed, tables, shown_to_area):
    with committed.reading("norrby", "soderby") as connection:
        for table in tables:
            for statement in (
                "insert into {} default values",
                "update {} set id = id",
                "delete from {}",
                "select 1 from {} for share",
            ):
                assert outcome(connection, statement.format(table)) == DENIED, table
            assert table in shown_to_area or outcome(connection, f"select 1 from {table}") == DENIED


@pytest.mark.parametrize("role", AUDIENCES)
def test_nobody_empties_or_loads_them(committed, tables, role):
    with committed.connect(role, committed.scope("norrby")) as connection:
        for table in tables:
            assert outcome(connection, f"truncate {table} cascade") == DENIED, table
            assert outcome(connection, f"copy {table} from stdin") == ("0A000" if role == "tenant" else DENIED), table


@pytest.mark.parametrize("role", ["identity", "audit", "jobs"])
def test_the_other_roles_do_not_read_them(committed, tables, role):
    with committed.connect(role, committed.scope("norrby")) as connection:
        for table in tables:
            assert outcome(connection, f"select 1 from {table}") == DENIED, table
