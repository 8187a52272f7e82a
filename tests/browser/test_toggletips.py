"""An explanation opens when it is pressed, never at a hover, and closes with Escape; with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import follow

pytestmark = pytest.mark.browser
WORDS = "Kommunen ska arbeta för skriftliga överenskommelser med dem som är viktiga"


@pytest.mark.parametrize("script", [True, False])
def test_a_paragraph_explains_itself_to_the_keyboard(window, script):
    page = window(java_script_enabled=script).new_page()
    page.goto("/ordlista?q=fokusområde")
    button = page.get_by_role("button", name="Lag (2023:196) 9 §")
    words = page.get_by_text(WORDS)
    button.hover()
    assert not words.is_visible()

    button.press("Enter")

    expect(words).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Lagtexten i Svensk författningssamling", use_inner_text=True)
    page.keyboard.press("Escape")
    expect(words).not_to_be_visible()


def test_an_explanation_stays_within_a_small_window(window):
    page = window(viewport={"width": 320, "height": 640}).new_page()
    page.goto("/ordlista?q=fokusområde")

    page.get_by_role("button", name="Lag (2023:196) 9 §").click()

    box = page.locator(":popover-open").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_on_paper_the_word_is_left_and_the_explanation_is_not(window):
    page = window().new_page()
    page.goto("/ordlista?q=fokusområde")
    page.get_by_role("button", name="Lag (2023:196) 9 §").click()

    page.emulate_media(media="print")

    expect(page.get_by_text("Lag (2023:196) 9 §")).to_be_visible()
    expect(page.get_by_text(WORDS)).not_to_be_visible()


def test_somebody_reports_a_page_and_gets_a_number(window):
    page = window(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
    page.goto("/ordlista")
    follow(page.get_by_role("link", name="Tillgänglighet"))
    expect(page.locator("#page")).to_have_value("/ordlista")

    page.locator("#what").fill("Sökrutan läses inte upp.")
    page.get_by_role("button", name="Skicka rapporten").click()

    expect(page.locator("[role=status]")).to_contain_text("Tack! Din rapport har nummer")
