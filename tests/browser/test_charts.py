"""Charts in a real browser: the page's colours by day and night, one drawing at a time, nothing refused."""

import pytest

pytestmark = pytest.mark.browser

SHOWN = "[...document.querySelectorAll('.chart svg')].filter(one => one.getBoundingClientRect().width)"
COLOURS = f"""(() => {{
    const probe = document.body.appendChild(document.createElement('i'));
    const token = name => {{ probe.style.color = `var(${{name}})`; return getComputedStyle(probe).color }};
    const said = {SHOWN}.flatMap(one => [...one.querySelectorAll('text')]).map(one => getComputedStyle(one).fill);
    const drawn = {SHOWN}.flatMap(one => [...one.querySelectorAll('path')]).map(one => getComputedStyle(one).fill);
    return {{ink: token('--ink'), accent: token('--accent'), said, drawn}}
}})()"""


def opened(window, login, address, scheme, width):
    page = window(viewport={"width": width, "height": 900}, color_scheme=scheme, storage_state=login).new_page()
    refused = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    assert page.goto(address).status == 200
    assert refused == []
    return page


def test_a_chart_follows_light_and_dark(window, logins, lived):
    address = "/norrby/planer/{plan}".format(**lived)
    seen = {}
    for scheme in ("light", "dark"):
        colours = opened(window, logins("eva"), address, scheme, 1280).evaluate(COLOURS)
        assert colours["ink"] in colours["said"]
        assert colours["accent"] in colours["drawn"]
        seen[scheme] = colours["accent"]
    assert seen["light"] != seen["dark"]


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_each_chart_shows_one_drawing_that_fits_and_can_be_read(window, logins, lived, width):
    page = opened(window, logins("eva"), "/norrby/planer/{plan}".format(**lived), "light", width)

    boxes = page.evaluate(f"{SHOWN}.map(one => one.getBoundingClientRect().toJSON())")
    scale = page.evaluate(f"{SHOWN}.map(one => one.getScreenCTM().a)")
    assert len(boxes) == page.locator(".chart").count() == 2
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    assert min(scale) * 14 >= 11
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_table_twin_opens_without_script(window, logins, lived):
    page = window(storage_state=logins("tor"), java_script_enabled=False).new_page()
    page.goto("/exempelregionen/arsrapporter/2026")

    page.get_by_text("Visa siffrorna i tabell").first.click()

    page.locator(".chart details[open] table").first.wait_for(state="visible")
