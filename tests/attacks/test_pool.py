"""Attacks 03, 04, 21, 22: what one request leaves behind must not meet the next, nor one scope another."""

import threading

import psycopg
import pytest
import sqlalchemy as sa

from regional_app import tenancy
from regional_app.db import db
from regional_app.errors import OutsideScope, ScopeTold
from regional_app.people.rooms.models import Member, Submission
from tests.committed import DENIED, TELL, column, outcome

pytestmark = pytest.mark.committed

NAMES = "select name from members"


@pytest.fixture
def engine(committed):
    """The application's own engine of the tenants, with an empty pool."""
    with committed.app.app_context():
        engine = db.engines[None]
    engine.dispose()
    yield engine
    engine.dispose()


@pytest.fixture
def borrowed(committed, engine):
    """Run statements as Norrby over a pooled connection, give it back, and lend it once more."""

    def borrow(*statements, keep=True):
        with engine.connect() as connection:
            backend = connection.exec_driver_sql("select pg_backend_pid()").scalar()
            connection.exec_driver_sql(TELL, (committed.context(committed.scope("norrby")),))
            for statement in statements:
                connection.exec_driver_sql(statement)
            if keep:
                connection.commit()
        again = engine.connect()
        assert again.exec_driver_sql("select pg_backend_pid()").scalar() == backend
        return again

    return borrow


@pytest.mark.parametrize("keep", [True, False])
def test_a_context_of_the_whole_session_is_gone_after_the_pool(committed, borrowed, keep):
    told = committed.context(committed.scope("norrby"))

    with borrowed(f"set app.ctx = '{told}'", f"select set_config('app.ctx', '{told}', false)", keep=keep) as again:
        assert again.exec_driver_sql("select current_setting('app.ctx', true)").scalar() in {"", None}
        assert again.exec_driver_sql(NAMES).all() == []


def test_other_settings_are_gone_after_the_pool(borrowed):
    with borrowed("set search_path = pg_catalog", "set default_transaction_read_only = on") as again:
        assert again.exec_driver_sql("show search_path").scalar() == '"$user", public'
        assert again.exec_driver_sql("show default_transaction_read_only").scalar() == "off"


def test_an_open_cursor_is_gone_after_the_pool(borrowed):
    with (
        borrowed(f"declare names cursor with hold for {NAMES}") as again,
        pytest.raises(sa.exc.ProgrammingError, match='"names" does not exist'),
    ):
        again.exec_driver_sql("fetch all from names")


def test_a_listener_is_gone_after_the_pool(borrowed):
    with borrowed("listen norrby") as again:
        assert again.exec_driver_sql("select count(*) from pg_listening_channels()").scalar() == 0


def test_a_lock_is_gone_after_the_pool(committed, borrowed):
    with borrowed("select pg_advisory_lock(7)"), committed.connect("tenant") as other:
        assert column(other, "select pg_try_advisory_lock(7)") == [True]


def test_a_failed_request_leaves_nothing_in_the_pool(committed, engine):
    with engine.connect() as connection:
        connection.exec_driver_sql(TELL, (committed.context(committed.scope("norrby")),))
        with pytest.raises(sa.exc.ProgrammingError):
            connection.exec_driver_sql("select * from identity.users")

    with engine.connect() as again:
        assert again.exec_driver_sql(NAMES).all() == []


def test_a_pooled_connection_in_autocommit_sees_nothing(engine):
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        assert connection.exec_driver_sql(NAMES).all() == []


@pytest.mark.parametrize("role", ["tenant", "area", "identity", "audit", "jobs"])
@pytest.mark.parametrize(
    "statement",
    [
        "create temp table kept as select 1",
        "create temporary view kept as select 1",
        "select 1 into temp kept",
        "create function pg_temp.kept() returns int language sql as 'select 1'",
    ],
)
def test_nobody_makes_temporary_tables(committed, role, statement):
    with committed.connect(role) as connection:
        assert outcome(connection, statement) == DENIED


@pytest.mark.parametrize(
    "work",
    [
        lambda: db.session.add(Submission()),
        lambda: db.session.delete(db.session.scalars(sa.select(Member)).first()),
        lambda: (db.session.add(Submission()), db.session.flush()),
        lambda: setattr(db.session.scalars(sa.select(Member)).first(), "name", "Annan"),
    ],
    ids=["added", "deleted", "written", "changed"],
)
def test_a_scope_with_work_in_hand_is_not_left(committed, work):
    with committed.app.app_context():
        tenancy.enter(committed.scope("norrby"))
        work()

        with pytest.raises(ScopeTold):
            tenancy.enter(committed.scope("soderby"))
        assert tenancy.current().room.slug == "norrby"


