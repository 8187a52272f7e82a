"""The homes as people see them: without a script, and on a small screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import follow

pytestmark = pytest.mark.browser


def test_the_rest_of_the_list_opens_without_a_script(window, logins, lived):
    page = window(java_script_enabled=False, storage_state=logins("eva")).new_page()
    page.goto("/norrby/")
    shown = page.locator(".upnext__item:visible").count()

    page.get_by_text("Visa alla (").click()

    assert shown == 5
    expect(page.locator(".upnext__item:visible").nth(shown)).to_be_visible()


def test_the_most_pressing_leads_straight_to_the_act(window, logins, lived):
    page = window(storage_state=logins("eva")).new_page()
    page.goto("/norrby/")

    follow(page.locator(".upnext__what a").first)

    expect(page.locator("main form[method=post]").first).to_be_attached()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_wheel_keeps_within_the_page_and_its_words_within_the_wheel(window, logins, lived, width):
    page = window(viewport={"width": width, "height": 900}, storage_state=logins("eva")).new_page()
    page.goto("/norrby/")
    wheel = page.locator("svg.wheel").bounding_box()

    assert wheel["x"] >= 0
    assert wheel["x"] + wheel["width"] <= width
    shapes = [one.bounding_box() for one in page.locator(".wheel__step").all()]
    names = [one.bounding_box() for one in page.locator(".wheel__name").all()]
    assert len(names) == 5
    for shape, name in zip(shapes, names, strict=True):
        assert shape["x"] <= name["x"]
        assert name["x"] + name["width"] <= shape["x"] + shape["width"]
