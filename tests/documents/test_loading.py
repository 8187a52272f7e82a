"""The documents that the files list: real ones, registered once, then the room's own."""

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from regional_app.config import ROOT
from regional_app.db import db
from regional_app.foundation import tenant_files
from regional_app.foundation.tenant_files import TenantFilesInvalid
from regional_app.people.rooms.queries import spaces
from regional_app.people.rooms.request_scope import room
from regional_app.work.documents.loading import load_documents
from regional_app.work.documents.models import Document
from tests.database import TENANTS

ROW = '[[documents]]\nkey = "plan"\ntitle = "Plan"\nkind = "handlingsplan"\n'


@pytest.fixture
def root(tmp_path):
    return Path(shutil.copytree(TENANTS, tmp_path / "tenants"))


@pytest.fixture
def load(app, connection, root):
    def run(text):
        (root / "exempelregionen/documents.toml").write_text(text, encoding="utf-8")
        with app.app_context():
            return load_documents(tenant_files.read(root), map(room, spaces()))

    return run


def all_of(space):
    return space.read(lambda: [(one.title, one.size) for one in db.session.scalars(sa.select(Document))])


def test_luleas_eight_documents_are_listed_with_their_sizes_and_no_invented_number():
    found = [one for one in tenant_files.read(ROOT / "tenants").documents if one.kommun == "lulea"]

    assert len(found) == 8
    assert {one.format for one in found} == {"pdf"}
    assert {one.registry_number for one in found} == {""}
    assert {one.title: one.size for one in found}["Samverkansöverenskommelse 2017–2019"] == 289_900


def test_sodra_lapplands_del_1_has_its_printed_number():
    (one,) = [one for one in tenant_files.read(ROOT / "tenants").documents if one.region == "sodra-lappland"]

    assert (one.kommun, one.registry_number, one.dated_on.isoformat()) == (None, "A846.079/2016", "2016-12-08")


def test_they_are_registered_once_in_the_room_they_name(load, norrby, soderby, exempelregionen):
    text = f'{ROW}kommun = "norrby"\nsize = 289900\nformat = "pdf"\nagreement = "2026-2027"\n'

    assert load(text) == ["norrby: nytt dokument, Plan"]
    assert load(text) == []
    assert all_of(norrby) == [("Plan", 289_900)]
    assert all_of(soderby) == all_of(exempelregionen) == []


def test_what_people_write_in_the_room_is_never_undone_by_the_file(load, as_coordinator, norrby):
    text = f'{ROW}kommun = "norrby"\n'
    load(text)
    one = norrby.read(lambda: db.session.scalars(sa.select(Document.id)).one())
    as_coordinator.post(
        f"/norrby/dokument/{one}/redigera",
        {"title": "Vår plan", "kind": "plan", "direction": "drawn_up", "is_shared": "", "version": "1"},
    )

    load(text)

    assert all_of(norrby) == [("Vår plan", None)]


def test_the_regions_are_read_by_its_kommuner(load, app, norrby, soderby):
    from tests.factories import RoomFactory

    load(ROW)

    assert all_of(norrby) == all_of(soderby) == [("Plan", None)]
    assert all_of(RoomFactory(app, "vasterby")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ROW + 'kommun = "vasterby"\n', "Kommunen vasterby finns inte i regionen"),
        (ROW + 'agreement = "2026-2028"\n', "Överenskommelsen 2026-2028 finns inte i regionen"),
        (ROW + ROW, "Dokumentet plan finns redan"),
        (ROW + 'format = "svg"\n', "format"),
        (ROW + 'diarienummer = "KS 1"\n', "Nyckeln diarienummer finns inte"),
    ],
)
def test_a_mistake_in_the_file_is_told(root, text, said):
    (root / "exempelregionen/documents.toml").write_text(text, encoding="utf-8")

    with pytest.raises(TenantFilesInvalid) as caught:
        tenant_files.read(root)

    assert said in str(caught.value)
