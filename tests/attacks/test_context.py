"""Attacks 01, 02, 05: no context, a spent one, a forged one. Only absent is empty; present but bad is an error."""

import hashlib
import hmac
import time

import psycopg
import pytest

from regional_app import tenancy
from tests.committed import DENIED, TELL, column, outcome

pytestmark = pytest.mark.committed

KEY = bytes.fromhex("5a" * 32)  # the tests' CONTEXT_KEY, see tests/database.py
NAMES = "select name from members"
INVALID = "28000"


def sign(payload, key=KEY):
    return f"{payload}|{hmac.new(key, payload.encode(), hashlib.sha256).hexdigest()}"


def claims(committed, slug="norrby"):
    return committed.context(committed.scope(slug)).split("|")[0].split(";")


@pytest.mark.parametrize("autocommit", [False, True])
@pytest.mark.parametrize(
    ("role", "table"),
    [("tenant", "members"), ("tenant", "submissions"), ("tenant", "audit.events"), ("area", "members")],
)
def test_without_a_context_there_are_no_rows(committed, role, table, autocommit):
    with committed.connect(role, autocommit=autocommit) as connection:
        assert column(connection, f"select count(*) from {table}") == [0]


def test_without_a_context_nothing_is_written(committed):
    with committed.connect("tenant") as connection:
        assert outcome(connection, "insert into submissions default values") == DENIED
        assert (
            outcome(connection, "insert into submissions (tenant_id) values (%s)", [committed.id("norrby")]) == DENIED
        )
        assert outcome(connection, "update members set name = 'x'") == 0
        assert outcome(connection, "delete from members") == 0
        assert outcome(connection, "select audit.append_own('x', 'x', null, null, '')") == INVALID


def test_a_context_ends_with_its_transaction(committed):
    with committed.acting("norrby") as connection:
        assert "Eva Ek" in column(connection, NAMES)
        connection.commit()

        assert column(connection, "select current_setting('app.ctx', true)") == [""]
        assert column(connection, NAMES) == []


def test_in_autocommit_a_context_lasts_no_statement(committed):
    with committed.connect("tenant", autocommit=True) as connection:
        connection.execute(TELL, [committed.context(committed.scope("norrby"))])

        assert column(connection, NAMES) == []


def test_a_good_context_shows_the_own_room_only(committed):
    with committed.acting("norrby") as connection:
        assert {"Eva Ek", "Ali Alm"} <= set(column(connection, NAMES))
        assert column(connection, "select distinct tenant_id from members") == [committed.id("norrby")]


def _with(position, value):
    def forge(committed):
        parts = claims(committed)
        parts[position] = str(value() if callable(value) else value)
        return sign(";".join(parts))

    return forge


def _replayed(committed):
    payload, signature = committed.context(committed.scope("soderby")).split("|")
    return payload.replace(str(committed.id("soderby")), str(committed.id("norrby"))) + "|" + signature


FORGED = {
    "unsigned": lambda c: ";".join(claims(c)),
    "empty signature": lambda c: ";".join(claims(c)) + "|",
    "signature cut": lambda c: sign(";".join(claims(c)))[:-1],
    "signature in capitals": lambda c: ";".join(claims(c)) + "|" + sign(";".join(claims(c))).split("|")[1].upper(),
    "another's signature": _replayed,
    "another key": lambda c: sign(";".join(claims(c)), b"\x36" * 32),
    "no key": lambda c: sign(";".join(claims(c)), b""),
    "unknown key id": _with(1, "k9"),
    "no key id": _with(1, ""),
    "other version": _with(0, "v2"),
    "lapsed": _with(7, lambda: int(time.time()) - 1),
    "field missing": lambda c: sign(";".join(claims(c)[:-1])),
    "field too many": lambda c: sign(";".join([*claims(c), "x"])),
    "nothing but signs": lambda c: "|",
    "a word": lambda c: "norrby",
    "a bare id": lambda c: str(c.id("norrby")),
    "separators in a row": lambda c: ";;;;;;;|",
}


