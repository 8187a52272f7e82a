"""One clone per file of tests that change what nobody may change."""

from collections.abc import Iterator

import pytest

from regional_app.foundation.databases.embedded import EmbeddedServer
from tests.committed import Committed, committed_database


@pytest.fixture(scope="module")
def committed(server: EmbeddedServer, worker_id: str, request: pytest.FixtureRequest) -> Iterator[Committed]:
    """Two kommuner and their region with the standing cast, on a clone of their own."""
    name = request.module.__name__.rsplit(".", 1)[-1].removeprefix("test_")
    with committed_database(server, f"regional_audit_{name}_{worker_id}") as clone:
        yield clone
