"""Migrations 0026 and 0027 over a filled database of before: what stands is not said to be late, or to have gaps."""

from collections.abc import Iterator

import pytest
from flask_migrate import downgrade, upgrade

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, column, database_at

pytestmark = pytest.mark.committed

BEFORE, AFTER = "0025", "0027"
FILLED = """
insert into plans (tenant_id, agreement_id, title, first_year, last_year, decided_on, decided_by, registry_number)
values ({norrby}, gen_random_uuid(), 'Del 2', 2017, 2018, '2017-01-20', 'KS § 1', 'KS 1');
insert into goals (tenant_id, plan_id, position, owner, kind, text, unit, target_value)
select tenant_id, id, 1, 'common', 'at_least', 'Två vandringar', 'vandringar', 2 from plans;
insert into follow_ups (tenant_id, plan_id, goal_id, made_on, note, made_by)
select tenant_id, plan_id, id, '2018-12-31', 'Gjort', 'Eva Ek' from goals;
"""


@pytest.fixture
def filled(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Committed]:
    with database_at(server, f"regional_afterwards_{worker_id}", BEFORE, FILLED, monkeypatch) as at:
        yield at


def entered_on(filled: Committed, table: str) -> list[object]:
    with filled.acting("norrby") as connection:
        return column(connection, f"select entered_on from {table}")


def test_nobody_knows_the_day_of_what_stands(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)

    assert entered_on(filled, "plans") == [None]
    assert entered_on(filled, "follow_ups") == [None]
    with filled.acting("norrby") as connection:
        assert column(connection, "select gaps from plans") == [[]]


def test_and_back_again(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)
        downgrade(revision=BEFORE)

    with filled.acting("norrby") as connection:
        assert column(connection, "select note from follow_ups") == ["Gjort"]
