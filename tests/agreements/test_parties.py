"""A kommun joins a signed agreement, leaves it early, or moves to another lokalpolisområde."""

import io
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from regional_app.clock import today
from regional_app.db import db
from regional_app.work.agreements.models import Agreement, Party
from tests.documents.files import pdf

SCAN = pdf("Underskriven sida")


@pytest.fixture
def agreement(exempelregionen):
    """Signed here by the police and Norrby, in force for two years; Söderby is no party."""
    year = today().year
    one = exempelregionen.agreement("var", f"{year}–{year + 1}", origin="room", purposes="Tryggare vardag.")

    with exempelregionen.acting():
        db.session.get(Agreement, one.id).sha256 = "0" * 64
    return one


def at(room, agreement, word=""):
    return f"/{room}/overenskommelser/{agreement.id}" + (f"/{word}" if word else "")


def joins(as_region_admin, agreement, **typed):
    typed = {"kommun": "soderby", "on": today().isoformat(), "registry_number": "KS 9"} | typed
    return as_region_admin.post(at("exempelregionen", agreement, "parter"), typed)


def test_a_kommun_joins_and_the_agreement_holds_for_the_others_all_the_time(as_region_admin, agreement):
    joins(as_region_admin, agreement)

    page = as_region_admin.get(at("exempelregionen", agreement))
    assert "Söderby kommun är part" in page.words
    assert "part från" in page.words
    assert "Gäller" in page.words
    assert "Har inte skrivit under: Söderby kommun." in page.words


def test_the_joining_kommun_signs_the_same_text(as_region_admin, as_stranger, agreement):
    joins(as_region_admin, agreement)

    as_stranger.post(
        at("soderby", agreement, "papper"),
        {
            "name": "Pia Park",
            "role_text": "kommunchef",
            "place": "Söderby",
            "signed_on": today().isoformat(),
            "scan": (io.BytesIO(SCAN), "sida.pdf"),
        },
        content_type="multipart/form-data",
    )

    page = as_region_admin.get(at("exempelregionen", agreement))
    assert "Har inte skrivit under" not in page.words
    assert "undertecknat på papper" in page.words


def test_nobody_joins_twice_or_on_a_day_when_nothing_holds(as_region_admin, agreement):
    joins(as_region_admin, agreement)
    address = at("exempelregionen", agreement, "parter")
    later = {"kommun": "soderby", "on": (today() + timedelta(days=900)).isoformat()}

    page = as_region_admin.post(address, later, expect=422)

    assert "Överenskommelsen gäller till och med" in page.words
    assert "Not a valid choice" in page.words or "inte ett giltigt" in page.words.casefold()


def test_a_kommun_leaves_with_a_reason_that_every_party_reads(as_region_admin, as_coordinator, norrby, agreement):
    leave(as_region_admin, norrby, agreement)

    page = as_coordinator.get(at("norrby", agreement))

    assert "Vi samverkar på annat sätt, KS 2026/77." in page.words
    assert "part till och med" in page.words


def test_a_leaving_needs_a_reason(as_region_admin, norrby, agreement):
    page = leave(as_region_admin, norrby, agreement, because="", expect=422)

    assert "Fyll i det här fältet." in page.words


def test_a_leaving_can_be_undone(as_region_admin, norrby, agreement):
    leave(as_region_admin, norrby, agreement)

    as_region_admin.post(at("exempelregionen", agreement, f"parter/{party(norrby, agreement)}/kvar"))

    page = as_region_admin.get(at("exempelregionen", agreement))
    assert "Norrby kommun är kvar som part." in page.words
    assert "part till och med" not in page.words


def test_whoever_has_left_plans_under_it_only_for_the_years_as_a_party(
    as_region_admin, as_coordinator, norrby, agreement, on_day
):
    leave(as_region_admin, norrby, agreement)
    year = today().year
    on_day(date(year + 1, 2, 1))

    plan = {"title": "Del 2", "agreement_id": str(agreement.id), "rests_on": "first"}
    page = as_coordinator.post("/norrby/planer", plan | {"first_year": year, "last_year": year + 1}, expect=422)
    assert "Överenskommelsen gällde inte kommunen alla de åren." in page.words
    as_coordinator.post("/norrby/planer", plan | {"first_year": year, "last_year": year})


def test_a_party_neither_joins_nor_lets_others_leave(as_coordinator, norrby, agreement):
    as_coordinator.get(at("norrby", agreement, "parter/ny"), expect=403)
    as_coordinator.post(at("norrby", agreement, f"parter/{party(norrby, agreement)}/uttrade"), {}, expect=403)


def test_the_parties_of_a_draft_are_not_changed_this_way(as_region_admin, exempelregionen):
    draft = exempelregionen.agreement("utkast", "2030–2031", unsigned=2, origin="room")

    page = as_region_admin.get(at("exempelregionen", draft, "parter/ny"), expect=409)

    assert "undertecknad här och som gäller" in page.words


def leave(as_region_admin, norrby, agreement, because="Vi samverkar på annat sätt, KS 2026/77.", expect=302):
    address = at("exempelregionen", agreement, f"parter/{party(norrby, agreement)}/uttrade")
    return as_region_admin.post(address, {"on": today().isoformat(), "because": because}, expect=expect)


def party(norrby, agreement):
    """The id of Norrby's row among the parties."""

    with norrby.acting():
        return db.session.scalars(
            sa.select(Party.id).where(Party.agreement_id == agreement.id, Party.space_id == norrby.id)
        ).one()


def test_nobody_joins_or_leaves_what_a_later_agreement_has_taken_over(
    as_region_admin, norrby, exempelregionen, agreement
):
    year = today().year
    exempelregionen.agreement("senare", f"{year}–{year + 3}", origin="room", predecessor_key="var", sha256="0" * 64)

    page = as_region_admin.get(at("exempelregionen", agreement))
    assert "Anslut en kommun" not in page.words
    assert "Anteckna utträde" not in page.words
    typed = {"kommun": "soderby", "on": today().isoformat()}
    page = as_region_admin.post(at("exempelregionen", agreement, "parter"), typed, expect=409)
    assert "Parter ansluter till och lämnar" in page.words
