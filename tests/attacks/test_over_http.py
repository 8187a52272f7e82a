"""From a browser: other slugs, other ids, other fields. Not yours and not there get the same answer, byte by byte."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from regional_app import tenancy
from regional_app.clock import instant
from regional_app.db import db
from regional_app.people.rooms.models import Member

HIDDEN = ["redigera", "avslut"]
ACTS = ["redigera", "avslut", "inbjudan"]
DESCRIBED = {"name": "Någon Annan", "title": "x", "to_on": ""}


@pytest.fixture
def bim(norrby):
    """Somebody in Norrby whom Söderby must not find."""
    return norrby.member()


def same(first, second):
    """The two answers differ in nothing but the guess in their address and the time of a form's proof."""
    one, other = (
        re.sub(r'(name="csrf_token"[^>]*value=")[^"]+', r"\1", page.text.replace(str(page.asked), "guess"))
        for page in (first, second)
    )
    assert one == other
    assert (first.status, first.location) == (second.status, second.location)
    assert set(first.headers.keys()) == set(second.headers.keys())


def ask(client, method, url, part, expect, **data):
    """Ask, and remember which part of the address was the guess."""
    proof = client.csrf_token()  # also for a page to read: the browser has been here before
    if method == "get":
        page = client.get(url, expect=expect)
    else:
        page = client.post(url, {**data, "csrf_token": proof}, expect=expect, csrf=False)
    page.asked = part
    return page


@pytest.mark.parametrize("page", HIDDEN)
def test_a_neighbours_person_and_nobody_look_the_same(as_stranger, bim, page):
    there, nowhere = (
        ask(as_stranger, "get", f"/soderby/medlemmar/{guess}/{page}", guess, 404) for guess in (bim.id, uuid4())
    )

    same(there, nowhere)


@pytest.mark.parametrize("act", ACTS)
def test_an_act_on_a_neighbours_person_and_on_nobody_look_the_same(as_stranger, norrby, bim, act):
    there, nowhere = (
        ask(as_stranger, "post", f"/soderby/medlemmar/{guess}/{act}", guess, 404, **DESCRIBED)
        for guess in (bim.id, uuid4())
    )

    same(there, nowhere)
    assert norrby.member_named("Bim Björk").to_on is None
    assert norrby.member_named("Någon Annan") is None


@pytest.mark.parametrize("rest", ["", "medlemmar", "handelser", "medlemmar/ny"])
def test_a_room_one_is_not_in_and_no_room_look_the_same(as_stranger, rest):
    there, nowhere = (ask(as_stranger, "get", f"/{slug}/{rest}", slug, 404) for slug in ("norrby", "ingenby"))

    same(there, nowhere)


@pytest.mark.parametrize("act", ACTS)
def test_no_act_reaches_a_room_by_its_slug(as_stranger, norrby, bim, act):
    for slug in ("norrby", "ingenby"):
        ask(as_stranger, "post", f"/{slug}/medlemmar/{bim.id}/{act}", slug, 404, **DESCRIBED)

    assert norrby.member_named("Bim Björk").title == "rektor"


def test_inviting_oneself_into_a_neighbours_room_is_not_found(as_stranger, norrby):
    new = {"name": "Stina Sten", "title": "x", "email": "s@s.example", "role": "coordinator", "from_on": "2026-01-01"}

    as_stranger.post("/norrby/medlemmar", new, expect=404)

    assert norrby.member_named("Stina Sten") is None


def test_fields_that_name_a_room_or_an_id_have_no_effect(as_stranger, norrby, soderby):
    chosen = uuid4()
    as_stranger.post(
        "/soderby/medlemmar",
        {
            "name": "Ninni Nord",
            "title": "lärare",
            "email": "ninni@soderby.example",
            "role": "contributor",
            "from_on": "2026-01-01",
            **dict.fromkeys(("tenant_id", "space", "space_id", "region", "room"), str(norrby.id)),
            "id": str(chosen),
            "user_id": str(chosen),
            "version": "9",
            "area_visible": "true",
        },
    )

    assert norrby.member_named("Ninni Nord") is None
    made = soderby.member_named("Ninni Nord")
    assert made.id != chosen
    assert (made.user_id, made.version, made.area_visible) == (None, 1, False)


def test_a_change_gives_nobody_a_new_room_or_role(as_stranger, norrby, soderby):
    person = soderby.member(name="Ninni Nord")
    as_stranger.post(
        f"/soderby/medlemmar/{person.id}/redigera",
        {"name": "Ninni Nord", "title": "lärare", "role": "coordinator", "tenant_id": str(norrby.id), "to_on": ""},
    )

    changed = soderby.member_named("Ninni Nord")
    assert (changed.title, changed.role, changed.tenant_id) == ("lärare", "contributor", soderby.id)


