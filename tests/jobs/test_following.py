"""A person orders something that takes a while, follows it, and fetches what came of it."""

from datetime import timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from regional_app.answers.reports import file_job
from regional_app.db import db, own_transaction
from regional_app.people.jobs import disposal
from regional_app.people.jobs.models import JobResult
from tests.cast import EMAILS
from tests.reports.records import YEAR, agree, live_a_year, submit

EVA, ALI, STINA, TOR = (EMAILS[who] for who in ("eva", "ali", "stina", "tor"))


@pytest.fixture
def reported(norrby, soderby, exempelregionen, as_coordinator):
    """Norrby has submitted its year."""
    live_a_year(norrby, agree(exempelregionen))
    submit(as_coordinator, "norrby")


@pytest.fixture
def large_region(monkeypatch):
    """Two kommuner are many."""
    monkeypatch.setattr(file_job, "MOST_AT_ONCE", 1)


def test_a_large_regions_pdf_is_ordered_followed_and_fetched(as_chief, reported, large_region, work):
    page = as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}")
    assert "Gör PDF" in page.words
    assert f"/exempelregionen/arsrapporter/{YEAR}.xlsx" in page.text, "what is quick is fetched at once"

    here = as_chief.post(f"/exempelregionen/arsrapporter/{YEAR}/filer/pdf").location
    waiting = as_chief.get(here)
    assert "Arbetet väntar på sin tur" in waiting.words
    assert waiting.headers["Refresh"] == "5"

    assert work() == []
    done = as_chief.get(here)
    assert "Klart" in done.words
    assert "Refresh" not in done.headers
    file = as_chief.get(f"{here}/fil")
    assert file.response.data.startswith(b"%PDF")
    assert f"arsrapport-exempelregionen-{YEAR}-ej-publicerad.pdf" in file.headers["Content-Disposition"]
    assert "klart" in as_chief.get("/exempelregionen/arbeten").words


def test_a_kommun_orders_the_published_rollup(as_chief, as_coordinator, reported, large_region, work):
    as_chief.post(f"/exempelregionen/arsrapporter/{YEAR}/publicering")

    here = as_coordinator.post(f"/norrby/arsrapporter/{YEAR}/sammanstallning/filer/pdf").location
    work()

    assert f"Årsrapport {YEAR}, version 1, som PDF" in as_coordinator.get(here).words
    assert as_coordinator.get(f"{here}/fil").response.data.startswith(b"%PDF")


def test_the_old_address_of_a_large_pdf_leads_to_where_it_is_ordered(as_chief, reported, large_region):
    page = as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}.pdf", expect=302)

    assert page.location == f"/exempelregionen/arsrapporter/{YEAR}#filer"


def test_in_a_small_region_the_pdf_comes_at_once(as_chief, reported):
    assert "Gör PDF" not in as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}").words

    assert as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}.pdf").response.data.startswith(b"%PDF")


def test_a_double_click_makes_one_job(as_chief, reported, large_region):
    form = {"submission": str(uuid4())}
    first = as_chief.post(f"/exempelregionen/arsrapporter/{YEAR}/filer/pdf", form)
    again = as_chief.post(f"/exempelregionen/arsrapporter/{YEAR}/filer/pdf", form, audited=False)
    other_tab = as_chief.post(f"/exempelregionen/arsrapporter/{YEAR}/filer/pdf", audited=False)

    assert first.location == again.location == other_tab.location
    assert as_chief.get("/exempelregionen/arbeten").text.count("rows__item") == 1


def test_another_kommuns_job_and_a_colleagues_are_not_there(
    as_coordinator, as_stranger, as_contributor, norrby, soderby, order, work
):
    job = order(norrby, EVA, "test.names")
    work()
    as_coordinator.get(f"/norrby/arbeten/{job}/fil")

    for client, room in ((as_stranger, "soderby"), (as_contributor, "norrby"), (as_stranger, "norrby")):
        client.get(f"/{room}/arbeten/{job}", expect=404)
        client.get(f"/{room}/arbeten/{job}/fil", expect=404)
        client.post(f"/{room}/arbeten/{job}/avbrott", expect=404)
        client.post(f"/{room}/arbeten/{job}/nytt-forsok", expect=404)
    assert "Inga arbeten" in as_stranger.get("/soderby/arbeten").words


