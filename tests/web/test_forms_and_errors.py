"""Bad input and bad luck: a clear word each time, and nothing typed is lost."""

import io
import re
import uuid
from datetime import date

import pytest
import sqlalchemy as sa

from regional_app.clock import instant
from regional_app.people.accounts.models import LoginSession
from regional_app.people.accounts.models.account import IDLE
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models import Member
from tests.cast import PASSWORD

SAME_SITE = {"headers": {"Sec-Fetch-Site": "same-origin"}}
BIM = {
    "name": "Bim Björk",
    "title": "rektor på Ängsskolan",
    "email": "bim@norrby.example",
    "role": "contributor",
    "from_on": "2026-01-01",
}


def test_a_form_without_proof_changes_nothing_and_loses_nothing(as_coordinator, norrby):
    page = as_coordinator.post("/norrby/medlemmar", BIM, expect=400, csrf=False, **SAME_SITE)

    assert "rektor på Ängsskolan" in page.text
    assert norrby.member_named("Bim Björk") is None


def test_a_form_from_another_site_is_refused_and_not_shown(as_coordinator):
    page = as_coordinator.post(
        "/norrby/medlemmar", BIM, expect=400, csrf=False, headers={"Sec-Fetch-Site": "cross-site"}
    )

    assert "Ängsskolan" not in page.text


def _lapse(app):
    with app.app_context(), identity_session() as session:
        session.execute(sa.update(LoginSession).values(seen_at=instant() - IDLE))


def test_what_was_typed_when_the_login_ran_out_is_offered_back(app, as_coordinator):
    as_coordinator.get("/norrby/medlemmar/ny")
    _lapse(app)

    as_coordinator.post("/norrby/medlemmar", BIM, audited=False, **SAME_SITE)
    page = as_coordinator.post("/logga-in", {"email": "eva@norrby.example", "password": PASSWORD})

    assert page.location == "/utkast"
    assert "rektor på Ängsskolan" in as_coordinator.get("/utkast").text


def test_what_was_sent_again_is_not_offered_once_more(app, as_coordinator, norrby):
    _lapse(app)
    as_coordinator.post("/norrby/medlemmar", BIM, audited=False, **SAME_SITE)
    as_coordinator.post("/logga-in", {"email": "eva@norrby.example", "password": PASSWORD})
    kept = re.search(r'name="kept" value="([^"]+)"', as_coordinator.get("/utkast").text).group(1)

    as_coordinator.post("/norrby/medlemmar", {**BIM, "kept": kept})

    assert norrby.member_named("Bim Björk") is not None
    assert "Ängsskolan" not in as_coordinator.get("/utkast").text


def test_somebody_else_at_the_same_browser_does_not_see_it(app, as_coordinator):
    _lapse(app)
    as_coordinator.post("/norrby/medlemmar", BIM, audited=False, **SAME_SITE)

    as_coordinator.post("/logga-in", {"email": "stina@soderby.example", "password": PASSWORD})

    assert "Ängsskolan" not in as_coordinator.get("/utkast").text


def test_passwords_are_never_kept(app, as_coordinator, connection):
    _lapse(app)
    as_coordinator.post("/norrby/medlemmar", {**BIM, "password": PASSWORD}, audited=False, **SAME_SITE)

    with app.app_context(), identity_session() as session:
        kept = session.scalars(sa.text("select fields::text from identity.kept_forms")).all()
    assert kept
    assert not [text for text in kept if "lgar i en eka" in text]


def test_the_same_form_twice_does_one_thing(as_coordinator, norrby):
    form = {**BIM, "submission": str(uuid.uuid4())}

    first = as_coordinator.post("/norrby/medlemmar", form)
    second = as_coordinator.post("/norrby/medlemmar", form, audited=False)

    assert first.location == second.location
    found = norrby.read(lambda: norrby_members(BIM["email"]))
    assert len(found) == 1


