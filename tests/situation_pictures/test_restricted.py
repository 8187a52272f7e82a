"""A lägesbild about violent extremism is read by the samordnare and the ledning of the kommun, and nobody else."""

from datetime import timedelta

import pytest

from regional_app.clock import today
from regional_app.work.situation_pictures import reporting
from regional_app.work.situation_pictures.evidence import pictures
from regional_app.work.situation_pictures.queries import in_force

LAST_WEEK = today() - timedelta(days=7)


@pytest.fixture
def vbe(norrby):
    """A decided one, with what hangs on it."""
    picture = norrby.picture(kind="vbe", title="Klistermärken i Norrby", decided_on=LAST_WEEK)
    norrby.contribution(picture, text="Hemlig uppgift")
    return picture, norrby.finding(picture, title="Propaganda", cause="Stängd väntsal")


def test_samordnare_and_ledning_read_it(as_coordinator, as_leadership, vbe):
    picture, finding = vbe
    for reader in (as_coordinator, as_leadership):
        page = reader.get(f"/norrby/lagesbilder/{picture.id}")
        assert "Läses bara av samordnaren och ledningen" in page.words
        assert "Hemlig uppgift" in page.words
        assert "Stängd väntsal" in reader.get(f"/norrby/lagesbilder/{picture.id}/problem/{finding.id}").words
        assert "Klistermärken i Norrby" in reader.get("/norrby/sok?q=klistermärken").words


def test_nobody_else_meets_it_anywhere(as_police, as_contributor, as_case_worker, as_chief, as_stranger, vbe):
    picture, finding = vbe
    for other in (as_police, as_contributor, as_case_worker):
        other.get(f"/norrby/lagesbilder/{picture.id}", expect=404)
        other.get(f"/norrby/lagesbilder/{picture.id}/problem/{finding.id}", expect=404)
        other.get(f"/norrby/lagesbilder/{picture.id}/rangordning", expect=404)
        assert "Klistermärken" not in other.get("/norrby/lagesbilder").words
        for word in ("klistermärken", "propaganda", "väntsal", "hemlig"):
            assert "Inget hittades" in other.get(f"/norrby/sok?q={word}").words
        assert "Klistermärken" not in other.get("/norrby/").words
        assert "Klistermärken" not in other.get("/norrby/nytt").words
    as_stranger.get(f"/norrby/lagesbilder/{picture.id}", expect=404)
    here = "/exempelregionen/norrby"
    as_chief.get(f"{here}/lagesbilder/{picture.id}", expect=404)
    assert "Klistermärken" not in as_chief.get(f"{here}/lagesbilder").words


def test_it_takes_no_place_in_the_years_work(norrby, soderby, vbe):
    picture, _ = vbe

    assert norrby.read(in_force) is None
    assert norrby.read(lambda: reporting.year(today().year)) is None
    with norrby.acting():
        found = pictures()
        assert (found.in_force, found.drafts) == (None, [])
        assert found.restricted.in_force.id == picture.id
    assert soderby.read(pictures).restricted.in_force is None


def test_only_who_decides_begins_one(as_police, as_coordinator):
    form = {"title": "Extremism 2026", "period": "2026", "kind": "vbe"}

    assert "våldsbejakande extremism" not in as_police.get("/norrby/lagesbilder/ny").words.split("Slag")[-1][:60]
    as_police.post("/norrby/lagesbilder", form, expect=422)
    page = as_coordinator.post("/norrby/lagesbilder", form)

    as_police.get(page.location, expect=404)
    for source in ("medarbetare", "medborgare", "partner"):
        as_coordinator.get(f"{page.location}/kallor/{source}")
    as_coordinator.post(f"{page.location}/startpunkt", expect=409)
