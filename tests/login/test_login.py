"""Logging in: the right person, from anywhere, without anybody being able to lock somebody else out."""

import re

import sqlalchemy as sa

from regional_app.clock import instant
from regional_app.people.accounts.models import LoginSession, PasswordLink
from regional_app.people.accounts.models.account import ABSOLUTE, IDLE
from regional_app.people.accounts.session import identity_session
from tests.cast import PASSWORD

EVA = {"email": "eva@norrby.example", "password": PASSWORD}
WRONG = {**EVA, "password": "nio älgar i en eka"}


def test_a_person_logs_in_and_comes_home(as_citizen):
    assert as_citizen.post("/logga-in", EVA).location == "/platser"

    assert "Norrby kommun" in as_citizen.get("/norrby/").words


def test_the_address_may_be_typed_in_capitals(as_citizen):
    as_citizen.post("/logga-in", {**EVA, "email": " Eva@Norrby.example "})


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(as_citizen):
    wrong = as_citizen.post("/logga-in", WRONG, expect=422)
    unknown = as_citizen.post("/logga-in", {**WRONG, "email": "finns@inte.example"}, expect=422)

    assert "hör inte ihop" in wrong.words
    assert wrong.words.replace("eva@norrby.example", "") == unknown.words.replace("finns@inte.example", "")


def test_the_password_is_not_sent_back(as_citizen):
    assert WRONG["password"] not in as_citizen.post("/logga-in", WRONG, expect=422).text


def test_after_logging_out_the_old_cookie_is_worth_nothing(app, as_citizen):
    as_citizen.post("/logga-in", EVA)
    cookie = as_citizen.browser.get_cookie("session").value

    as_citizen.post("/logga-ut")
    as_citizen.browser.set_cookie("session", cookie)

    assert as_citizen.get("/norrby/", expect=302).location.startswith("/logga-in")


def test_a_login_gets_a_new_token(as_citizen):
    as_citizen.get("/logga-in")
    with as_citizen.browser.session_transaction() as session:
        session["_user_id"] = "planted by somebody else"
    as_citizen.post("/logga-in", EVA)

    with as_citizen.browser.session_transaction() as session:
        assert session["_user_id"] != "planted by somebody else"


def _age(app, **values):
    with app.app_context(), identity_session() as session:
        session.execute(sa.update(LoginSession).values(**values))


def test_a_forgotten_login_ends_by_itself(app, as_coordinator):
    as_coordinator.get("/norrby/")
    _age(app, seen_at=instant() - IDLE)

    assert as_coordinator.get("/norrby/", expect=302).location == "/logga-in?next=/norrby/"


def test_a_login_never_outlasts_the_working_day(app, as_coordinator):
    _age(app, began_at=instant() - ABSOLUTE)

    as_coordinator.get("/norrby/", expect=302)


def test_a_closed_account_is_out_at_the_next_click(as_operator, as_coordinator, people):
    eva = people.user("eva@norrby.example")

    as_operator.post(f"/drift/konton/{eva.id}/avstangning")

    as_coordinator.get("/norrby/", expect=302)
    as_coordinator.post("/logga-in", EVA, expect=422)
    as_operator.post(f"/drift/konton/{eva.id}/oppning")
    as_coordinator.post("/logga-in", EVA)


def test_an_operator_cannot_close_the_own_account(as_operator, people):
    as_operator.post(f"/drift/konton/{people.user('ola@drift.example').id}/avstangning", expect=409)


def test_a_new_password_ends_other_logins_and_the_old_password(app, connection, as_coordinator, people):
    from tests.client import PageClient

    elsewhere = PageClient(app, connection, people.log_in("eva@norrby.example"))
    new = "tre hjul och en vagn"

    as_coordinator.post("/konto/losenord", {"password": "inte rätt alls", "new_password": new}, expect=422)
    as_coordinator.post("/konto/losenord", {"password": PASSWORD, "new_password": new})

    as_coordinator.get("/norrby/")
    elsewhere.get("/norrby/", expect=302)
    elsewhere.post("/logga-in", EVA, expect=422)
    elsewhere.post("/logga-in", {**EVA, "password": new})


def test_one_sees_and_ends_other_logins(app, connection, as_coordinator, people):
    from tests.client import PageClient

    elsewhere = PageClient(app, connection, people.log_in("eva@norrby.example"))
    assert "Okänd webbläsare" in as_coordinator.get("/konto").words

    as_coordinator.post("/konto/inloggningar")

    elsewhere.get("/norrby/", expect=302)
    as_coordinator.get("/norrby/")


def test_after_login_one_comes_to_the_page_asked_for(as_citizen):
    asked = as_citizen.get("/norrby/medlemmar", expect=302).location

    assert as_citizen.post(asked, {**EVA, "next": "/norrby/medlemmar"}).location == "/norrby/medlemmar"


def test_a_login_leads_nowhere_else(as_citizen):
    for elsewhere in (
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\r\nx: y",
    ):
        page = as_citizen.post("/logga-in", {**EVA, "next": elsewhere})
        assert page.location == "/platser"
        as_citizen.post("/logga-ut")


def test_the_log_of_logins_is_the_operators(as_citizen, as_operator, as_coordinator):
    as_citizen.post("/logga-in", WRONG, expect=422)
    as_citizen.post("/logga-in", EVA)

    log = as_operator.get("/drift/handelser").words
    assert "Misslyckad inloggning" in log
    assert "eva@norrby.example" in log
    as_coordinator.get("/drift/handelser", expect=403)


def test_a_lost_password_is_replaced_through_a_link_from_the_operator(
    as_operator, as_citizen, as_coordinator, people
):
    eva = people.user("eva@norrby.example")
    as_operator.post(f"/drift/konton/{eva.id}/losenordslank")
    link = re.search(r"http://localhost(/losenord/[\w-]+)", as_operator.get("/drift/konton").text).group(1)
    new = "tre hjul och en vagn"

    as_citizen.post(link, {"new_password": "kort"}, expect=422)
    as_citizen.post(link, {"new_password": new})

    as_coordinator.get("/norrby/", expect=302)
    as_citizen.post("/logga-in", {**EVA, "password": new})
    assert "gäller inte längre" in as_citizen.get(link, expect=409).words


def test_an_old_password_link_is_worth_nothing(app, as_operator, as_citizen, people):
    eva = people.user("eva@norrby.example")
    as_operator.post(f"/drift/konton/{eva.id}/losenordslank")
    link = re.search(r"http://localhost(/losenord/[\w-]+)", as_operator.get("/drift/konton").text).group(1)
    with app.app_context(), identity_session() as session:
        session.execute(sa.update(PasswordLink).values(expires_at=instant()))

    as_citizen.get(link, expect=409)
