"""Accessibility is law (DOS-lagen): every page, scanned once by axe, Swedish/light/390 and English/dark/1280 in turn.

`make prove` scans the whole cross of languages, colour schemes and widths.
"""

import itertools
import json

import pytest

from regional_app.config import ROOT
from tests.browser.conftest import new_window

pytestmark = pytest.mark.browser

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = json.dumps({"runOnly": RULES, "resultTypes": ["violations"]})
# Ids stand for what `lived` has written in Norrby.
PAGES = {
    None: [
        "/komponenter",
        "/hjalp",
        "/ordlista",
        "/ordlista?q=finns-inte",
        "/tillganglighet?sida=/norrby/",
        "/",
        "/logga-in",
        "/finns/inte/alls/nu",
        "/inbjudan/finns-inte",
    ],
    "eva": [
        "/norrby/",
        "/norrby/medlemmar",
        "/norrby/medlemmar/ny",
        "/norrby/ataganden",
        "/norrby/lagkrav",
        "/norrby/losa-tradar",
        "/norrby/roda-traden/mal/{goal}",
        "/norrby/planer/{plan}/mal/{goal}/utvardering",
        "/norrby/planer/{draft_plan}/tabell/mal/inlasning",
        "/norrby/overenskommelser",
        "/norrby/overenskommelser/{agreement}",
        "/norrby/overenskommelser/{draft_agreement}",
        "/norrby/overenskommelser/{draft_agreement}/avsnitt/{section}/synpunkter/ny",
        "/norrby/overenskommelser/{draft_agreement}/avsnitt/{section}/forslag/nytt",
        "/norrby/overenskommelser/{draft_agreement}/beslut",
        "/norrby/overenskommelser/{draft_agreement}/papper",
        "/norrby/overenskommelser/{draft_agreement}/kontroll",
        "/norrby/lagesbilder",
        "/norrby/lagesbilder/ny",
        "/norrby/lagesbilder/problem",
        "/norrby/lagesbilder/{picture}",
        "/norrby/lagesbilder/{picture}/problem/{finding}",
        "/norrby/lagesbilder/{draft_picture}",
        "/norrby/lagesbilder/{draft_picture}/redigera",
        "/norrby/lagesbilder/{draft_picture}/faststallande",
        "/norrby/lagesbilder/{draft_picture}/borttagning",
        "/norrby/lagesbilder/{draft_picture}/andringar",
        "/norrby/lagesbilder/{draft_picture}/kallor/medborgare",
        "/norrby/lagesbilder/{draft_picture}/rangordning",
        "/norrby/lagesbilder/{draft_picture}/rangordning/kommunen",
        "/norrby/lagesbilder/{draft_picture}/problem/{draft_finding}",
        "/norrby/lagesbilder/{draft_picture}/problem/nytt",
        "/norrby/lagesbilder/{draft_picture}/problem/{draft_finding}/redigera",
        "/norrby/lagesbilder/{draft_picture}/problem/{draft_finding}/prioritet",
        "/norrby/lagesbilder/{draft_picture}/problem/{draft_finding}/borttagning",
        "/norrby/atgarder",
        "/norrby/atgarder?sok=finns-inte",
        "/norrby/atgarder?ordning=-slut&kolumner=plan&kolumner=orsak&sida=alla",
        "/norrby/planer",
        "/norrby/planer/ny",
        "/norrby/planer/{plan}",
        "/norrby/planer/{plan}/mal",
        "/norrby/planer/{plan}/mal/{goal}",
        "/norrby/planer/{plan}/mal/{goal}/uppfoljningar/ny",
        "/norrby/planer/{plan}/mal/{judged_goal}/uppfoljningar/ny",
        "/norrby/planer/{plan}/atgarder",
        "/norrby/planer/{plan}/atgarder/{measure}",
        "/norrby/planer/{plan}/atgarder/{measure}/uppfoljningar/ny",
        "/norrby/planer/{plan}/atgarder/{measure}/aktiviteter/ny",
        "/norrby/planer/{plan}/revidering",
        "/norrby/planer/{plan}/delning",
        "/norrby/planer/{draft_plan}/mallar",
        "/norrby/planer/benamning",
        "/norrby/planer/fran-andra",
        "/norrby/atgarder?vy=tavla",
        "/norrby/atgarder?vy=tidslinje",
        "/norrby/planer/{draft_plan}",
        "/norrby/planer/{draft_plan}/redigera",
        "/norrby/planer/{draft_plan}/faststallande",
        "/norrby/planer/{draft_plan}/mal/nytt",
        "/norrby/planer/{draft_plan}/mal/nytt?slag=change",
        "/norrby/planer/{draft_plan}/mal/{draft_goal}/redigera",
        "/norrby/planer/{draft_plan}/mal/{draft_goal}/borttagning",
        "/norrby/planer/{draft_plan}/genomforandeplaner/ny",
        "/norrby/planer/{draft_plan}/genomforandeplaner/{draft_implementation_plan}/redigera",
        "/norrby/planer/{draft_plan}/genomforandeplaner/{draft_implementation_plan}/borttagning",
        "/norrby/planer/{draft_plan}/genomforandeplaner/{draft_implementation_plan}/atgarder/ny",
        "/norrby/planer/{draft_plan}/atgarder/{draft_measure}/redigera",
        "/norrby/planer/{draft_plan}/atgarder/{draft_measure}/borttagning",
        "/norrby/statistik",
        "/norrby/statistik/indikatorer",
        "/norrby/statistik/indikatorer/ny",
        "/norrby/statistik/{indicator}",
        "/norrby/statistik/{indicator}/redigera",
        "/norrby/statistik/{indicator}/varden",
        "/norrby/statistik/filer/ny",
        "/norrby/statistik/filer/{statistics_file}",
        "/norrby/statistik/kolada",
        "/norrby/loften",
        "/norrby/loften/nytt",
        "/norrby/loften/{promise}/sista-dag",
        "/norrby/loften/{promise}",
        "/norrby/loften/{promise}/uppfoljningar/ny",
        "/norrby/loften/{draft_promise}/redigera",
        "/norrby/loften/{draft_promise}/givande",
        "/norrby/loften/{draft_promise}/borttagning",
        "/norrby/arsrapporter",
        "/norrby/arsrapporter/2026",
        "/norrby/arsrapporter/2026/forhandsgranskning",
        "/norrby/arsrapporter/2026/sammanstallning",
        "/norrby/gemensam-lagesbild",
        "/norrby/gemensam-lagesbild/2026",
        "/norrby/riskkalender",
        "/norrby/riskkalender/ny",
        "/norrby/riskkalender/{risk_event}",
        "/norrby/riskkalender/{risk_event}/redigera",
        "/norrby/riskkalender/{risk_event}/borttagning",
        "/norrby/dokument",
        "/norrby/dokument/nytt",
        "/norrby/dokument/{document}",
        "/norrby/dokument/{document}/redigera",
        "/norrby/dokument/{document}/ny-fil",
        "/norrby/dokument/{document}/borttagning",
        "/norrby/sok",
        "/norrby/sok?q=vandring",
        "/norrby/sok?q=vandring&visa=mal",
        "/norrby/sok?q=pingvin+torget",
        "/norrby/nytt",
        "/norrby/nytt?visa=tidigare&slag=planer",
        "/norrby/arbeten",
        "/norrby/arbeten/{job}",
        "/norrby/arbeten/{done_job}",
        "/norrby/handelser",
        "/hjalp",
        "/konto",
        "/konto/paminnelser",
        "/utkast",
        "/drift",
        "/soderby/",
    ],
    "stina": ["/soderby/arsrapporter/2026", "/soderby/arsrapporter/2026/oppning"],
    "sam": ["/platser", "/exempelregionen/", "/exempelregionen/norrby/", "/exempelregionen/norrby/medlemmar"],
    "tor": [
        "/exempelregionen/ataganden",
        "/exempelregionen/norrby/ataganden",
        "/exempelregionen/overenskommelser",
        "/exempelregionen/sok/kommuner?q=vandring",
        "/exempelregionen/nytt",
        "/exempelregionen/norrby/sok?q=vandring",
        "/exempelregionen/oversikt?ar=2026",
        "/exempelregionen/oversikt/statistik",
        "/exempelregionen/arsrapporter",
        "/exempelregionen/arsrapporter/2026",
        "/exempelregionen/arsrapporter/2026/publicering",
        "/exempelregionen/norrby/lagesbilder/{picture}",
        "/exempelregionen/norrby/atgarder",
        "/exempelregionen/gemensam-lagesbild",
        "/exempelregionen/gemensam-lagesbild/2026",
        "/exempelregionen/gemensam-lagesbild/2026/redigera",
        "/exempelregionen/gemensam-lagesbild/2026/rubriker",
        "/exempelregionen/gemensam-lagesbild/2026/publicering",
        "/exempelregionen/riskkalender/2026",
        "/exempelregionen/dokument",
        "/exempelregionen/norrby/dokument/{document}",
        "/exempelregionen/norrby/planer/{plan}",
        "/exempelregionen/norrby/loften/{promise}",
        "/exempelregionen/soderby/arsrapporter/2026",
    ],
    "kim": ["/norrby/", "/norrby/planer/{plan}/atgarder"],
    "ali": ["/norrby/"],
    "rut": [
        "/exempelregionen/overenskommelser",
        "/exempelregionen/overenskommelser/ny",
        "/exempelregionen/overenskommelser/{draft_agreement}",
        "/exempelregionen/overenskommelser/{draft_agreement}/redigera",
        "/exempelregionen/overenskommelser/{draft_agreement}/avsnitt/{section}/redigera",
        "/exempelregionen/overenskommelser/{draft_agreement}/avsnitt/{section}/borttagning",
        "/exempelregionen/overenskommelser/{draft_agreement}/ataganden/ny",
        "/exempelregionen/overenskommelser/{draft_agreement}/overlamning",
        "/exempelregionen/overenskommelser/{draft_agreement}/forslag/{proposal}",
        "/exempelregionen/overenskommelser/{draft_agreement}/paminnelse",
        "/exempelregionen/norrby/",
        "/exempelregionen/",
        "/exempelregionen/?visa=samtal&ordning=atgarder",
        "/exempelregionen/overenskommelser/inlasning",
    ],
    "ola": [
        "/drift",
        "/drift/konton",
        "/drift/handelser",
        "/drift/post",
        "/drift/tillganglighet",
        "/drift/tillganglighet/{accessibility_report}",
        "/platser",
    ],
}
# What is scanned here is the page that says no.
NOT_THERE = {(None, "/finns/inte/alls/nu"), (None, "/inbjudan/finns-inte"), ("eva", "/drift"), ("eva", "/soderby/")}
ALL = [(who, path) for who, paths in PAGES.items() for path in paths]
LOOKS = [("sv", "light", 390), ("en", "dark", 1280)]
CROSS = list(itertools.product(("sv", "en"), ("light", "dark"), (390, 1280)))


