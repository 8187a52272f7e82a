"""Who finds what: nobody finds what the page behind the hit would not show."""

import pytest

from regional_app.answers.reports.models import AnnualReport
from regional_app.clock import today
from tests.search.records import KINDS, YEAR, addresses, kinds, search, write_everywhere


def test_every_kind_is_found_by_those_who_may_read_it(as_leadership, norrby):
    write_everywhere(norrby, "zebra", decided=True)

    assert kinds(search(as_leadership, "zebra")) == KINDS


def test_another_kommuns_words_are_in_no_hit_count_or_piece_of_text(as_coordinator, norrby, soderby):
    write_everywhere(soderby, "zebra", decided=True)
    write_everywhere(soderby, "gnu", decided=False, year=2020)
    norrby.member(name="Bim Zebra")

    page = search(as_coordinator, "zebra")

    assert "1 träff på ”zebra”" in page.words
    assert addresses(page) == ["/norrby/medlemmar"]
    assert "Inget hittades" in search(as_coordinator, "gnu").words


@pytest.mark.parametrize("kind", ["planer", "mal", "atgarder", "uppfoljningar", "loften", "personer"])
def test_nor_when_one_kind_is_asked_for(as_coordinator, soderby, kind):
    write_everywhere(soderby, "zebra", decided=True)

    assert "Inget hittades" in search(as_coordinator, "zebra", visa=kind, sida=2).words


def test_drafts_are_found_by_those_who_write_them(as_coordinator, as_police, norrby):
    write_everywhere(norrby, "zebra", decided=False)

    for writer in (as_coordinator, as_police):
        page = search(writer, "zebra")
        assert kinds(page) == KINDS
        assert page.words.count("utkast") == sum(KINDS.values())


def test_drafts_are_found_by_nobody_else(as_leadership, as_contributor, as_case_worker, as_case_decider, norrby):
    write_everywhere(norrby, "zebra", decided=False)

    for reader in (as_leadership, as_contributor, as_case_worker, as_case_decider):
        page = search(reader, "zebra")
        assert "Inget hittades" in page.words
        assert addresses(page) == []


def test_every_hit_opens_for_the_one_who_found_it(as_coordinator, as_leadership, as_police, norrby, exempelregionen):
    write_everywhere(norrby, "zebra", decided=True)
    write_everywhere(norrby, "zebra", decided=False, year=2020)
    exempelregionen.agreement("zebra", "2026–2027", title="Avtal zebra")

    for reader in (as_coordinator, as_leadership, as_police):
        for kind in ("overenskommelser", "lagesbilder", "problem", "planer", "mal", "genomforandeplaner", "atgarder"):
            found = addresses(search(reader, "zebra", visa=kind))
            assert found
            for address in found:
                reader.get(address)


def test_the_area_finds_what_is_decided_in_one_kommun(as_chief, as_police, norrby, soderby):
    write_everywhere(norrby, "zebra", decided=True)
    write_everywhere(norrby, "zebra", decided=False, year=2020)
    write_everywhere(soderby, "zebra", decided=True)

    for reader in (as_chief, as_police):
        page = search(reader, "zebra", "/exempelregionen/norrby/sok")
        assert kinds(page) == KINDS
        assert "utkast" not in page.words
        for address in addresses(page):
            assert address.startswith("/exempelregionen/norrby/")
            reader.get(address)


def test_the_area_finds_what_is_decided_in_all_its_kommuner_and_whose_it_is(
    as_chief, as_region_admin, norrby, soderby, app
):
    from tests.factories import RoomFactory

    write_everywhere(norrby, "zebra", decided=True)
    write_everywhere(norrby, "gnu", decided=False, year=2020)
    write_everywhere(soderby, "zebra", decided=True)
    write_everywhere(RoomFactory(app, "vasterby"), "zebra", decided=True)

    for reader in (as_chief, as_region_admin):
        page = search(reader, "zebra", "/exempelregionen/sok/kommuner")
        assert kinds(page) == {kind: 2 * count for kind, count in KINDS.items()}
        assert "Norrby kommun" in page.words
        assert "Söderby kommun" in page.words
        assert "Västerby" not in page.words
        for address in addresses(page):
            reader.get(address)
        assert "Inget hittades" in search(reader, "gnu", "/exempelregionen/sok/kommuner").words


def test_who_searches_from_the_regions_room_means_its_kommuner(as_chief):
    page = as_chief.get("/exempelregionen/sok?q=zebra", expect=302)

    assert page.location == "/exempelregionen/sok/kommuner?q=zebra"


