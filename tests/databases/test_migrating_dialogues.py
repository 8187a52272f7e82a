"""Migration 0032 over a filled database of before: a follow-up stands and is found, and says nothing of a dialogue."""

from collections.abc import Iterator

import pytest
from flask_migrate import downgrade, upgrade

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, column, database_at

pytestmark = pytest.mark.committed

BEFORE, AFTER = "0031", "0032"
FILLED = """
insert into citizen_promises (tenant_id, text, from_on, to_on, given_on)
values ({norrby}, 'Vi nattvandrar', '2017-03-01', '2018-12-31', '2017-03-01');
insert into promise_follow_ups (tenant_id, promise_id, made_on, note, made_by)
select tenant_id, id, '2018-02-20', 'Tolv fredagar', 'Eva Ek' from citizen_promises;
"""
FOUND = "select note from promise_follow_ups where search_vector @@ to_tsquery('simple', 'fredagar:*')"


@pytest.fixture
def filled(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Committed]:
    with database_at(server, f"regional_looked_over_{worker_id}", BEFORE, FILLED, monkeypatch) as at:
        yield at


def test_what_stands_says_nothing_of_a_dialogue(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)

    with filled.acting("norrby") as connection:
        assert column(connection, "select dialogue from promise_follow_ups") == [""]
        assert column(connection, FOUND) == ["Tolv fredagar"]


def test_and_back_again(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)
        downgrade(revision=BEFORE)

    with filled.acting("norrby") as connection:
        assert column(connection, FOUND) == ["Tolv fredagar"]
