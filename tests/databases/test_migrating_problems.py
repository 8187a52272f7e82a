"""Migration 0029 over a filled database of the version before: a problem that was renewed is still answered."""

from collections.abc import Iterator

import pytest
from flask_migrate import downgrade, upgrade

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, column, database_at

pytestmark = pytest.mark.committed

BEFORE, AFTER = "0028", "0029"
PICTURE = "insert into situation_pictures (tenant_id, title, period, decided_on, decided_by, registry_number, sha256)"
FINDING = """
insert into findings (tenant_id, situation_picture_id, predecessor_id, title, category, source, trend, seriousness)
select p.tenant_id, p.id, f.id, {title}, 'våld', 'police', 'rising', 'high'
  from situation_pictures p left join findings f on f.title = {before} and f.tenant_id = p.tenant_id
 where p.title = {picture};
"""
FILLED = f"""
{PICTURE} values ({{norrby}}, 'Ett', '2017', '2017-01-01', 'KS', 'KS 1', 'x'),
                 ({{norrby}}, 'Två', '2018', '2018-01-01', 'KS', 'KS 2', 'y'),
                 ({{norrby}}, 'Tre', '2019', '2019-01-01', 'KS', 'KS 3', 'z'),
                 ({{soderby}}, 'Ett', '2017', '2017-01-01', 'KS', 'KS 1', 'x');
{FINDING.format(title="'Torget'", before="''", picture="'Ett'")}
{FINDING.format(title="'Torget igen'", before="'Torget'", picture="'Två'")}
{FINDING.format(title="'Torget ännu'", before="'Torget igen'", picture="'Tre'")}
insert into citizen_promises (tenant_id, text, from_on, to_on, finding_id)
select tenant_id, title, '2019-01-01', '2019-12-31', id from findings;
"""


@pytest.fixture
def filled(server: EmbeddedServer, worker_id: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Committed]:
    with database_at(server, f"regional_problems_{worker_id}", BEFORE, FILLED, monkeypatch) as at:
        yield at


def asked(filled: Committed, slug: str, query: str) -> list[object]:
    with filled.acting(slug) as connection:
        return column(connection, query)


def test_every_version_is_the_same_problem_and_every_promise_points_to_it(filled: Committed) -> None:
    frozen = asked(filled, "norrby", "select sha256 from situation_pictures order by 1")
    with filled.app.app_context():
        upgrade(revision=AFTER)

    first = asked(filled, "norrby", "select id from findings where title = 'Torget'")
    assert asked(filled, "norrby", "select distinct thread_id from findings") == first
    assert asked(filled, "norrby", "select distinct finding_id from citizen_promises") == first
    assert asked(filled, "norrby", "select sha256 from situation_pictures order by 1") == frozen
    own = asked(filled, "soderby", "select id from findings")
    assert asked(filled, "soderby", "select finding_id from citizen_promises") == own
    assert own != first


def test_and_back_again(filled: Committed) -> None:
    with filled.app.app_context():
        upgrade(revision=AFTER)
        downgrade(revision=BEFORE)

    assert asked(
        filled, "norrby", "select count(*) from citizen_promises p join findings f on f.id = p.finding_id"
    ) == [3]
