"""Who reads a document: its room; outside it nobody, until the room says so."""

import io

from tests.documents.files import pdf
from tests.documents.test_archive import typed, upload


def test_a_kommuns_document_is_its_own(as_coordinator, as_stranger, as_chief, soderby):
    page = upload(as_coordinator, pdf("Hemlig zebra"))
    number = page.location.rsplit("/", 1)[-1]

    for path in ("", "/fil"):
        as_stranger.get(f"/soderby/dokument/{number}{path}", expect=404)
        as_stranger.get(f"{page.location}{path}", expect=404)
        as_chief.get(f"/exempelregionen/norrby/dokument/{number}{path}", expect=404)
    for act in ("redigera", "ny-fil", "borttagning"):
        as_stranger.post(f"/soderby/dokument/{number}/{act}", expect=404, audited=False)
    assert "Plan för" not in as_stranger.get("/soderby/dokument").words
    assert "Inget hittades" in as_stranger.get("/soderby/sok?q=zebra").words
    assert "Inget hittades" in as_chief.get("/exempelregionen/sok/kommuner?q=zebra").words


def test_the_area_reads_what_a_kommun_shows_it_and_changes_nothing(as_coordinator, as_chief):
    content = pdf("Zebra vid torget")
    page = upload(as_coordinator, content, is_shared="True")
    there = page.location.replace("/norrby/", "/exempelregionen/norrby/")

    shown = as_chief.get(there)
    assert "Plan för Åsele torg" in shown.words
    assert "Ändra uppgifterna" not in shown.words
    assert as_chief.get(f"{there}/fil").response.data == content
    assert "Plan för Åsele torg" in as_chief.get("/exempelregionen/norrby/dokument?sok=zebra").words
    assert there in as_chief.get("/exempelregionen/sok/kommuner?q=zebra").text
    as_chief.get(f"{there}/redigera", expect=404)
    as_chief.get("/exempelregionen/norrby/dokument/diarium.csv", expect=404)

    as_coordinator.post(f"{page.location}/redigera", typed(version="2"))
    as_chief.get(there, expect=404)
    as_chief.get(f"{there}/fil", expect=404)


def test_the_regions_document_is_read_by_its_kommuner_when_it_is_shared(
    as_region_admin, as_coordinator, as_stranger, as_chief
):
    content = pdf("Zebra i regionen")
    own = upload(as_region_admin, content, space="exempelregionen")
    shared = upload(as_region_admin, content, space="exempelregionen", title="Delad plan", is_shared="True")

    assert "Delad plan" in as_chief.get("/exempelregionen/dokument").words
    assert "Delad plan" in as_chief.get("/exempelregionen/sok?i=rummet&q=zebra").words
    for reader, space in ((as_coordinator, "norrby"), (as_stranger, "soderby")):
        listed = reader.get(f"/{space}/dokument")
        assert "Delad plan från lokalpolisområdet" in listed.words
        assert "Plan för Åsele torg" not in listed.words
        there = shared.location.replace("exempelregionen", space)
        assert "Ändra uppgifterna" not in reader.get(there).words
        assert reader.get(f"{there}/fil").response.data == content
        reader.get(f"{there}/redigera", expect=403)
        reader.post(f"{there}/borttagning", expect=404, audited=False)
        reader.get(own.location.replace("exempelregionen", space), expect=404)
        assert "Delad plan" in reader.get(f"/{space}/sok?q=zebra").words


def test_another_region_reads_nothing(as_region_admin, app, connection, people):
    from tests.client import PageClient

    shared = upload(as_region_admin, pdf("Hej"), space="exempelregionen", is_shared="True")
    vera = PageClient(app, connection, people.log_in("vera@vasterby.example"))

    vera.get(shared.location.replace("exempelregionen", "vasterby"), expect=404)


def test_every_member_reads_and_some_write(as_contributor, as_leadership, as_police, as_case_worker, norrby):
    one = norrby.document()

    for reader in (as_contributor, as_leadership, as_case_worker):
        assert "Handlingsplan för torget" in reader.get("/norrby/dokument").words
        assert "Nytt dokument" not in reader.get("/norrby/dokument").words
        reader.get(f"/norrby/dokument/{one.id}")
        reader.get("/norrby/dokument/nytt", expect=403)
        reader.post("/norrby/dokument", typed(), expect=403, audited=False)
        reader.post(f"/norrby/dokument/{one.id}/ny-fil", {"file": (io.BytesIO(b"x"), "x")}, expect=403, audited=False)
    as_police.get(f"/norrby/dokument/{one.id}/redigera")


def test_who_is_signed_out_is_asked_to_log_in(as_citizen, norrby):
    page = as_citizen.get(f"/norrby/dokument/{norrby.document().id}/fil", expect=302)

    assert page.location.startswith("/logga-in")
