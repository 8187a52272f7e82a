"""Migration 0022 over a filled database of the version before: whom each shared row was for, still reads it."""

from collections.abc import Iterator

import pytest
from flask_migrate import downgrade, upgrade

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, column, database_at

pytestmark = pytest.mark.committed

BEFORE, AFTER = "0021", "0022"
FILLED = """
insert into agreements (tenant_id, key, title, label, summary, reader_ids)
values ({exempelregionen}, 'var', 'Vår', '2026–2027', '', array[{norrby}, {soderby}]),
       ({exempelregionen}, 'glomd', 'Glömd', '2024–2025', '', '{{}}');
insert into parties (tenant_id, agreement_id, position, kind, space_id, name)
select a.tenant_id, a.id, 1, 'kommun', s.id, s.name from agreements a, identity.spaces s
 where s.slug = 'norrby' or a.key = 'var' and s.slug = 'soderby';
insert into signing_rules (tenant_id, document, space_id, titles, reader_ids)
values ({exempelregionen}, 'agreement', null, array['chef'], array[{norrby}, {soderby}]),
       ({exempelregionen}, 'agreement', {norrby}, array['kommunchef'], array[{norrby}]);
insert into risk_events (tenant_id, title, kind, first_on, last_on, reader_ids)
values ({norrby}, 'Marknad', 'market', '2026-07-01', '2026-07-02', array[{exempelregionen}, {norrby}]);
insert into documents (tenant_id, title, kind, reader_ids)
values ({exempelregionen}, 'Delad', 'rutin', array[{norrby}]), ({exempelregionen}, 'Egen', 'rutin', '{{}}');
insert into documents (tenant_id, title, kind, area_visible) values ({norrby}, 'För polisen', 'rutin', true);
with plan as (insert into plans (tenant_id, agreement_id, title, first_year, last_year, decided_on)
  select {norrby}, id, 'Plan', 2026, 2027, '2026-02-01' from agreements where key = 'var' returning *)
insert into shared_plans (tenant_id, plan_id, kommun, title, first_year, last_year, decided_on, shared_on, content,
                          reader_ids)
select tenant_id, id, 'Norrby', title, 2026, 2027, decided_on, '2026-03-01', '{{}}', array[{soderby}] from plan;
"""
TITLES = {
    "agreements": "title",
    "signing_rules": "titles[1]",
    "risk_events": "title",
    "documents": "title",
    "shared_plans": "title",
}


@pytest.fixture
def filled(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Committed]:
    with database_at(server, f"regional_sharing_{worker_id}", BEFORE, FILLED, monkeypatch) as at:
        yield at


def seen(filled: Committed, slug: str) -> dict[str, list[str]]:
    with filled.acting(slug) as connection:
        return {
            table: column(connection, f"select {title} from {table} order by 1") for table, title in TITLES.items()
        }


def test_whom_a_row_was_shared_with_still_reads_it(filled: Committed) -> None:
    before = {slug: seen(filled, slug) for slug in ("norrby", "exempelregionen", "vasterby")}

    with filled.app.app_context():
        upgrade(revision=AFTER)

    after = {slug: seen(filled, slug) for slug in before}
    assert after["vasterby"] == before["vasterby"] == {table: [] for table in TITLES}
    assert before["norrby"]["agreements"] == ["Vår"]
    # A party that had been left out of the list reads its agreement now.
    assert after["norrby"] == before["norrby"] | {"agreements": ["Glömd", "Vår"]}
    assert after["exempelregionen"] == before["exempelregionen"] | {"shared_plans": ["Plan"]}
    # Söderby was left out of the event and the document of that day: it belongs to the region, so it reads them.
    assert seen(filled, "soderby") == {
        "agreements": ["Vår"],
        "signing_rules": ["chef"],
        "risk_events": ["Marknad"],
        "documents": ["Delad"],
        "shared_plans": ["Plan"],
    }


def test_and_back_again(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)
        downgrade(revision=BEFORE)

    assert seen(filled, "soderby")["risk_events"] == ["Marknad"]
    assert seen(filled, "norrby")["documents"] == ["Delad", "För polisen"]
    assert seen(filled, "vasterby") == {table: [] for table in TITLES}
