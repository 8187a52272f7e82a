"""The frame at every width, with and without scripts, and on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import follow

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 640}


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_the_menu_leads_on(window, logins, lived, scripts):
    page = window(viewport=PHONE, storage_state=logins("eva"), java_script_enabled=scripts).new_page()
    page.goto("/norrby/")
    plans = page.locator(".band__nav a", has_text="Planer")
    assert not plans.is_visible()

    page.locator("summary", has_text="Meny").click()
    follow(plans)

    expect(page).to_have_url(re.compile("/norrby/planer$"))
    expect(plans).not_to_be_visible()
    expect(plans).to_have_attribute("aria-current", "page")


def test_on_a_phone_the_person_is_named_and_can_leave(window, logins, lived):
    page = window(viewport=PHONE, storage_state=logins("tor")).new_page()
    page.goto("/exempelregionen/")
    person = page.locator(".unfold--person > summary")
    assert person.bounding_box()["x"] + person.bounding_box()["width"] <= PHONE["width"]

    person.click()

    expect(page.get_by_role("button", name="Logga ut")).to_be_visible()
    expect(page.locator(".unfold--person a", has_text="Hjälp")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Logga ut")).not_to_be_visible()
    expect(person).to_be_focused()


@pytest.mark.parametrize("width", [960, 1280, 1920])
def test_with_room_everything_lies_open(window, logins, lived, width):
    page = window(viewport={"width": width, "height": 800}, storage_state=logins("eva")).new_page()
    page.goto("/norrby/")

    assert page.locator(".band__nav a", has_text="Planer").is_visible()
    assert page.get_by_role("button", name="Logga ut").is_visible()
    assert not page.locator("summary", has_text="Meny").is_visible()


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1920])
@pytest.mark.parametrize("who", ["eva", "tor"])
def test_no_page_of_the_frame_scrolls_sideways(window, logins, lived, who, width):
    page = window(viewport={"width": width, "height": 800}, storage_state=logins(who)).new_page()
    paths = {
        "eva": ["/norrby/", f"/norrby/overenskommelser/{lived['agreement']}", f"/norrby/planer/{lived['plan']}"],
        "tor": ["/exempelregionen/", f"/exempelregionen/norrby/planer/{lived['plan']}/mal/{lived['goal']}"],
    }
    for path in paths[who]:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
        heading = page.locator("h1")
        assert heading.evaluate("(one) => one.scrollWidth <= one.clientWidth"), path


def test_a_trail_leads_one_step_up_on_a_phone_and_all_the_way_where_there_is_room(window, logins, lived):
    page = window(viewport=PHONE, storage_state=logins("eva")).new_page()
    page.goto(f"/norrby/planer/{lived['plan']}/mal/{lived['goal']}")
    steps = page.locator(".trail a")
    assert [step.is_visible() for step in steps.all()] == [False, False, True]

    page.set_viewport_size({"width": 1280, "height": 800})

    expect(steps.first).to_be_visible()
    assert [step.inner_text() for step in steps.all()] == ["Norrby kommun", "Planer", "Del 2, 2026–2027"]


def test_on_paper_the_record_is_whole_and_there_is_nothing_to_click(window, logins, lived):
    page = window(color_scheme="dark", storage_state=logins("eva")).new_page()
    page.goto(f"/norrby/planer/{lived['plan']}")
    page.emulate_media(media="print")

    for gone in (".band__nav", ".trail", ".footer", ".band__search", "main .ds-button"):
        assert not [one for one in page.locator(gone).all() if one.is_visible()], gone
    assert page.locator(".band__name").is_visible()
    assert page.locator("body").evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("h1").evaluate("(one) => getComputedStyle(one).color") == "rgb(0, 0, 0)"
