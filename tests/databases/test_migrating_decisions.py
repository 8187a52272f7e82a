"""Migration 0025 over a filled database of the version before: a party's decision says the same, in one line."""

from collections.abc import Iterator

import pytest
from flask_migrate import downgrade, upgrade

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, column, database_at

pytestmark = pytest.mark.committed

BEFORE, AFTER = "0024", "0025"
FILLED = """
insert into agreements (tenant_id, key, title, label, summary, origin)
values ({exempelregionen}, 'var', 'Vår', '2026–2027', '', 'room');
insert into parties (tenant_id, agreement_id, position, kind, space_id, name)
select a.tenant_id, a.id, 1, 'kommun', s.id, s.name from agreements a, identity.spaces s
 where s.slug in ('norrby', 'soderby');
insert into decision_records (tenant_id, root_tenant_id, root_id, sha256, organ, paragraph, decided_on, registry_number)
select s.id, a.tenant_id, a.id, '0', 'kommunstyrelsen i ' || s.name, '§ 112', '2026-02-01', 'KS 1'
  from agreements a, identity.spaces s where s.slug in ('norrby', 'soderby');
"""


@pytest.fixture
def filled(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Committed]:
    with database_at(server, f"regional_decisions_{worker_id}", BEFORE, FILLED, monkeypatch) as at:
        yield at


def decided_by(filled: Committed, slug: str, said: str = "decided_by") -> list[str]:
    with filled.acting(slug) as connection:
        return column(connection, f"select {said} from decision_records where tenant_id = sec.tenant()")


def test_organ_and_paragraph_stand_together_for_every_party(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)

    assert decided_by(filled, "norrby") == ["kommunstyrelsen i norrby § 112"]
    assert decided_by(filled, "soderby") == ["kommunstyrelsen i soderby § 112"]


def test_and_back_again(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)
        downgrade(revision=BEFORE)

    assert decided_by(filled, "norrby", "organ") == ["kommunstyrelsen i norrby § 112"]
