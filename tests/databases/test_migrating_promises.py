"""Migration 0030 over a filled database of the version before: promises stand as they were, and may go on."""

from collections.abc import Iterator

import pytest
from flask_migrate import downgrade, upgrade

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, column, database_at

pytestmark = pytest.mark.committed

BEFORE, AFTER = "0029", "0030"
FILLED = """
insert into citizen_promises (tenant_id, text, from_on, to_on, given_on)
values ({norrby}, 'Torget', '2018-01-01', '2018-06-30', '2018-01-02'),
       ({soderby}, 'Parken', '2018-01-01', '2018-12-31', null);
"""


@pytest.fixture
def filled(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Committed]:
    with database_at(server, f"regional_promises_{worker_id}", BEFORE, FILLED, monkeypatch) as at:
        yield at


def last_days(filled: Committed, slug: str) -> list[str]:
    with filled.acting(slug) as connection:
        return column(connection, "select to_on::text from citizen_promises order by text")


def test_every_promise_keeps_its_last_day(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)

    assert last_days(filled, "norrby") == ["2018-06-30"]
    assert last_days(filled, "soderby") == ["2018-12-31"]


def test_and_back_again(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)
        downgrade(revision=BEFORE)

    assert last_days(filled, "norrby") == ["2018-06-30"]