def test_the_regions_own_room_can_be_searched(as_chief, norrby, exempelregionen):
    write_everywhere(norrby, "rut", decided=True)
    one = exempelregionen.agreement("avtal", "2026–2027", title="Avtal med Rut")

    page = search(as_chief, "rut", "/exempelregionen/sok", i="rummet")

    assert kinds(page) == {"Överenskommelser": 1, "Personer": 1}
    assert addresses(page) == [f"/exempelregionen/overenskommelser/{one.id}", "/exempelregionen/medlemmar"]
    assert "Rut Rönn" in page.words


def test_an_agreement_is_found_by_its_parties_alone(as_coordinator, as_stranger, as_chief, exempelregionen):
    one = exempelregionen.agreement("avtal", "2026–2027", title="Avtal zebra", kommuner=("norrby",))

    assert f"/norrby/overenskommelser/{one.id}" in search(as_coordinator, "zebra").text
    assert "Inget hittades" in search(as_stranger, "zebra", "/soderby/sok").words
    hits = addresses(search(as_chief, "zebra", "/exempelregionen/sok/kommuner"))
    assert hits == [f"/exempelregionen/overenskommelser/{one.id}"]
    as_chief.get(hits[0])


def test_who_handles_youth_matters_is_not_found_by_the_area(as_chief, as_coordinator):
    assert "Cia Ceder" in search(as_coordinator, "ceder").words
    for place in ("/exempelregionen/norrby/sok", "/exempelregionen/sok/kommuner"):
        assert "Cia Ceder" not in search(as_chief, "ceder", place).words
        assert "Eva Ek" in search(as_chief, "eva", place).words


def test_a_published_rollup_is_found_in_the_kommuner_and_in_the_region(as_coordinator, as_chief, exempelregionen):
    data = {"region": "exempelregionen", "year": YEAR, "reporting": 0, "of": 2, "kommuner": [], "figures": []}
    exempelregionen.kept(AnnualReport(year=YEAR, number=1, data=data, sha256="0" * 64, published_on=today()))

    assert f"/norrby/arsrapporter/{YEAR}/sammanstallning?version=1" in search(as_coordinator, str(YEAR)).text
    own = search(as_chief, "sammanställning", "/exempelregionen/sok", i="rummet")
    assert f"/exempelregionen/arsrapporter/{YEAR}?version=1" in own.text


def test_what_happens_is_found_in_every_room_that_shares_the_risk_calendar(
    as_coordinator, as_stranger, as_chief, as_neighbour
):
    event = {"title": "Zebramarknaden", "kind": "market", "first_on": "2026-07-10", "last_on": "2026-07-11"}
    address = as_coordinator.post("/norrby/riskkalender", {**event, "risks": "Trängsel vid torget"}).location

    for words in ("zebramarknad", "trängsel torget"):
        assert addresses(search(as_coordinator, words)) == [address]
    there = addresses(search(as_stranger, "zebramarknad", "/soderby/sok"))
    assert there == [address.replace("norrby", "soderby")]
    as_stranger.get(there[0])
    own = search(as_chief, "zebramarknad", "/exempelregionen/sok", i="rummet")
    assert addresses(own) == [address.replace("norrby", "exempelregionen")]
    assert "Inget hittades" in search(as_neighbour, "zebramarknad", "/vasterby/sok").words


def test_an_indicator_is_found_in_its_own_kommun_alone(as_coordinator, as_stranger, as_chief):
    one = {"name": "Anmälda zebrastölder", "unit": "brott", "source": "own", "better": "down", "is_count": "y"}
    address = as_coordinator.post("/norrby/statistik/indikatorer", one).location

    assert addresses(search(as_coordinator, "zebrastöld")) == [address]
    assert "Inget hittades" in search(as_stranger, "zebrastöld", "/soderby/sok").words
    for place in ("/exempelregionen/norrby/sok", "/exempelregionen/sok/kommuner"):
        assert "Inget hittades" in search(as_chief, "zebrastöld", place).words


def test_others_do_not_search_here(as_stranger, as_neighbour_chief, as_coordinator, as_citizen):
    as_stranger.get("/norrby/sok?q=a", expect=404)
    as_neighbour_chief.get("/exempelregionen/norrby/sok?q=a", expect=404)
    as_neighbour_chief.get("/exempelregionen/sok/kommuner?q=a", expect=404)
    as_coordinator.get("/exempelregionen/sok/kommuner?q=a", expect=404)
    as_citizen.get("/norrby/sok?q=a", expect=302)