def test_going_back_and_changing_a_word_sends_a_new_form(as_coordinator, norrby):
    form = {**BIM, "submission": str(uuid.uuid4())}

    as_coordinator.post("/norrby/medlemmar", form)
    as_coordinator.post("/norrby/medlemmar", {**form, "name": "Bo Bok", "email": "bo@norrby.example"})

    assert norrby.member_named("Bo Bok") is not None


def norrby_members(email):
    from regional_app.db import db

    return db.session.scalars(sa.select(Member).where(Member.email == email)).all()


def test_a_mended_form_may_be_sent_again(as_coordinator, norrby):
    form = {**BIM, "submission": str(uuid.uuid4())}

    page = as_coordinator.post("/norrby/medlemmar", {**form, "name": ""}, expect=422)
    assert form["submission"] in page.text
    as_coordinator.post("/norrby/medlemmar", form)

    assert norrby.member_named("Bim Björk") is not None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "a" * 100_000),
        ("email", "inte en adress"),
        ("role", "operator"),
        ("role", "region_admin"),
        ("from_on", "0000-00-00"),
        ("from_on", "30 februari"),
        ("to_on", "2025-12-31"),
    ],
)
def test_wrong_input_is_explained_at_the_field(as_coordinator, norrby, field, value):
    page = as_coordinator.post("/norrby/medlemmar", {**BIM, field: value}, expect=422)

    assert 'role="alert"' in page.text
    assert norrby.member_named("Bim Björk") is None


def test_invisible_signs_of_a_pasted_text_are_dropped(as_coordinator, norrby):
    as_coordinator.post("/norrby/medlemmar", {**BIM, "name": "Bim\0 \x0bBjo\u0308rk\x07"})

    assert norrby.member_named("Bim Björk") is not None


@pytest.mark.parametrize("name", ["Åsa-Märta Ñuñez d'Ärla", "Đorđe Šešelj", "Ïva Kråik", "Vualtjeren Tjïelte"])
def test_names_are_kept_as_they_are_written(as_coordinator, norrby, name):
    as_coordinator.post("/norrby/medlemmar", {**BIM, "name": name})

    assert norrby.member_named(name) is not None
    import html

    assert html.escape(name, quote=True).replace("&#x27;", "&#39;") in as_coordinator.get("/norrby/medlemmar").text


def test_text_is_shown_as_text(as_coordinator):
    as_coordinator.post("/norrby/medlemmar", {**BIM, "name": "<script>alert(1)</script>{{7*7}}"})

    page = as_coordinator.get("/norrby/medlemmar")
    assert "<script>alert" not in page.text
    assert "{{7*7}}" in page.text


def test_a_body_too_large_is_refused_in_plain_words(as_coordinator):
    page = as_coordinator.browser.post("/norrby/medlemmar", data={"name": "x" * 3_000_000})

    assert page.status_code == 413
    assert "för stor" in page.get_data(as_text=True)
    assert "Gränsen är 2 megabyte" in page.get_data(as_text=True)


def test_a_file_too_large_says_how_much_there_is_room_for(as_coordinator):
    large = (io.BytesIO(b"x" * 23_000_000), "skannad.pdf")
    page = as_coordinator.post("/norrby/dokument", {"title": "Avtal", "file": large}, expect=413)

    assert "Gränsen är 21 megabyte" in page.words
    assert "default-src 'none'" in page.response.headers["Content-Security-Policy"]
    page.response.request.environ["wsgi.input"].close()


@pytest.mark.parametrize("body", [b"\xff\xfe=\x00", b"name=%ff%fe", b"=" * 5000, b"--x\r\n\r\n"])
def test_a_body_that_cannot_be_read_is_no_accident(as_coordinator, body):
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"):
        answer = as_coordinator.browser.post("/norrby/medlemmar", data=body, content_type=kind)
        assert answer.status_code in {400, 413, 422}


