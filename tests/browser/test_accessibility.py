"""Accessibility is law (DOS-lagen): every page, scanned once by axe, Swedish/light/390 and English/dark/1280 in turn.

`make prove` scans the whole cross of languages, colour schemes and widths.
"""

import itertools

import pytest

from regional_app.config import ROOT
from tests.browser.conftest import log_in

pytestmark = pytest.mark.browser

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = {
    None: ["/", "/logga-in", "/finns/inte", "/inbjudan/finns-inte"],
    "eva": [
        "/norrby/",
        "/norrby/medlemmar",
        "/norrby/medlemmar/ny",
        "/norrby/overenskommelser",
        "/norrby/handelser",
        "/konto",
        "/utkast",
        "/drift",
        "/soderby/",
    ],
    "sam": ["/platser", "/exempelregionen/", "/exempelregionen/norrby/", "/exempelregionen/norrby/medlemmar"],
    "ola": ["/drift", "/drift/konton", "/drift/handelser", "/platser"],
}
ALL = [(who, path) for who, paths in PAGES.items() for path in paths]
LOOKS = [("sv", "light", 390), ("en", "dark", 1280)]
CROSS = list(itertools.product(("sv", "en"), ("light", "dark"), (390, 1280)))


def _scan(window, who, path, look):
    language, scheme, width = look
    prefix = "/en" if language == "en" else ""
    page = window(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    if who:
        log_in(page, who)
    page.goto(prefix + path)
    found = page.evaluate(
        AXE + "; axe.run(document, {runOnly: " + str(RULES) + "}).then(r => r.violations.map(v => v.id + ': '"
        " + v.nodes.map(n => n.html + ' ' + (n.failureSummary || '')).join(' | ')))"
    )
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways"
    assert [error for error in errors if "Content Security" in error] == []


@pytest.mark.parametrize(("number", "who", "path"), [(i, *one) for i, one in enumerate(ALL)])
def test_the_page_is_for_everybody(window, number, who, path):
    _scan(window, who, path, LOOKS[number % 2])


@pytest.mark.prove
@pytest.mark.parametrize("look", CROSS)
@pytest.mark.parametrize(("who", "path"), ALL)
def test_every_look_of_the_page_is_for_everybody(window, who, path, look):
    _scan(window, who, path, look)
