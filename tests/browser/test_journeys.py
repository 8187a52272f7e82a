"""Journeys: what people come to do, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import log_in
from tests.cast import EMAILS, PASSWORD

pytestmark = pytest.mark.browser


def test_a_coordinator_invites_a_colleague_who_comes_in(window):
    eva = window().new_page()
    log_in(eva, "eva")
    eva.get_by_role("link", name="Personer").first.click()
    eva.get_by_role("link", name=re.compile("Bjud in")).first.click()
    eva.get_by_label("Namn").fill("Gun Gran")
    eva.get_by_label("Titel").fill("fritidschef")
    eva.get_by_label("E-postadress").fill("gun@norrby.example")
    eva.get_by_label("Roll").select_option("contributor")
    eva.get_by_role("button", name="Skapa inbjudan").click()
    link = eva.get_by_label("Personlig länk till Gun Gran").input_value()

    gun = window().new_page()
    gun.goto(link)
    gun.get_by_label("Välj ett lösenord").fill("kråkan satt i granen")
    gun.get_by_role("main").get_by_role("button").first.click()

    expect(gun.get_by_role("heading", level=1)).to_contain_text("Norrby kommun")
    eva.reload()
    expect(eva.get_by_text("Gun Gran").first).to_be_visible()


def test_without_javascript_everything_works(window):
    page = window(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
    log_in(page, "eva")
    page.goto("/norrby/medlemmar/ny")
    page.get_by_label("Namn").fill("Per Pil")
    page.get_by_role("button", name="Skapa inbjudan").click()

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Namn")).to_have_value("Per Pil")


def test_by_keyboard_alone_one_logs_in_and_out(window):
    page = window().new_page()
    page.goto("/logga-in")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", "#innehall")
    page.locator("#email").focus()
    page.keyboard.type(EMAILS["kim"])
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Norrby kommun")
    out = page.get_by_role("button", name="Logga ut").first
    for _ in range(40):
        page.keyboard.press("Tab")
        if out.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "norrby" not in url)
    page.goto("/norrby/")
    expect(page).to_have_url(re.compile("logga-in"))


def test_the_chief_looks_into_a_kommun_and_the_page_says_so(window):
    page = window().new_page()
    log_in(page, "tor")
    page.get_by_role("main").get_by_role("link", name="Norrby kommun").first.click()

    expect(page).to_have_url(re.compile("/exempelregionen/norrby/"))
    expect(page.get_by_role("banner")).to_contain_text("Norrby kommun")
    expect(page.get_by_text("Eva Ek").first).to_be_visible()


def test_a_mistake_moves_the_focus_to_its_summary(window):
    page = window().new_page()
    page.goto("/logga-in")
    page.get_by_role("button", name="Logga in").last.click()

    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link").first.click()
    expect(page.locator("#email")).to_be_focused()


def test_a_double_click_sends_once(window):
    page = window().new_page()
    log_in(page, "eva")
    page.goto("/norrby/medlemmar/ny")
    page.get_by_label("Namn").fill("Dubbel Dunge")
    page.get_by_label("Titel").fill("vaktmästare")
    page.get_by_label("E-postadress").fill("dubbel@norrby.example")
    page.get_by_role("button", name="Skapa inbjudan").dblclick()
    page.wait_for_url(re.compile("/medlemmar$"))
    page.goto("/norrby/medlemmar")

    expect(page.get_by_text("dubbel@norrby.example")).to_have_count(1)


def test_in_english(window):
    page = window().new_page()
    log_in(page, "eva", "/en/logga-in")

    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_url(re.compile("/en/norrby/"))
    page.get_by_role("link", name=re.compile("Svenska")).first.click()
    expect(page.locator("html")).to_have_attribute("lang", "sv")
