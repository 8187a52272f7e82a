"""Migration 0021 over a filled database of the version before: what stood before is found too, and is no news."""

from collections.abc import Iterator

import pytest
from flask_migrate import downgrade, upgrade

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, column, database_at

pytestmark = pytest.mark.committed

BEFORE, AFTER = "0020", "0021"
FILLED = """
insert into risk_events (tenant_id, title, kind, place, first_on, last_on)
values ({norrby}, 'Vintermarknad', 'market', 'Storgatan', '2018-02-02', '2018-02-04'),
       ({vasterby}, 'Höstmarknad', 'market', 'Storgatan', '2018-10-02', '2018-10-04');
insert into indicators (tenant_id, name, unit, source, better, is_count, per_100k, counts_persons)
values ({norrby}, 'Skadegörelse', 'brott', 'polisen', 'lower', true, false, false);
insert into published_common_pictures (tenant_id, year, number, data, sha256, published_on, published_by)
values ({exempelregionen}, 2018, 1, '{{"texts": ["Oro vid stationen"], "problems": []}}', 'x', '2018-12-01', 'Rut');
"""
PUBLISHED = "published_common_pictures"


@pytest.fixture
def filled(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Committed]:
    with database_at(server, f"regional_search_{worker_id}", BEFORE, FILLED, monkeypatch) as at:
        yield at


def found(filled: Committed, slug: str, table: str, shown: str, words: str) -> list[object]:
    with filled.acting(slug) as connection:
        query = f"select {shown} from {table} where search_vector @@ plainto_tsquery('simple', search_fold(%s))"
        return column(connection, query, [words])


def test_what_was_written_before_is_found_by_its_words(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)

    assert found(filled, "norrby", "risk_events", "title", "storgatan") == ["Vintermarknad"]
    assert found(filled, "norrby", "indicators", "name", "skadegörelse") == ["Skadegörelse"]
    assert found(filled, "soderby", PUBLISHED, "year", "stationen") == [2018]
    assert found(filled, "vasterby", PUBLISHED, "year", "stationen") == []


def test_what_was_published_before_is_no_news(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)

    with filled.acting("exempelregionen") as connection:
        assert column(connection, f"select told_at from {PUBLISHED}") == [None]


def test_and_back_again(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)
        downgrade(revision=BEFORE)

    with filled.acting("norrby") as connection:
        assert column(connection, "select title from risk_events") == ["Vintermarknad"]
        assert column(connection, f"select sha256 from {PUBLISHED}") == ["x"]
