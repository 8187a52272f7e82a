"""An explanation opens when it is pressed, never at a hover, and closes with Escape; with and without JavaScript."""

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False])
def test_a_paragraph_explains_itself_to_the_keyboard(window, script):
    page = window(java_script_enabled=script).new_page()
    page.goto("/ordlista?q=fokusområde")
    button = page.get_by_role("button", name="Lag (2023:196) 9 §")
    words = page.get_by_text("En överenskommelse om samverkan ska säga")
    button.hover()
    assert not words.is_visible()

    button.press("Enter")

    assert words.is_visible()
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Lagtexten i Svensk författningssamling"
    page.keyboard.press("Escape")
    assert not words.is_visible()


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

    assert page.get_by_text("Lag (2023:196) 9 §").is_visible()
    assert not page.get_by_text("En överenskommelse om samverkan ska säga").is_visible()


def test_somebody_reports_a_page_and_gets_a_number(window):
    page = window(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
    page.goto("/ordlista")
    page.get_by_role("link", name="Tillgänglighet").click()
    assert page.locator("#page").input_value() == "/ordlista"

    page.locator("#what").fill("Sökrutan läses inte upp.")
    page.get_by_role("button", name="Skicka rapporten").click()

    assert "Tack! Din rapport har nummer" in page.locator("[role=status]").inner_text()