@pytest.fixture(scope="module")
def window_of(chromium, live, logins):
    """`window_of(who, look)`: one page each, on which the addresses are opened in turn."""
    opened = {}

    def window_of(who, look):
        if (who, look) not in opened:
            _, scheme, width = look
            options = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
            window = new_window(chromium, live, storage_state=logins(who), **options)
            window.add_init_script(AXE)
            opened[who, look] = window.new_page()
        return opened[who, look]

    yield window_of
    for page in opened.values():
        page.context.close()


def _scan(page, address, look, *, is_there):
    prefix = "/en" if look[0] == "en" else ""
    errors = []

    def note(message):
        if message.type == "error":
            errors.append(message.text)

    page.on("console", note)
    assert (page.goto(prefix + address).status == 200) is is_there
    assert ("logga-in" in page.url) is ("logga-in" in address)
    found = page.evaluate(
        "axe.run(document, " + OPTIONS + ").then(r => r.violations.map(v => v.id + ': '"
        " + v.nodes.map(n => n.html + ' ' + (n.failureSummary || '')).join(' | ')))"
    )
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways"
    assert [error for error in errors if "Content Security" in error] == []
    page.remove_listener("console", note)


@pytest.mark.parametrize(("number", "who", "path"), [(i, *one) for i, one in enumerate(ALL)])
def test_the_page_is_for_everybody(window_of, lived, number, who, path):
    look = LOOKS[number % 2]
    _scan(window_of(who, look), path.format(**lived), look, is_there=(who, path) not in NOT_THERE)


@pytest.mark.prove
@pytest.mark.parametrize("look", CROSS)
@pytest.mark.parametrize(("who", "path"), ALL)
def test_every_look_of_the_page_is_for_everybody(window_of, lived, who, path, look):
    _scan(window_of(who, look), path.format(**lived), look, is_there=(who, path) not in NOT_THERE)