def test_the_same_persons_job_in_one_room_is_not_there_in_another(as_police, norrby, order, work):
    job = order(norrby, EMAILS["sam"], "test.names")
    work()

    as_police.get(f"/norrby/arbeten/{job}")
    as_police.get(f"/soderby/arbeten/{job}", expect=404)
    as_police.get(f"/exempelregionen/arbeten/{job}/fil", expect=404)


def test_a_file_holds_the_rows_of_its_own_room(as_coordinator, as_stranger, norrby, soderby, order, work):
    ours, theirs = order(norrby, EVA, "test.names"), order(soderby, STINA, "test.names")
    work()

    assert "Stina Sten" not in as_coordinator.get(f"/norrby/arbeten/{ours}/fil").text
    assert "Eva Ek" not in as_stranger.get(f"/soderby/arbeten/{theirs}/fil").text


def test_a_job_that_waits_is_cancelled(as_coordinator, norrby, order, work):
    job = order(norrby, EVA, "test.names")
    as_coordinator.post(f"/norrby/arbeten/{job}/avbrott")
    work()

    assert "Arbetet är avbrutet" in as_coordinator.get(f"/norrby/arbeten/{job}").words
    as_coordinator.get(f"/norrby/arbeten/{job}/fil", expect=404)
    assert "redan avslutat" in as_coordinator.post(f"/norrby/arbeten/{job}/avbrott", expect=409).words


def test_what_was_cancelled_can_be_ordered_again(as_coordinator, norrby, order, work):
    job = order(norrby, EVA, "test.names")
    assert "pågår redan" in as_coordinator.post(f"/norrby/arbeten/{job}/nytt-forsok", expect=409).words
    as_coordinator.post(f"/norrby/arbeten/{job}/avbrott")

    here = as_coordinator.post(f"/norrby/arbeten/{job}/nytt-forsok").location
    work()

    assert here != f"/norrby/arbeten/{job}"
    assert "Klart" in as_coordinator.get(here).words


def test_who_has_left_gets_nothing_done(as_coordinator, as_contributor, norrby, order, work, app):
    job = order(norrby, ALI, "test.names")
    as_coordinator.post(f"/norrby/medlemmar/{norrby.member_named('Ali Alm').id}/avslut")

    assert work() == []

    assert norrby.read(lambda: db.session.scalars(sa.select(JobResult)).all()) == []
    with app.app_context(), own_transaction("jobs") as session:
        state = session.scalar(sa.text("select outcome from jobs.tickets where id = :id"), {"id": job})
    assert state == "refused"
    assert "behörigheten hade upphört" in as_coordinator.get("/norrby/handelser?typ=security").words


def test_who_has_got_a_lesser_role_is_refused_and_told(as_coordinator, norrby, order, work):
    norrby.member(name="Vik Vall", email="vik@norrby.example", role="coordinator")
    job = order(norrby, EVA, "test.editors")
    with norrby.acting():
        db.session.execute(sa.text("update members set role = 'contributor' where name = 'Eva Ek'"))

    work()

    assert "du har inte längre den behörighet som behövs" in as_coordinator.get(f"/norrby/arbeten/{job}").words
    assert "nekat" in as_coordinator.get("/norrby/arbeten").words


def test_who_has_got_a_lesser_role_does_not_fetch_what_was_done_before(as_coordinator, norrby, order, work):
    norrby.member(name="Vik Vall", email="vik@norrby.example", role="coordinator")
    job = order(norrby, EVA, "test.editors")
    work()
    as_coordinator.get(f"/norrby/arbeten/{job}/fil")

    with norrby.acting():
        db.session.execute(sa.text("update members set role = 'contributor' where name = 'Eva Ek'"))

    as_coordinator.get(f"/norrby/arbeten/{job}/fil", expect=403)


def test_a_mistake_of_ours_is_told_with_a_number_and_what_to_do(as_coordinator, norrby, order, work, caplog):
    job = order(norrby, EVA, "test.broken")

    assert work() == []

    page = as_coordinator.get(f"/norrby/arbeten/{job}").words
    number = page.split("Felets nummer: ")[1].split()[0]
    assert number in caplog.text
    assert "säg till den som är driftansvarig och nämn felets nummer" in page