@pytest.mark.parametrize(
    "path",
    ["/%00", "/norrby/%ff", "/norrby/medlemmar/not-a-uuid/avslut", "/NORRBY/", "/norrby//", "/..%2f", "/en/en/"],
)
def test_an_address_that_leads_nowhere_is_a_calm_404(as_coordinator, path):
    answer = as_coordinator.browser.get(path)

    assert answer.status_code in {404, 308}


def test_a_page_number_out_of_range_shows_the_nearest(as_coordinator):
    for number in ("0", "-1", "99999999999", "x"):
        as_coordinator.get(f"/norrby/handelser?sida={number}")


def test_a_filter_that_is_no_day_is_explained(as_coordinator):
    as_coordinator.get("/norrby/handelser?fran=strax", expect=422)


def test_a_refusal_says_who_may(as_contributor):
    page = as_contributor.get("/norrby/medlemmar/ny", expect=403)

    assert "samordnare" in page.words


def test_a_refusal_is_in_the_log(as_contributor, as_coordinator):
    as_contributor.get("/norrby/medlemmar/ny", expect=403)

    assert "Nekades en sida" in as_coordinator.get("/norrby/handelser").words


def test_extra_fields_change_nothing(as_coordinator, norrby, soderby):
    as_coordinator.post(
        "/norrby/medlemmar",
        {**BIM, "tenant_id": str(soderby.id), "space": "soderby", "area_visible": "1", "user_id": str(uuid.uuid4())},
    )

    bim = norrby.member_named("Bim Björk")
    assert bim.tenant_id == norrby.id
    assert bim.user_id is None
    assert soderby.member_named("Bim Björk") is None


def test_what_was_written_in_a_form_that_came_too_late_stands_on_the_page(as_coordinator, norrby):
    promise = norrby.promise(given_on=date(2026, 1, 2))
    fields = {"text": "Min långa formulering", "dialogue": "Möte i skolan", "version": "1"}

    page = as_coordinator.post(f"/norrby/loften/{promise.id}/redigera", fields, expect=409, **SAME_SITE)

    assert "Det här skrev du" in page.words
    assert "Min långa formulering" in page.words


def test_what_was_written_about_something_that_is_gone_stands_on_the_page(as_coordinator):
    gone = f"/norrby/loften/{uuid.uuid4()}/redigera"

    page = as_coordinator.post(gone, {"text": "Min formulering", "csrf": "x"}, expect=404, **SAME_SITE)
    assert "Min formulering" in page.words
    page = as_coordinator.post(gone, {"text": "Min formulering"}, expect=404, headers={"Sec-Fetch-Site": "none"})
    assert "Min formulering" not in page.words


def test_a_form_with_a_choice_in_its_address_is_sent_again_to_the_same(app, as_coordinator, norrby):
    plan = norrby.plan()
    address = f"/norrby/planer/{plan.id}/mal?slag=qualitative"
    goal = {"text": "Samverkan ska löpa", "owner": "common"}

    page = as_coordinator.post(address, goal, expect=400, csrf=False, **SAME_SITE)
    assert f'action="{address}"' in page.text
    _lapse(app)
    as_coordinator.post(address, goal, audited=False, **SAME_SITE)
    as_coordinator.post("/logga-in", {"email": "eva@norrby.example", "password": PASSWORD})
    assert f'action="{address}"' in as_coordinator.get("/utkast").text


def test_a_text_that_is_too_long_says_by_how_much_and_stays(as_coordinator):
    promise = {"text": "x" * 503, "from_on": "2026-01-01", "to_on": "2026-02-01"}

    page = as_coordinator.post("/norrby/loften", promise, expect=422)

    assert "Den får ha högst 500 tecken och är 3 för lång." in page.words
    assert "x" * 503 in page.text
    assert "maxlength" not in page.text


def test_a_day_that_was_guessed_is_said_back_after_saving(as_coordinator):
    promise = {"text": "Vi går ut", "from_on": "3/4 2026", "to_on": "2026-12-31"}

    page = as_coordinator.post("/norrby/loften", promise)

    assert "Vi läste 3/4 2026 som 3 april 2026." in as_coordinator.get(page.location).words
