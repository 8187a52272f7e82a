"""Jobs over SQL, as whoever has found a way to write statements: nobody else's is seen, forged or cancelled."""

import json
from dataclasses import replace
from uuid import uuid4

import pytest

from tests.cast import EMAILS
from tests.committed import DENIED, column, outcome
from tests.factories import People

pytestmark = pytest.mark.committed

DEFER = "select id from jobs.defer('reports.rollup_file', %s)"
AUDIENCES = ("tenant", "area", "identity", "audit")


@pytest.fixture(scope="module")
def tables(committed):
    with committed.connect("postgres") as admin:
        found = column(
            admin,
            "select oid::regclass::text from pg_class where relnamespace = 'jobs'::regnamespace and relkind = 'r'",
        )
    assert {"jobs.tickets", "jobs.procrastinate_jobs", "jobs.procrastinate_events"} <= set(found)
    return found


@pytest.fixture
def as_person(committed):
    """`as_person("norrby", "eva")`: a connection that has told whose it is."""

    def connect(slug, who):
        user = People(committed.app).user(EMAILS[who])
        return committed.connect("tenant", replace(committed.scope(slug), user_id=user.id))

    return connect


@pytest.fixture
def evas(committed, as_person):
    """A job of Eva's in Norrby, kept."""
    with as_person("norrby", "eva") as connection:
        job = connection.execute(DEFER, [json.dumps({"year": 2026, "number": str(uuid4())})]).fetchone()[0]
        connection.commit()
    return job


@pytest.mark.parametrize("role", AUDIENCES)
def test_no_role_but_the_workers_touches_the_queue(committed, tables, evas, role):
    with committed.connect(role, committed.scope("norrby")) as connection:
        for table in tables:
            for statement in (
                f"select * from {table}",
                f"insert into {table} default values",
                f"update {table} set id = default",
                f"delete from {table}",
                f"select 1 from {table} for share",
                f"truncate {table} cascade",
            ):
                assert outcome(connection, statement) == DENIED, statement
        for call in (
            "jobs.procrastinate_fetch_job_v2(null, 1)",
            "jobs.procrastinate_cancel_job_v1(1, true, true)",
            "jobs.procrastinate_finish_job_v1(1, 'succeeded', true)",
            "jobs.procrastinate_defer_jobs_v1(null)",
            "jobs.procrastinate_retry_job_v2(1, null, null, null, null)",
        ):
            assert outcome(connection, f"select {call}") == DENIED, call


@pytest.mark.parametrize("role", ["identity", "audit"])
def test_accounts_and_the_log_order_nothing(committed, role):
    with committed.connect(role, committed.scope("norrby")) as connection:
        for call in (
            "jobs.defer('x', '{}')",
            "jobs.mine()",
            f"jobs.cancel('{uuid4()}')",
            f"jobs.forget('{uuid4()}')",
        ):
            assert outcome(connection, f"select {call}") == DENIED


def test_without_space_and_person_there_is_no_job(committed):
    for scope in (None, committed.scope("norrby")):
        with committed.connect("tenant", scope) as connection:
            for call in (
                "jobs.defer('x', '{}')",
                "jobs.mine()",
                f"jobs.cancel('{uuid4()}')",
                f"jobs.forget('{uuid4()}')",
            ):
                assert outcome(connection, f"select {call}") == "28000"


def test_a_forged_context_is_refused(committed, as_person):
    with as_person("norrby", "eva") as connection:
        told = connection.execute("select current_setting('app.ctx')").fetchone()[0]
        forged = told.replace(str(committed.id("norrby")), str(committed.id("soderby")))
        connection.execute("select set_config('app.ctx', %s, true)", [forged])

        assert outcome(connection, DEFER, ["{}"]) == "28000"


def test_a_space_in_the_arguments_is_an_argument_and_no_more(committed, as_person):
    theirs = {"space_id": str(committed.id("soderby")), "tenant_id": str(committed.id("soderby"))}
    with as_person("norrby", "eva") as connection:
        job = connection.execute(DEFER, [json.dumps(theirs)]).fetchone()[0]
        connection.commit()

    with committed.connect("postgres") as admin:
        assert column(admin, "select space_id from jobs.tickets where id = %s", [job]) == [committed.id("norrby")]


def test_arguments_are_ids_not_texts(as_person):
    with as_person("norrby", "eva") as connection:
        assert outcome(connection, DEFER, [json.dumps({"text": "x" * 600})]) == "23514"


@pytest.mark.parametrize(
    ("slug", "who"), [("soderby", "stina"), ("norrby", "ali"), ("soderby", "eva"), ("norrby", "sam")]
)
def test_nobody_else_sees_or_cancels_a_job(committed, as_person, evas, slug, who):
    with as_person(slug, who) as connection:
        assert column(connection, "select id from jobs.mine() where id = %s", [evas]) == []
        assert column(connection, "select jobs.cancel(%s)", [evas]) == [False]
        connection.commit()

    with as_person("norrby", "eva") as connection:
        assert column(connection, "select state from jobs.mine() where id = %s", [evas]) == ["waiting"]


def test_nobody_else_removes_a_job_and_an_open_one_is_not_removed(committed, as_person, evas):
    for slug, who in (("soderby", "stina"), ("norrby", "ali"), ("norrby", "eva")):
        with as_person(slug, who) as connection:
            assert column(connection, "select jobs.forget(%s)", [evas]) == [False]
            connection.commit()

    with as_person("norrby", "eva") as connection:
        assert column(connection, "select state from jobs.mine() where id = %s", [evas]) == ["waiting"]


def test_an_id_that_exists_elsewhere_and_one_that_does_not_get_the_same_answer(as_person, evas):
    with as_person("soderby", "stina") as connection:
        assert column(connection, "select jobs.cancel(%s)", [evas]) == column(
            connection, "select jobs.cancel(%s)", [uuid4()]
        )


def test_the_area_sees_no_job_of_a_kommun(committed, evas):
    eva = People(committed.app).user(EMAILS["eva"])
    region = committed.rooms["exempelregionen"]
    scope = replace(committed.area("norrby", "soderby"), user_id=eva.id, area=region, room=region)
    with committed.connect("area", scope) as connection:
        assert column(connection, "select id from jobs.mine()") == []
        assert column(connection, "select jobs.cancel(%s)", [evas]) == [False]


def test_the_worker_by_itself_reads_no_rows_of_rooms(committed, evas):
    with committed.connect("jobs", committed.scope("norrby")) as connection:
        assert column(connection, "select count(*) from jobs.tickets")[0] > 0
        for table in ("members", "job_results", "identity.users", "audit.events", "sec.ctx_key"):
            assert outcome(connection, f"select * from {table}") == DENIED, table


def test_results_are_their_rooms(committed):
    with committed.acting("norrby") as connection:
        connection.execute("insert into job_results (name, content, size) values ('a', 'b', 1)")
        connection.commit()
    with committed.acting("soderby") as connection:
        assert column(connection, "select id from job_results") == []
        assert outcome(connection, "insert into job_results (content, size) values ('bb', 1)") == "23514"
