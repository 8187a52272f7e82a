"""Invitations: a link lets one person in, once."""

import re

import sqlalchemy as sa

from regional_app.db import db
from regional_app.people.rooms.models import Member
from tests.cast import PASSWORD

NEW_PASSWORD = "blåklint vid kvarnen 7"
BIM = {
    "name": "Bim Björk",
    "title": "rektor",
    "email": "bim@norrby.example",
    "role": "contributor",
    "from_on": "2026-01-01",
}


def invite(client, **over):
    page = client.post("/norrby/medlemmar", {**BIM, **over})
    assert page.location == "/norrby/medlemmar"
    listing = client.get("/norrby/medlemmar")
    link = re.search(r"http://localhost(/inbjudan/[\w-]+)", listing.text)
    return link.group(1)


def test_an_invited_person_makes_an_account_and_comes_in(as_coordinator, as_citizen):
    link = invite(as_coordinator)
    assert "Norrby kommun" in as_citizen.get(link).words

    page = as_citizen.post(link, {"new_password": NEW_PASSWORD})

    assert page.location == "/norrby/"
    assert "Bim Björk" in as_citizen.get("/norrby/").words
    assert "Bim Björk" in as_coordinator.get("/norrby/handelser").words


def test_a_link_works_once(as_coordinator, as_citizen):
    link = invite(as_coordinator)
    as_citizen.post(link, {"new_password": NEW_PASSWORD})

    assert "gäller inte längre" in as_citizen.get(link, expect=409).words


def test_a_known_person_accepts_with_the_own_password(as_coordinator, as_citizen):
    link = invite(as_coordinator, email="stina@soderby.example", name="Stina Sten")

    as_citizen.post(link, {"password": "fel lösenord här"}, expect=422)
    as_citizen.post(link, {"password": PASSWORD})

    places = as_citizen.get("/platser").words
    assert "Norrby kommun" in places
    assert "Söderby kommun" in places


def test_a_person_who_is_ended_is_out_at_the_next_click(as_coordinator, as_contributor, norrby):
    as_contributor.get("/norrby/")
    ali = norrby.member_named("Ali Alm")

    as_coordinator.post(f"/norrby/medlemmar/{ali.id}/avslut")

    as_contributor.get("/norrby/", expect=404)


def test_the_last_coordinator_cannot_leave(as_coordinator, norrby):
    eva = norrby.member_named("Eva Ek")

    page = as_coordinator.post(f"/norrby/medlemmar/{eva.id}/avslut", expect=409)

    assert "minst en samordnare" in page.words
    as_coordinator.get("/norrby/")


def test_a_withdrawn_invitation_lets_nobody_in(as_coordinator, as_citizen, norrby):
    link = invite(as_coordinator)
    bim = norrby.member_named("Bim Björk")

    as_coordinator.post(f"/norrby/medlemmar/{bim.id}/avslut")

    as_citizen.get(link, expect=409)


def test_a_new_link_stops_the_old_one(as_coordinator, as_citizen, norrby):
    old = invite(as_coordinator)
    bim = norrby.member_named("Bim Björk")

    as_coordinator.post(f"/norrby/medlemmar/{bim.id}/inbjudan")

    as_citizen.get(old, expect=409)


def test_the_same_person_is_not_invited_twice_in_the_same_role(as_coordinator):
    invite(as_coordinator)

    page = as_coordinator.post("/norrby/medlemmar", BIM, expect=409)

    assert "har redan den rollen" in page.words


def test_an_easy_password_is_refused(as_coordinator, as_citizen):
    link = invite(as_coordinator)

    for easy in ("kort", "Kommunens2026!!!", "bimbjorkbimbjorkbim", "aaaaaaaaaaaaaaaaaaaa"):
        as_citizen.post(link, {"new_password": easy}, expect=422)


def test_an_unknown_link_says_so(as_citizen):
    assert "gäller inte längre" in as_citizen.get("/inbjudan/finns-inte", expect=409).words


def test_an_invitation_needs_every_field(as_coordinator):
    page = as_coordinator.post("/norrby/medlemmar", {"name": "", "role": "chef"}, expect=422)

    assert "Fyll i det här fältet" in page.words


def test_the_last_coordinator_cannot_be_given_a_last_day(as_coordinator, norrby):
    eva = norrby.member_named("Eva Ek")
    form = {"name": "Eva Ek", "title": "samordnare"}

    as_coordinator.post(f"/norrby/medlemmar/{eva.id}/redigera", {**form, "to_on": "2999-01-01"}, expect=409)
    as_coordinator.post(f"/norrby/medlemmar/{eva.id}/redigera", {**form, "to_on": "2026-01-02"}, expect=422)
    as_coordinator.post(f"/norrby/medlemmar/{eva.id}/redigera", form)


def test_an_acceptance_that_broke_off_halfway_is_made_whole_by_a_new_link(as_coordinator, as_citizen, norrby):
    link = invite(as_coordinator)
    as_citizen.post(link, {"new_password": NEW_PASSWORD})
    with norrby.acting():
        db.session.execute(sa.update(Member).where(Member.name == "Bim Björk").values(user_id=None))
    bim = norrby.member_named("Bim Björk")

    as_coordinator.post(f"/norrby/medlemmar/{bim.id}/inbjudan")
    link = re.search(r"http://localhost(/inbjudan/[\w-]+)", as_coordinator.get("/norrby/medlemmar").text).group(1)
    as_citizen.post(link, {"password": NEW_PASSWORD})

    assert norrby.member_named("Bim Björk").has_joined
