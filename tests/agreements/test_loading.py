"""The agreements follow their files: a second run changes nothing, a change is one line, nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest

from regional_app.foundation import tenant_files
from regional_app.foundation.tenant_files import FocusAreaFile
from regional_app.work.agreements import queries
from regional_app.work.agreements.loading import agreements_without_file, load_agreements
from tests.database import TENANTS


@pytest.fixture
def load(app, connection):
    """Load the made-up regions with their agreement changed."""

    def run(**over):
        found = tenant_files.read(TENANTS)
        changed = tuple(replace(one, **over) for one in found.agreements)
        with app.app_context():
            return load_agreements(replace(found, agreements=changed))

    return run


def test_a_second_run_changes_nothing(load):
    assert load() == []


def test_a_changed_word_is_told_and_shown(load, norrby):
    assert load(title="Ny titel") == ["exempelregionen/2026-2027: titel ändrad"]

    with norrby.acting():
        assert queries.agreement_for(2026).title == "Ny titel"


def test_focus_areas_come_change_and_go(load, norrby):
    areas = (FocusAreaFile("unga", "Unga vuxna"), FocusAreaFile("andt", "ANDT"))

    lines = [line.removeprefix("exempelregionen/2026-2027: ") for line in load(focus_areas=areas)]

    assert lines == ["fokusområde unga ändrad", "fokusområde andt tillagd", "fokusområde trygghet borttagen"]
    with norrby.acting():
        assert [area.title for area in queries.focus_areas_for(2026)] == ["Unga vuxna", "ANDT"]


def test_a_kommun_that_is_no_longer_a_party_no_longer_reads(load, norrby, soderby):
    parties = tuple(party for party in tenant_files.read(TENANTS).agreements[0].parties if party.kommun != "soderby")

    load(parties=parties)

    with soderby.acting():
        assert queries.agreement_for(2026) is None
    with norrby.acting():
        assert queries.agreement_for(2026) is not None


def test_an_agreement_whose_file_is_gone_stays_and_is_told(app, connection, norrby):
    found = replace(tenant_files.read(TENANTS), agreements=())

    with app.app_context():
        assert load_agreements(found) == []
        assert agreements_without_file(found) == [
            "exempelregionen/2026-2027: filen saknas; överenskommelsen finns kvar"
        ]
    with norrby.acting():
        assert queries.agreement_for(2026) is not None


def test_a_file_never_writes_over_what_a_room_writes(app, connection, exempelregionen):
    own = exempelregionen.agreement("2030-2031", "2030–2031", origin="room", title="Vårt utkast")
    found = tenant_files.read(TENANTS)
    namesake = replace(found.agreements[0], key=own.key, title="Filens")

    with app.app_context():
        lines = load_agreements(replace(found, agreements=(*found.agreements, namesake)))
        gone = agreements_without_file(found)

    assert lines == ["exempelregionen/2030-2031: läses inte in; överenskommelsen med den nyckeln skrivs i rummet"]
    assert gone == []
    with exempelregionen.acting():
        assert queries.by_key(own.key).title == "Vårt utkast"


def test_loading_is_in_the_event_log(load, as_region_admin):
    load(summary="Kortare.")

    assert "Förde in en överenskommelse" in as_region_admin.get("/exempelregionen/handelser").words


def test_a_purpose_that_is_written_in_the_file_is_read_by_the_parties(load, norrby, as_coordinator, on_day):
    assert load(purposes="Färre brott på kvällarna.") == ["exempelregionen/2026-2027: syfte ändrad"]

    with norrby.acting():
        address = f"/norrby/overenskommelser/{queries.agreement_for(2026).id}"
    assert "Syfte Färre brott på kvällarna." in as_coordinator.get(address).words
    on_day(date(2027, 2, 1))
    assert "Syftet saknas i överenskommelsen." not in as_coordinator.get("/norrby/lagkrav").words


def test_the_real_agreements_can_be_loaded(app, connection):
    from regional_app.config import ROOT
    from regional_app.people.accounts.session import identity_session
    from regional_app.people.rooms.spaces import sync_spaces

    found = tenant_files.read(ROOT / "tenants")
    with app.app_context():
        with identity_session() as session:
            sync_spaces(session, found)
        lines = load_agreements(found)
        again = load_agreements(found)

    assert "sodra-lappland/2017-2018: ny överenskommelse, 7 parter, 3 fokusområden, 12 åtaganden" in lines
    assert len(lines) == 7
    assert again == []


def test_a_kommun_that_moved_to_another_area_is_a_party_until_then(app, connection, exempelregionen, soderby):
    found = tenant_files.read(TENANTS)
    period = tenant_files.EarlierRegion("exempelregionen", date(2020, 1, 1), date(2026, 6, 30))
    kommuner = tuple(
        replace(one, region="grannregionen", earlier=(period,)) if one.slug == "soderby" else one
        for one in found.kommuner
    )

    with app.app_context():
        lines = load_agreements(replace(found, kommuner=kommuner))

    assert lines == ["exempelregionen/2026-2027: part Söderby kommun ändrad"]
    with soderby.acting():
        agreement = queries.agreement_for(2026)
        assert [one.left_on for one in agreement.parties if one.space_id == soderby.id] == [date(2026, 6, 30)]
        assert queries.agreement_for(2027) is None


def test_what_was_signed_here_is_left_by_a_moved_kommun_too(app, connection, exempelregionen, soderby):
    here = exempelregionen.agreement("var", "2025–2028", kommuner=("soderby",), origin="room", sha256="0" * 64)
    found = tenant_files.read(TENANTS)
    period = tenant_files.EarlierRegion("exempelregionen", date(2020, 1, 1), date(2026, 6, 30))
    moved = tuple(
        replace(one, region="grannregionen", earlier=(period,)) for one in found.kommuner if one.slug == "soderby"
    )

    with app.app_context():
        lines = load_agreements(replace(found, kommuner=moved, agreements=()))

    assert lines == ["var: Söderby kommun har lämnat, hör till ett annat lokalpolisområde"]
    with exempelregionen.acting():
        assert [one.left_on for one in queries.whole_agreement(here.id).parties] == [None, date(2026, 6, 30)]
