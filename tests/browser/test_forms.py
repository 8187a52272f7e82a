"""Forms that lose nothing, in a real browser."""

import re

import pytest
import sqlalchemy as sa
from flask import render_template
from playwright.sync_api import Page, expect

from regional_app.clock import instant
from regional_app.people.accounts.models import LoginSession
from regional_app.people.accounts.models.account import IDLE
from regional_app.people.accounts.session import identity_session
from tests.browser.conftest import log_in
from tests.cast import EMAILS, PASSWORD
from tests.factories import RoomFactory

pytestmark = pytest.mark.browser
TWO_CLICKS = """() => {
  const button = document.querySelector("form.form button[type=submit]");
  button.click();
  button.click();
  return [button.textContent, button.ariaDisabled];
}"""
SAVED = re.compile(r"^Utkast sparat \d\d\.\d\d$")


def state(page: Page):
    return page.locator("[data-draft-state]")


def open_draft(window, live_app, title, **options):
    """Eva at a lägesbild of her own making."""
    picture = RoomFactory(live_app, "norrby").picture(title=title, analysis="Från början")
    context = window(**options)
    page = context.new_page()
    log_in(page, "eva")
    page.goto(f"/norrby/lagesbilder/{picture.id}/redigera")
    return context, page


def lapse(live_app):
    """The login that was begun last runs out; the others, of other windows, stay."""
    latest = sa.select(LoginSession.id).order_by(LoginSession.began_at.desc()).limit(1).scalar_subquery()
    with live_app.app_context(), identity_session() as session:
        session.execute(
            sa.update(LoginSession).where(LoginSession.id == latest).values(seen_at=instant() - IDLE),
            execution_options={"synchronize_session": False},
        )


def test_what_was_written_is_there_when_the_tab_was_closed(window, live_app):
    context, page = open_draft(window, live_app, "Stängd flik")
    address = page.url
    page.get_by_label("Analys").fill("Tre sidor om orsaker")
    expect(state(page)).to_have_text(SAVED)
    page.close()

    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("heading", name=re.compile("Du har ett osparat utkast från"))).to_be_visible()
    expect(page.get_by_label("Analys")).to_have_value("Från början")
    page.get_by_role("link", name="Återställ utkastet").click()
    expect(page.get_by_label("Analys")).to_have_value("Tre sidor om orsaker")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_text("Tre sidor om orsaker")).to_be_visible()
    page.goto(address)
    expect(page.get_by_text("osparat utkast")).to_have_count(0)


def test_without_javascript_a_draft_is_restored_and_thrown_away(window, live_app):
    context, page = open_draft(window, live_app, "Utan skript")
    address = page.url
    page.get_by_label("Analys").fill("Skrivet med skript")
    expect(state(page)).to_have_text(SAVED)
    plain = window(java_script_enabled=False, storage_state=context.storage_state()).new_page()

    plain.goto("/utkast")
    plain.get_by_role("listitem").filter(has_text="Utan skript").get_by_role("link").click()
    expect(plain.get_by_label("Analys")).to_have_value("Skrivet med skript")
    plain.get_by_role("button", name="Kasta utkastet").click()

    expect(plain).to_have_url(address)
    expect(plain.get_by_label("Analys")).to_have_value("Från början")
    expect(plain.get_by_text("osparat utkast")).to_have_count(0)


def test_the_page_says_when_nothing_is_kept(window, live_app):
    context, page = open_draft(window, live_app, "Ingen kontakt")
    context.set_offline(True)
    page.get_by_label("Analys").fill("Skrivet på tåget")
    expect(state(page)).to_have_text("Inte sparat – ingen kontakt")

    context.set_offline(False)
    expect(state(page)).to_have_text(SAVED)


def test_a_login_that_runs_out_loses_nothing(window, live_app):
    _, page = open_draft(window, live_app, "Utloggad")
    lapse(live_app)
    page.get_by_label("Analys").fill("Skrivet efter lunch")
    expect(state(page)).to_contain_text("Inte sparat – du är utloggad")
    page.get_by_role("button", name="Spara", exact=True).click()
    page.get_by_label("E-postadress").fill(EMAILS["eva"])
    page.get_by_label("Lösenord").fill(PASSWORD)
    page.get_by_role("button", name="Logga in").last.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Sparade utkast")
    expect(page.get_by_role("main")).to_contain_text("Skrivet efter lunch")
    page.get_by_role("button", name="Skicka igen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Utloggad")
    expect(page.get_by_text("Skrivet efter lunch")).to_be_visible()
    page.goto("/utkast")
    expect(page.get_by_text("Skrivet efter lunch")).to_have_count(0)


