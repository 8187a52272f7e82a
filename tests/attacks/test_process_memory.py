"""What one reader was let to read does not stay in the process, where row level security cannot guard it."""

import ast
import gc

import pytest

from regional_app.answers.reports.models import AnnualReport, Contribution
from regional_app.answers.reports.presentation import Part
from regional_app.answers.reports.services import Rollup
from regional_app.clock import today
from regional_app.config import ROOT
from regional_app.db import TenantOwned, db

YEAR = today().year
KEEPERS = {"cache", "lru_cache", "WeakKeyDictionary", "WeakValueDictionary", "Cache", "TTLCache", "LRUCache"}
# What is kept is the program's own, never a room's: each was reviewed.
REVIEWED = {"work/statistics/register.py": "the register's file"}


def kept_in_memory(*kinds):
    """The objects of these kinds that something still holds."""
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, kinds)]


@pytest.fixture
def submitted(soderby, exempelregionen):
    """Söderby has submitted its year to the region."""
    with soderby.acting():
        db.session.add(
            Contribution(
                year=YEAR,
                focus_areas=[{"key": "unga", "title": "Hemligt torg"}],
                figures=[{"key": "goals", "focus_area": "unga", "value": 3, "qualifier": "exact"}],
                submitted_on=today(),
                submitted_by="Stina",
                reader_ids=[exempelregionen.id],
            )
        )


def test_a_reader_leaves_nothing_for_the_next(as_region_admin, as_neighbour_chief, as_coordinator, submitted):
    kinds = (Rollup, Part, Contribution, AnnualReport)
    before = {id(one) for one in kept_in_memory(*kinds)}
    assert "Hemligt torg" in as_region_admin.get(f"/exempelregionen/arsrapporter/{YEAR}").words

    assert [one for one in kept_in_memory(*kinds) if id(one) not in before] == []
    assert "Hemligt torg" not in as_neighbour_chief.get(f"/grannregionen/arsrapporter/{YEAR}").words
    assert "Hemligt torg" not in as_coordinator.get(f"/norrby/arsrapporter/{YEAR}").words


def test_no_record_of_a_room_outlives_its_request(as_coordinator, as_stranger, norrby):
    norrby.promise()
    plan = norrby.plan(decided_on=today())
    norrby.measure(norrby.implementation_plan(plan))
    gc.collect()
    before = {id(one) for one in kept_in_memory(TenantOwned)}
    for address in ("", "planer", f"planer/{plan.id}", "loften", "sok?q=torget", "losa-tradar", "ataganden"):
        as_coordinator.get(f"/norrby/{address}")

    assert [one for one in kept_in_memory(TenantOwned) if id(one) not in before] == []


def test_nothing_is_kept_between_requests_by_a_cache_that_nobody_reviewed():
    found = {
        str(path.relative_to(ROOT / "regional_app"))
        for path in (ROOT / "regional_app").rglob("*.py")
        if KEEPERS
        & {getattr(node, "id", getattr(node, "attr", "")) for node in ast.walk(ast.parse(path.read_text()))}
    }

    assert found == set(REVIEWED)
