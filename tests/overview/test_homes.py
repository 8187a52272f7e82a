"""Homes: everybody sees the own place and nobody another's."""

import re


def test_a_coordinator_comes_home_to_the_own_kommun(as_coordinator):
    assert as_coordinator.get("/platser", expect=302).location == "/norrby/"

    page = as_coordinator.get("/norrby/")

    assert "Norrby kommun" in page.words
    assert "Eva Ek" in page.words


def test_another_kommun_is_as_missing_as_one_that_does_not_exist(as_stranger):
    known = as_stranger.get("/norrby/", expect=404)
    unknown = as_stranger.get("/finnsinte/", expect=404)

    said = [
        re.sub(r'name="csrf_token" value="[^"]*"', "", page.text) for page in (known, unknown)
    ]  # it knows the time
    assert said[0].replace("/norrby/", "") == said[1].replace("/finnsinte/", "")


def test_a_kommunpolis_chooses_between_places(as_police):
    page = as_police.get("/platser")

    for place in ("Norrby kommun", "Söderby kommun", "Exempelregionen"):
        assert place in page.words
    assert "Västerby" not in page.words


def test_the_chief_sees_every_kommun_of_the_area_and_no_other(as_chief):
    page = as_chief.get("/exempelregionen/")

    assert "Norrby kommun" in page.words
    assert "Söderby kommun" in page.words
    assert "Västerby" not in page.words


def test_the_chief_reads_who_answers_for_a_kommun_but_not_who_handles_youth_matters(as_chief):
    page = as_chief.get("/exempelregionen/norrby/medlemmar")

    assert "Eva Ek" in page.words
    assert "Kim Klint" in page.words
    assert "Cia Ceder" not in page.words
    assert "Dag Dal" not in page.words


def test_the_area_is_offered_no_act(as_chief):
    page = as_chief.get("/exempelregionen/norrby/medlemmar")

    assert "/norrby/medlemmar/ny" not in page.text
    as_chief.post("/exempelregionen/norrby/medlemmar", {}, expect=405, audited=False)


def test_the_chief_is_no_member_of_the_kommun(as_chief):
    as_chief.get("/norrby/", expect=404)


def test_a_neighbour_region_sees_nothing(as_neighbour_chief):
    as_neighbour_chief.get("/exempelregionen/", expect=404)
    as_neighbour_chief.get("/exempelregionen/norrby/", expect=404)
    as_neighbour_chief.get("/grannregionen/norrby/", expect=404)
    as_neighbour_chief.get("/grannregionen/vasterby/")


def test_a_coordinator_is_no_area(as_coordinator):
    as_coordinator.get("/exempelregionen/norrby/", expect=404)


def test_a_citizen_is_asked_to_log_in(as_citizen):
    assert as_citizen.get("/norrby/medlemmar", expect=302).location == "/logga-in?next=/norrby/medlemmar"


def test_the_public_start_says_what_this_is(as_citizen):
    assert "Logga in" in as_citizen.get("/").words


def test_a_membership_that_has_not_begun_opens_nothing(norrby, people, app, as_contributor):
    from datetime import date

    from regional_app.people.rooms.models import Member

    with norrby.acting():
        import sqlalchemy as sa

        from regional_app.db import db

        ali = db.session.scalars(sa.select(Member).where(Member.name == "Ali Alm")).one()
        ali.from_on = date(2999, 1, 1)

    as_contributor.get("/norrby/", expect=404)