def test_leaving_a_changed_form_asks_and_leaving_an_unchanged_does_not(window):
    page = window().new_page()
    log_in(page, "eva")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto("/norrby/medlemmar/ny")
    page.get_by_label("Namn").click()
    page.get_by_role("link", name="Avbryt").click()
    expect(page).to_have_url(re.compile("/medlemmar$"))
    assert asked == []

    page.goto("/norrby/medlemmar/ny")
    page.get_by_label("Namn").press_sequentially("Gun")
    page.get_by_role("link", name="Avbryt").click()
    expect(page).to_have_url(re.compile("/medlemmar$"))
    assert asked == ["beforeunload"]


def test_leaving_a_form_that_is_kept_or_sent_does_not_ask(window, live_app):
    _, page = open_draft(window, live_app, "Lämnas")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_label("Analys").press_sequentially("Nytt ")
    expect(state(page)).to_have_text(SAVED)
    page.get_by_role("link", name="Avbryt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lämnas")
    page.go_back()
    page.get_by_label("Analys").press_sequentially("Mer ")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lämnas")

    assert asked == []


def test_the_button_says_that_it_is_working_and_sends_once(window, live_app):
    _, page = open_draft(window, live_app, "Dubbelklick")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.get_by_label("Analys").fill("En gång räcker")
    said = page.evaluate(TWO_CLICKS)
    expect(page.get_by_text("En gång räcker")).to_be_visible()

    assert said == ["Sparar …", "true"]
    assert len(sent) == 1


def test_what_was_sent_into_an_accident_is_still_in_the_browser(window, live_app):
    _, page = open_draft(window, live_app, "Olycka")
    address = page.url
    with live_app.test_request_context("/"):
        accident = {"status": 500, "body": render_template("errors/500.html"), "content_type": "text/html"}
    page.route(
        re.compile("/redigera$"),
        lambda route: route.fulfill(**accident) if route.request.method == "POST" else route.continue_(),
    )
    page.get_by_label("Analys").fill("Det här får inte försvinna")
    page.get_by_role("button", name="Spara", exact=True).click()
    page.get_by_role("link", name="Tillbaka till formuläret").click()

    expect(page).to_have_url(address)
    expect(page.get_by_label("Analys")).to_have_value("Det här får inte försvinna")


def test_a_day_is_chosen_in_the_calendar_or_typed(window):
    page = window().new_page()
    log_in(page, "eva")
    page.goto("/norrby/loften/nytt")
    page.locator("#text").fill("Vi går ut")
    page.get_by_label("Från och med", exact=True).fill("3 april")
    page.get_by_role("button", name="Kalender: Till och med").wait_for()
    picker = page.locator(".field", has_text="Till och med").locator("input[type=date]")
    picker.evaluate("(one) => { one.value = '2028-12-24'; one.dispatchEvent(new Event('change')); }")
    expect(page.locator("#to_on")).to_have_value("2028-12-24")
    page.get_by_role("button", name="Spara utkastet").click()

    expect(page.get_by_text("Vi läste 3 april som 3 april 2028.")).to_be_visible()


def test_the_room_that_is_left_is_said_near_the_limit_only(window):
    page = window().new_page()
    log_in(page, "eva")
    page.goto("/norrby/loften/nytt")
    left = page.locator(".field", has=page.locator("#text")).locator(".field__left").first
    page.locator("#text").fill("x" * 300)
    expect(left).to_have_text("")
    page.locator("#text").fill("x" * 480)
    expect(left).to_have_text("Tecken kvar: 20")
    page.locator("#text").fill("x" * 503)
    expect(left).to_have_text("Tecken för mycket: 3")


def test_a_form_that_came_back_to_be_mended_is_not_left_without_a_question(window):
    page = window().new_page()
    log_in(page, "eva")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto("/norrby/medlemmar/ny")
    page.get_by_label("Namn").fill("Gun Gran")
    page.get_by_role("button", name="Skapa inbjudan").click()
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("link", name="Avbryt").click()
    expect(page).to_have_url(re.compile("/medlemmar$"))

    assert asked == ["beforeunload"]