def test_what_may_pass_is_tried_again_and_can_be_cancelled(as_coordinator, norrby, order, work):
    job = order(norrby, EVA, "test.away")

    assert [type(error) for error in work()] == [ConnectionError]

    page = as_coordinator.get(f"/norrby/arbeten/{job}").words
    assert "Vi försöker igen av oss själva." in page
    assert "Avbryt" in page


def test_what_the_database_will_never_keep_is_told_in_a_sentence(as_coordinator, norrby, order, work):
    job = order(norrby, EVA, "test.refused")

    assert work() == []

    assert "Det valet finns inte." in as_coordinator.get(f"/norrby/arbeten/{job}").words


def test_a_job_that_has_ended_is_removed_by_the_one_who_ordered_it(
    as_coordinator, as_contributor, norrby, order, work
):
    done, broken, waiting = (order(norrby, EVA, f"test.{name}") for name in ("names", "broken", "names"))
    as_coordinator.post(f"/norrby/arbeten/{waiting}/borttagning", expect=409)
    work()
    for job in (done, broken):
        as_contributor.post(f"/norrby/arbeten/{job}/borttagning", expect=404)

        assert "försvinner från din lista" in as_coordinator.get(f"/norrby/arbeten/{job}/borttagning").words
        as_coordinator.post(f"/norrby/arbeten/{job}/borttagning")

        as_coordinator.get(f"/norrby/arbeten/{job}", expect=404)
    assert norrby.read(lambda: db.session.scalars(sa.select(JobResult.id)).all()) == [waiting]


def test_what_the_domain_says_no_to_is_told_in_its_words(as_chief, exempelregionen, order, work):
    job = order(exempelregionen, TOR, file_job.ROLLUP_FILE, year=YEAR, number=7, kind="pdf")

    assert work() == []

    page = as_chief.get(f"/exempelregionen/arbeten/{job}").words
    assert "har inte publicerat någon sammanställning" in page
    assert "Försök igen" in page


def test_after_seven_days_job_and_file_are_gone(as_coordinator, norrby, soderby, order, work, app):
    old, new = order(norrby, EVA, "test.names"), order(norrby, EVA, "test.names")
    work()
    with app.app_context(), own_transaction("jobs") as session:
        session.execute(
            sa.text("update jobs.tickets set ended_at = ended_at - cast(:days as interval) where id = :id"),
            {"days": timedelta(days=7, minutes=1), "id": old},
        )

    with app.app_context():
        assert disposal.dispose_of_old_jobs() == 1

    as_coordinator.get(f"/norrby/arbeten/{old}", expect=404)
    as_coordinator.get(f"/norrby/arbeten/{new}/fil")
    assert norrby.read(lambda: db.session.scalars(sa.select(JobResult.id)).all()) == [new]


def test_a_kommun_without_jobs_has_an_empty_list(as_coordinator, soderby):
    assert "Inga arbeten" in as_coordinator.get("/norrby/arbeten").words
    as_coordinator.get(f"/norrby/arbeten/{uuid4()}", expect=404)


def test_people_are_told_when_no_worker_is_heard(as_coordinator, norrby, order):
    job = order(norrby, EVA, "test.names")

    assert "Det är stopp just nu" in as_coordinator.get(f"/norrby/arbeten/{job}").words
    assert as_coordinator.browser.get("/halsa").json["worker"] == {"state": "not running"}


@pytest.mark.parametrize(("minutes", "state", "is_told"), [(1, "ok", False), (3, "silent", True)])
def test_a_worker_that_has_been_silent_for_two_minutes_is_told_of(
    as_coordinator, norrby, order, app, minutes, state, is_told
):
    with app.app_context(), own_transaction("jobs") as session:
        session.execute(
            sa.text(
                "insert into jobs.procrastinate_workers (last_heartbeat) values (clock_timestamp() - cast(:ago as interval))"
            ),
            {"ago": timedelta(minutes=minutes)},
        )

    health = as_coordinator.browser.get("/halsa")

    assert (health.status_code, health.json["worker"]["state"]) == (200, state)
    page = as_coordinator.get(f"/norrby/arbeten/{order(norrby, EVA, 'test.names')}").words
    assert ("Det är stopp just nu" in page) is is_told