def test_a_room_in_the_query_has_no_effect(as_stranger):
    page = as_stranger.get("/soderby/medlemmar?space=norrby&region=exempelregionen&tenant_id=norrby")

    assert "Stina Sten" in page.words
    assert "Eva Ek" not in page.words


def test_a_form_already_sent_elsewhere_leads_nowhere_else(as_coordinator, as_stranger):
    sent = {"submission": str(uuid4()), "title": "x", "role": "contributor", "from_on": "2026-01-01"}
    for client, slug in ((as_coordinator, "norrby"), (as_stranger, "soderby")):
        page = client.post(f"/{slug}/medlemmar", {**sent, "name": "Bo Bok", "email": f"bo@{slug}.example"})
        assert page.location == f"/{slug}/medlemmar"


@pytest.mark.parametrize("client", ["as_police", "as_chief", "as_region_admin"])
@pytest.mark.parametrize(
    "rest", ["medlemmar", "medlemmar/{}/avslut", "medlemmar/{}/inbjudan", "medlemmar/{}/redigera"]
)
def test_the_area_posts_nothing_in_a_kommuns_rooms(request, norrby, bim, client, rest):
    person = request.getfixturevalue(client)
    response = person.browser.post(
        f"/exempelregionen/norrby/{rest.format(bim.id)}", data={**DESCRIBED, "csrf_token": person.csrf_token()}
    )

    assert response.status_code in {404, 405}
    assert norrby.member_named("Bim Björk").to_on is None


@pytest.mark.parametrize("client", ["as_police", "as_chief", "as_region_admin"])
def test_the_area_reads_who_answers_but_not_who_works_with_the_young(request, client):
    words = request.getfixturevalue(client).get("/exempelregionen/norrby/medlemmar").words

    assert "Eva Ek" in words
    assert "Cia Ceder" not in words
    assert "Dag Dal" not in words
    assert "Stina Sten" not in words


@pytest.mark.parametrize(
    "url",
    [
        "/exempelregionen/vasterby/medlemmar",  # another region's kommun
        "/grannregionen/vasterby/medlemmar",  # another region
        "/exempelregionen/exempelregionen/medlemmar",  # the region as its own kommun
        "/norrby/exempelregionen/medlemmar",
        "/norrby/soderby/medlemmar",
        "/exempelregionen/ingenby/medlemmar",
        "/exempelregionen/norrby/handelser",
        "/exempelregionen/norrby/medlemmar/ny",
    ],
)
def test_the_area_ends_at_its_own_kommuner_and_pages(as_chief, url):
    as_chief.get(url, expect=404)


@pytest.mark.parametrize("client", ["as_coordinator", "as_case_worker", "as_stranger", "as_operator"])
def test_a_kommuns_people_do_not_take_the_areas_way(request, client):
    request.getfixturevalue(client).get("/exempelregionen/soderby/medlemmar", expect=404)


def test_an_operator_enters_no_room(as_operator):
    for slug in ("norrby", "exempelregionen"):
        as_operator.get(f"/{slug}/", expect=404)
        as_operator.get(f"/{slug}/handelser", expect=404)


def test_a_lapsed_context_is_an_outage_and_never_an_empty_list(as_coordinator, monkeypatch):
    monkeypatch.setattr(tenancy, "instant", lambda: instant() - timedelta(seconds=tenancy.CONTEXT_SECONDS + 5))

    page = as_coordinator.get("/norrby/medlemmar", expect=503)

    assert page.headers["Retry-After"]
    assert "Eva Ek" not in page.words


def test_a_context_signed_with_another_key_is_an_outage_too(app, as_coordinator, monkeypatch):
    real = tenancy.signed_context
    monkeypatch.setattr(tenancy, "signed_context", lambda scope: real(scope) and real(scope)[:-1] + "g")

    as_coordinator.get("/norrby/medlemmar", expect=503)


def test_a_request_for_nobody_after_one_for_a_room_sees_no_room(as_coordinator):
    assert "Eva Ek" in as_coordinator.get("/norrby/medlemmar").words

    with as_coordinator.app.app_context():
        assert tenancy.current() == tenancy.NOBODY
        assert db.session.execute(sa.text("select count(*) from members")).scalar() == 0
        with pytest.raises(tenancy.OutsideScope):
            db.session.scalars(sa.select(Member)).all()


def test_a_refusal_is_in_the_log_though_the_request_was_undone(as_contributor, norrby):
    as_contributor.get("/norrby/handelser", expect=403)

    refused = norrby.read(
        lambda: db.session.execute(
            sa.text("select stream, details from audit.events where action = 'access.refused'")
        )
    ).all()
    assert refused == [("security", {"permission": "event.read"})]