def test_a_scope_is_never_told_again_inside_a_savepoint(committed):
    with committed.app.app_context():
        tenancy.enter(committed.scope("norrby"))
        savepoint = db.session.begin_nested()
        eva = db.session.scalars(sa.select(Member).where(Member.name == "Eva Ek")).one()

        tenancy.enter(committed.scope("soderby"))

        assert not savepoint.is_active
        assert sa.inspect(eva).detached
        assert db.session.get(Member, eva.id) is None
        assert "Stina Sten" in db.session.scalars(sa.select(Member.name)).all()
        assert "Eva Ek" not in db.session.scalars(sa.select(Member.name)).all()


def test_a_savepoint_inside_a_scope_tells_the_same_scope(committed):
    with committed.app.app_context(), tenancy.acting_in(committed.scope("norrby")):
        with db.session.begin_nested():
            assert "Eva Ek" in db.session.scalars(sa.select(Member.name)).all()

        assert "Stina Sten" not in db.session.scalars(sa.select(Member.name)).all()


def test_the_area_speaks_through_its_own_role(committed):
    with committed.app.app_context():
        for scope, role in ((committed.scope("norrby"), "tenant"), (committed.area("norrby"), "area")):
            tenancy.enter(scope)
            assert db.session.scalar(sa.text("select current_user")) == f"regional_{role}"


def test_outside_a_scope_the_orm_refuses_and_sql_sees_nothing(committed):
    with committed.app.app_context():
        with pytest.raises(OutsideScope):
            db.session.scalars(sa.select(Member)).all()
        with pytest.raises(OutsideScope):
            db.session.get(Member, committed.id("norrby"))

        assert db.session.execute(sa.text(NAMES)).all() == []


def test_after_a_scoped_request_the_same_thread_has_no_scope(committed):
    seen = []

    def requests():
        with committed.app.app_context(), tenancy.acting_in(committed.scope("norrby")):
            seen.append(len(db.session.execute(sa.text(NAMES)).all()))
        with committed.app.app_context():
            seen.append(tenancy.current() == tenancy.NOBODY)
            seen.append(len(db.session.execute(sa.text(NAMES)).all()))

    thread = threading.Thread(target=requests)
    thread.start()
    thread.join()

    assert seen[0] > 0
    assert seen[1:] == [True, 0]


def test_a_scope_is_not_seen_from_another_thread(committed):
    seen = []
    with committed.app.app_context(), tenancy.acting_in(committed.scope("norrby")):
        thread = threading.Thread(target=lambda: seen.append(tenancy.current()))
        thread.start()
        thread.join()

    assert seen == [tenancy.NOBODY]


@pytest.mark.parametrize("plans", ["auto", "force_generic_plan", "force_custom_plan"])
def test_a_prepared_statement_follows_the_context(committed, plans):
    with committed.connect("tenant") as connection:
        connection.execute(f"set plan_cache_mode = {plans}")
        connection.commit()
        for turn in range(40):
            slug = ("norrby", "soderby")[turn % 2]
            connection.execute(TELL, [committed.context(committed.scope(slug))], prepare=True)
            rows = connection.execute("select distinct tenant_id from members", prepare=True).fetchall()
            assert rows == [(committed.id(slug),)]
            connection.commit()


def test_a_prepared_statement_without_context_is_empty_again(committed):
    with committed.connect("tenant") as connection:
        connection.execute("prepare people as select name from members")
        connection.commit()
        for _ in range(10):
            connection.execute(TELL, [committed.context(committed.scope("norrby"))])
            assert "Eva Ek" in column(connection, "execute people")
            connection.commit()
            assert column(connection, "execute people") == []


def test_what_the_policies_ask_is_stable_and_never_immutable(committed):
    with committed.connect("postgres") as admin:
        found = admin.execute(
            "select proname, provolatile::text from pg_proc where pronamespace = 'sec'::regnamespace order by 1"
        ).fetchall()

    assert found == [(name, "s") for name in ("claims", "person", "region", "roles", "tenant", "visible")]


def test_a_strong_role_is_refused_at_the_door(committed):
    from regional_app.foundation.databases.engines import RoleTooStrong, guard

    engine = sa.create_engine(committed.server.url("postgres", committed.name), poolclass=sa.NullPool)
    guard(engine)

    with pytest.raises(RoleTooStrong):
        engine.connect()


def test_the_reset_survives_a_connection_that_was_killed(committed, engine):
    connection = engine.connect()
    backend = connection.exec_driver_sql("select pg_backend_pid()").scalar()
    with committed.connect("postgres") as admin:
        admin.execute("select pg_terminate_backend(%s, 5000)", [backend])

    with pytest.raises(sa.exc.OperationalError) as caught:
        connection.exec_driver_sql("select 1")
    connection.close()

    assert isinstance(caught.value.orig, psycopg.OperationalError)
    with engine.connect() as again:
        assert again.exec_driver_sql(NAMES).all() == []
