"""Lists in a real browser: changed where it stands, several at once, taken back; with the keyboard, without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import follow, log_in
from tests.browser.records import LAST
from tests.factories import RoomFactory

pytestmark = pytest.mark.browser


@pytest.fixture
def measures(live_app):
    """Three measures of a plan of their own, so that journeys do not meet."""
    norrby = RoomFactory(live_app, "norrby")
    plan = norrby.plan(title="Plan för listor", first_year=LAST, last_year=LAST, decided_on=f"{LAST}-02-01")
    one = norrby.implementation_plan(plan)
    texts = ("Vuxenvandring på Ŋuorjavägen", "Belysning i parken", "Samtal i klassrummen")
    for position, text in enumerate(texts):
        norrby.measure(one, text=text, position=position)
    return f"/norrby/planer/{plan.id}/atgarder"


def opened(window, who: str, address: str, **options) -> Page:
    page = window(**options).new_page()
    page.on("console", lambda message: _no_refusal(message.text))
    log_in(page, who)
    page.goto(address)
    return page


def _no_refusal(text: str) -> None:
    assert "Content Security" not in text, text


def row(page: Page, text: str):
    return page.get_by_role("row", name=re.compile(text))


def change(page: Page, text: str, status: str, day: str = "") -> None:
    one = row(page, text)
    one.locator("summary").click()
    one.locator("select").select_option(status)
    if day:
        one.locator("input[type=date]").fill(day)
    one.get_by_role("button", name=re.compile("Spara")).click()


def test_a_row_is_changed_with_the_keyboard_alone_and_nothing_else_moves(window, measures):
    eva = opened(window, "eva", measures)
    eva.evaluate("window.stillHere = true")
    one = row(eva, "Belysning")
    tab_to(eva, one.locator("summary"))
    eva.keyboard.press("Enter")
    eva.keyboard.press("Tab")
    eva.keyboard.type("kl")
    tab_to(eva, one.get_by_role("button", name=re.compile("Spara")))
    eva.keyboard.press("Enter")

    expect(eva.get_by_role("status")).to_contain_text("Åtgärden ”Belysning i parken” är nu klar.")
    expect(one.locator("[data-status]")).to_be_focused()
    expect(one.locator("[data-status]")).to_have_text(re.compile("Klar"))
    assert eva.evaluate("window.stillHere"), "the page was loaded anew"
    assert eva.url.endswith(measures)
    change(eva, "Belysning", "ongoing", f"{LAST}-12-24")
    expect(row(eva, "Belysning")).to_contain_text(f"24 december {LAST}")
    assert eva.evaluate("window.stillHere"), "the page was loaded anew"


def test_a_row_that_no_longer_fits_the_selection_leaves_and_the_message_has_the_focus(window, measures):
    eva = opened(window, "eva", f"{measures}?lage=planned")
    change(eva, "Samtal", "done")

    expect(row(eva, "Samtal")).to_have_count(0)
    expect(eva.get_by_role("status")).to_be_focused()
    expect(eva.locator("#antal")).to_have_text("Visar 2 av 3.")
    eva.get_by_role("button", name="Ångra").click()
    expect(eva.get_by_role("status")).to_contain_text("Ändringen är ångrad för 1 åtgärd.")
    expect(row(eva, "Samtal")).to_have_count(1)
    expect(eva).to_have_url(re.compile("lage=planned"))


def test_the_same_without_javascript(window, measures):
    ali = opened(window, "ali", measures, java_script_enabled=False, viewport={"width": 390, "height": 844})
    change(ali, "Vuxenvandring", "ongoing", f"{LAST}-12-20")

    expect(ali.get_by_role("status")).to_contain_text("är nu pågår")
    expect(row(ali, "Vuxenvandring")).to_contain_text(f"20 december {LAST}")
    assert ali.url.split("#")[1].startswith("atgard-")
    follow(ali.get_by_role("link", name="Markera alla på sidan"))
    ali.get_by_label("Nytt läge för de förkryssade").select_option("done")
    follow(ali.get_by_role("button", name="Ändra de förkryssade"))
    expect(ali.get_by_role("status")).to_contain_text("Läget är ändrat för 3 åtgärder.")
    ali.get_by_role("button", name="Ångra").click()
    expect(row(ali, "Vuxenvandring")).to_contain_text("Pågår")
    expect(row(ali, "Belysning")).to_contain_text("Planerad")


def test_several_are_counted_moved_and_taken_back(window, measures):
    eva = opened(window, "eva", measures)
    eva.get_by_label(re.compile("Kryssa för Belysning")).check()
    expect(eva.get_by_text("Förkryssade: 1")).to_be_visible()
    eva.get_by_role("link", name="Markera alla på sidan").click()
    expect(eva.get_by_text("Förkryssade: 3")).to_be_visible()
    eva.get_by_label("Nytt läge för de förkryssade").select_option("cancelled")
    eva.get_by_role("button", name="Ändra de förkryssade").click()

    expect(eva.get_by_role("status")).to_contain_text("Läget är ändrat för 3 åtgärder.")
    expect(eva.locator("[data-status]").filter(has_text="Avbruten")).to_have_count(3)
    eva.get_by_role("button", name="Ångra").click()
    expect(eva.locator("[data-status]").filter(has_text="Planerad")).to_have_count(3)


def test_whoever_is_second_sees_both_and_loses_nothing(window, measures):
    eva, sam = (opened(window, who, measures) for who in ("eva", "sam"))
    change(eva, "Belysning", "done")
    expect(eva.get_by_role("status")).to_contain_text("är nu klar")
    change(sam, "Belysning", "cancelled")

    notice = sam.get_by_role("alert")
    expect(notice).to_contain_text("avbruten")
    expect(notice).to_contain_text("klar")
    expect(sam.get_by_label("Läge")).to_have_value("cancelled")
    sam.get_by_role("button", name="Spara").click()
    expect(row(sam, "Belysning")).to_contain_text("Avbruten")


def test_when_the_server_is_away_the_row_says_so_and_keeps_what_was_chosen(window, measures):
    eva = opened(window, "eva", measures)
    eva.context.set_offline(True)
    change(eva, "Samtal", "done")

    expect(eva.get_by_role("status")).to_contain_text("Det gick inte att nå servern.")
    expect(row(eva, "Samtal").locator("select")).to_have_value("done")


def test_the_chosen_columns_and_order_are_a_link_and_a_file(window, measures):
    kim = opened(window, "kim", measures)
    kim.get_by_text("Välj kolumner").click()
    kim.get_by_role("checkbox", name="Orsak").check()
    follow(kim.get_by_role("button", name="Visa kolumnerna"))
    follow(kim.get_by_role("columnheader", name="Åtgärd").get_by_role("link"))

    expect(kim.get_by_role("columnheader", name="Orsak")).to_be_visible()
    expect(kim.get_by_role("columnheader", name="Åtgärd")).to_have_attribute("aria-sort", "ascending")
    kim.get_by_text("Länk till urvalet", exact=True).click()
    assert kim.locator("#urval").input_value() == kim.url
    with kim.expect_download() as file:
        kim.get_by_role("link", name="CSV").click()
    lines = file.value.path().read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Åtgärd;")
    assert [line.split(" ")[0] for line in lines[1:]] == ["Belysning", "Samtal", "Vuxenvandring"]


def tab_to(page: Page, wanted) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("the keyboard does not reach it")
