"""The key that leads to the search, and how to be rid of it."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_key_leads_to_the_search_field_and_what_is_typed_stays_typed(window, logins, lived):
    page = window(storage_state=logins("eva")).new_page()
    page.goto("/norrby/sok")

    page.keyboard.press("/")
    page.keyboard.type("24/7 vandring")

    assert page.evaluate("document.activeElement.id") == "q"
    assert page.input_value("#q") == "24/7 vandring"

    page.keyboard.press("Enter")

    page.wait_for_url("**/norrby/sok?q=*")
    page.locator(".hits mark").or_(page.get_by_text("Inget hittades")).first.wait_for()


def test_the_key_can_be_turned_off_and_stays_off(window, logins, lived):
    page = window(storage_state=logins("eva")).new_page()
    page.goto("/norrby/sok?q=vandring")
    page.get_by_role("button", name="Stäng av snabbtangenten").click()

    expect(page.get_by_role("button", name="Sätt på snabbtangenten")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Sätt på snabbtangenten")).to_be_visible()
    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.id") != "q"
    page.get_by_role("button", name="Sätt på snabbtangenten").click()
    expect(page.get_by_role("button", name="Stäng av snabbtangenten")).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