@pytest.mark.parametrize("how", FORGED)
@pytest.mark.parametrize("role", ["tenant", "area"])
def test_a_forged_context_is_an_error_and_never_no_rows(committed, role, how):
    with committed.connect(role) as connection:
        connection.execute(TELL, [FORGED[how](committed)])

        assert outcome(connection, NAMES) == INVALID


@pytest.mark.parametrize(
    "statement",
    [
        "update members set name = 'x'",
        "delete from members",
        "insert into submissions default values",
        "select count(*) from audit.events",
        "select audit.append_own('x', 'x', null, null, '')",
    ],
)
def test_a_forged_context_cannot_write_either(committed, statement):
    with committed.connect("tenant") as connection:
        connection.execute(TELL, [_replayed(committed)])

        assert outcome(connection, statement) == INVALID


def test_the_right_key_makes_a_right_context(committed):
    with committed.connect("tenant") as connection:
        connection.execute(TELL, [sign(";".join(claims(committed)))])

        assert "Eva Ek" in column(connection, NAMES)


def test_injected_sql_cannot_step_into_another_room(committed):
    told = _replayed(committed)
    injected = f"select name from members where name = '' union all select set_config('app.ctx', '{told}', true) --"
    with committed.acting("soderby") as connection:
        connection.execute(injected)

        with pytest.raises(psycopg.errors.InvalidAuthorizationSpecification):
            connection.execute(NAMES)


def test_injected_sql_in_one_statement_reads_nothing_more(committed):
    told = committed.context(committed.scope("norrby")).replace("|", "|0")
    injected = f"select name from (select set_config('app.ctx', '{told}', true)) s, lateral ({NAMES}) m"
    with committed.acting("soderby") as connection:
        assert outcome(connection, injected) in {INVALID, len(column(connection, NAMES))}


def test_injected_names_of_the_usual_kind_mean_nothing(committed):
    with committed.acting("soderby") as connection:
        before = set(column(connection, NAMES))
        for name in ("app.tenant", "app.tenant_id", "app.current_tenant"):
            connection.execute("select set_config(%s, %s, true)", [name, str(committed.id("norrby"))])

        assert set(column(connection, NAMES)) == before


@pytest.mark.parametrize("role", ["tenant", "area", "identity", "audit", "jobs"])
@pytest.mark.parametrize(
    "statement",
    [
        "select * from sec.ctx_key",
        "update sec.ctx_key set ipad = ''",
        "insert into sec.ctx_key values ('k2', '', '')",
        "delete from sec.ctx_key",
        "copy sec.ctx_key to stdout",
        "select sec.claims()",
    ],
)
def test_the_signing_key_is_out_of_reach(committed, role, statement):
    with committed.connect(role) as connection:
        assert outcome(connection, statement) == DENIED


def test_an_areas_context_opens_no_room(committed):
    with committed.connect("tenant", committed.area("norrby", "soderby")) as connection:
        assert column(connection, NAMES) == []
        assert outcome(connection, "insert into submissions default values") == DENIED


def test_a_lapsed_context_of_the_application_is_an_error(committed, monkeypatch):
    long_ago = tenancy.instant().replace(year=2020)
    with monkeypatch.context() as patch:
        patch.setattr(tenancy, "instant", lambda: long_ago)
        told = committed.context(committed.scope("norrby"))

    with committed.connect("tenant") as connection:
        connection.execute(TELL, [told])
        assert outcome(connection, NAMES) == INVALID


def test_a_second_key_works_beside_the_first(committed):
    payload = ";".join(["v1", "k2", *claims(committed)[2:]])
    new = b"\x77" * 32
    pads = [bytes(byte ^ pad for byte in new.ljust(64, b"\0")) for pad in (0x36, 0x5C)]
    with committed.connect("postgres", autocommit=True) as admin:
        admin.execute("insert into sec.ctx_key values ('k2', %s, %s)", pads)

    with committed.connect("tenant") as connection:
        connection.execute(TELL, [sign(payload, new)])
        assert "Eva Ek" in column(connection, NAMES)
        connection.rollback()
        connection.execute(TELL, [sign(payload, KEY)])
        assert outcome(connection, NAMES) == INVALID
