"""Migration 0031 over a filled database of the version before: every measure keeps its days, as they are."""

from collections.abc import Iterator

import pytest
from flask_migrate import downgrade, upgrade

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, column, database_at

pytestmark = pytest.mark.committed

BEFORE, AFTER = "0030", "0031"
FILLED = """
insert into plans (tenant_id, agreement_id, title, first_year, last_year)
values ({norrby}, gen_random_uuid(), 'Del 2', 2019, 2020);
insert into implementation_plans (tenant_id, plan_id, position, title, responsible)
select tenant_id, id, 1, 'Kvällar', 'fritid' from plans;
insert into measures (tenant_id, plan_id, implementation_plan_id, position, text, responsible, done_by, due_on)
select tenant_id, plan_id, id, 1, 'Nattvandra', 'fritid', 'kommun', '2019-03-31' from implementation_plans;
"""


@pytest.fixture
def filled(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Committed]:
    with database_at(server, f"regional_times_{worker_id}", BEFORE, FILLED, monkeypatch) as at:
        yield at


def asked(filled: Committed, what: str) -> list[object]:
    with filled.acting("norrby") as connection:
        return column(connection, f"select {what} from measures")


def test_a_measure_keeps_its_days(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)

    assert asked(filled, "due_on::text") == ["2019-03-31"]
    assert asked(filled, "due_as") == [None]


def test_and_back_again(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)
        downgrade(revision=BEFORE)

    assert asked(filled, "due_on::text") == ["2019-03-31"]
