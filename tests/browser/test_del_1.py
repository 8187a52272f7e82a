"""Del 1 from a draft to the next one: comments, a proposal, seven signatures, in force, expired, renewed."""

import threading
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from playwright.sync_api import expect
from werkzeug.serving import make_server

from regional_app.app import create_app
from regional_app.config import ROOT, Settings
from tests import database
from tests.browser.conftest import follow, free_port, kept_of_login, new_window
from tests.conftest import clone_for_tests, dispose

pytestmark = pytest.mark.browser

PASSWORD = "tjädern spelar i gryningen"
KOMMUNER = ("dorotea", "lycksele", "sorsele", "storuman", "vilhelmina", "asele")


@pytest.fixture(scope="module")
def demo(server, worker_id):
    """The demo, running: södra Lappland with its draft for 2019–2020."""
    name, port = f"regional_del_1_{worker_id}", free_port()
    clone_for_tests(server, name)
    environment = database.environment(server, name)
    environment |= {"TENANTS_ROOT": str(ROOT / "tenants"), "REGIONAL_TODAY": "2018-12-14"}
    app = create_app(Settings.from_environment(environment | {"PUBLIC_URL": f"http://127.0.0.1:{port}"}))
    with database.alone(server):
        prepared = app.test_cli_runner().invoke(args=["demo", "prepare"], catch_exceptions=False)
    assert prepared.exit_code == 0
    running = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield app
    running.shutdown()
    thread.join()
    running.server_close()
    dispose(app)


@pytest.fixture
def at_desk(demo, chromium):
    """`at_desk(email)`: the person's browser, logged in; each person has one."""
    desks = {}

    def at_desk(email):
        if email not in desks:
            state = kept_of_login(demo, email)
            desks[email] = new_window(chromium, demo.config["SETTINGS"].public_url, storage_state=state).new_page()
        return desks[email]

    yield at_desk
    for page in desks.values():
        page.context.close()


def is_the_day(demo, day):
    demo.config["SETTINGS"] = replace(demo.config["SETTINGS"], fixed_today=day)


def test_from_a_draft_to_the_agreement_after_the_next(demo, at_desk):
    region = at_desk("region@sodra-lappland.example")
    region.goto("/sodra-lappland/overenskommelser")
    follow(region.get_by_role("link", name="Samverkansöverenskommelse 2019–2020, del 1").first)
    address = region.url.rsplit("/", 1)[1]
    at = partial(_address, address)

    comment(at_desk("samordnare@vilhelmina.example"), at("vilhelmina"))
    answer(region, at("sodra-lappland"))
    adopt_the_proposal(at_desk, region, at)
    say_the_days(region, at("sodra-lappland"))
    follow(region.get_by_role("link", name="Lämna för underskrift"))
    region.get_by_label("Lämna texten fast det här är öppet").check()
    region.get_by_role("button", name="Lämna för underskrift").click()
    region.get_by_text("Väntar på underskrifter: 0 av 7").wait_for()

    for kommun in KOMMUNER:
        sign(at_desk(f"ledning@{kommun}.example"), at(kommun))
    chief = at_desk("chef@sodra-lappland.example")
    chief.goto(at("sodra-lappland"))
    chief.get_by_text("Väntar på underskrifter: 6 av 7").wait_for()
    chief.get_by_text("Har inte skrivit under: Lokalpolisområde södra Lappland.").wait_for()
    sign(chief, at("sodra-lappland"))

    for role in ("kommunchef", "koncernchef", "2:e vice ordförande i kommunstyrelsen", "lokalpolisområdeschef"):
        expect(chief.locator("main")).to_contain_text(role)
    chief.get_by_role("link", name="Kontrollera underskrifterna").click()
    chief.get_by_text("Allt är som det undertecknades.").wait_for()

    is_the_day(demo, date(2019, 2, 1))
    region.goto(at("sodra-lappland"))
    expect(region.locator("main .ds-tag").first).to_contain_text("Gäller")

    is_the_day(demo, date(2021, 1, 5))
    region.reload()
    expect(region.locator("main .ds-tag").first).to_contain_text("Har gått ut")
    renew(region)


def _address(agreement, room):
    return f"/{room}/overenskommelser/{agreement}"


def comment(page, address):
    page.goto(address)
    page.get_by_role("link", name="Lämna en synpunkt Uppföljning").click()
    page.get_by_label("Synpunkt").fill("Hinner vi till den 31 december?")
    page.get_by_role("button", name="Lämna synpunkten").click()
    page.get_by_text("Hinner vi till den 31 december?").wait_for()


def answer(page, address):
    page.goto(address)
    said = page.locator("article.said", has_text="Hinner vi till den 31 december?")
    said.get_by_role("link", name="Svara").click()
    page.get_by_label("Svar", exact=True).fill("Ja, siffrorna finns redan i rummet.")
    page.get_by_label("Frågan är löst").check()
    page.get_by_role("button", name="Svara").click()
    page.locator("article.said", has_text="Löst").filter(has_text="siffrorna finns redan").wait_for()


def adopt_the_proposal(at_desk, region, at):
    """Lycksele has proposed four meetings a year; every other party adopts it, and the region brings it in."""
    for room in ("sodra-lappland", *KOMMUNER):
        if room == "lycksele":
            continue
        page = region if room == "sodra-lappland" else at_desk(f"samordnare@{room}.example")
        page.goto(at(room))
        follow(page.get_by_role("link", name="Förslag från Lycksele kommun"))
        expect(page.locator("ins", has_text="fyra")).to_have_count(1)
        page.get_by_label("Svar", exact=True).select_option(label="Vi godtar förslaget")
        page.get_by_role("button", name="Svara").click()
        page.get_by_text("Svaret är lämnat.").wait_for()
    region.reload()
    region.get_by_role("button", name="För in i texten").click()
    region.get_by_text("Den nya lydelsen är införd.").wait_for()
    expect(region.locator("main")).to_contain_text("fyra gånger om året")


def say_the_days(page, address):
    page.goto(f"{address}/redigera")
    page.locator("#valid_from").fill("1 jan 2019")
    page.locator("#valid_to").fill("31 dec 2020")
    page.get_by_role("button", name="Spara").click()
    page.get_by_text("Överenskommelsen är sparad.").wait_for()


def sign(page, address):
    page.goto(address)
    follow(page.get_by_role("link", name="Underteckna", exact=True))
    page.get_by_label("Ort").fill("Storuman")
    page.get_by_label("Jag har läst texten").check()
    page.get_by_label("Ditt lösenord").fill(PASSWORD)
    page.get_by_role("button", name="Underteckna").click()
    page.get_by_text("Överenskommelsen är undertecknad.").wait_for()


def renew(page):
    """What comes after begins with what was; the two are linked and can be compared."""
    follow(page.get_by_role("link", name="Förnya"))
    page.get_by_label("Titel").fill("Samverkansöverenskommelse 2021–2022, del 1")
    page.get_by_label("Kallas").fill("2021–2022")
    page.locator("#valid_from").fill("1 feb 2021")
    page.locator("#valid_to").fill("31 dec 2022")
    page.get_by_role("button", name="Börja skriva").click()
    page.get_by_text("Utkastet är påbörjat.").wait_for()
    page.get_by_role("link", name="Samverkansöverenskommelse 2019–2020, del 1").first.wait_for()
    expect(page.locator("main")).to_contain_text("fyra gånger om året")
    follow(page.get_by_role("link", name="Se vad som skiljer"))
