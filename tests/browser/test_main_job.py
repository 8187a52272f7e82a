"""The main job in a real browser: a kommun's year from problem to report, and those who read it."""

import io
import re

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import follow, log_in
from tests.factories import RoomFactory

pytestmark = pytest.mark.browser


def write(page: Page, **fields: str) -> None:
    """Fill in the fields of the page's form, by name."""
    for name, value in fields.items():
        box = page.get_by_role("main").locator(f"[name={name}]")
        if box.evaluate("element => element.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.fill(value)


def press(page: Page, name: str) -> None:
    """Press the button or follow the link with this name, in the page's main part."""
    follow(_in_main(page, name))


def _in_main(page: Page, name: str) -> Locator:
    main = page.get_by_role("main")
    return main.get_by_role("button", name=name, exact=True).or_(main.get_by_role("link", name=name, exact=True))


def go_to(page: Page, name: str) -> None:
    """Follow a link of the room's own navigation."""
    link = page.get_by_role("banner").get_by_role("link", name=name, exact=True)
    if not link.is_visible():
        page.get_by_role("banner").locator("summary", has_text="Mer").click()
    follow(link)


def heading(page: Page):
    return page.get_by_role("heading", level=1)


def test_a_coordinators_year_from_problem_to_report(window, lived):
    eva = window().new_page()
    log_in(eva, "eva")
    _decide_a_picture(eva)
    _give_a_promise(eva)
    _decide_a_plan(eva)
    _follow_up(eva)
    _report(eva)

    expect(eva.get_by_text(re.compile("Inlämnad .* av Eva Ek"))).to_be_visible()
    expect(eva.get_by_text("Vi kom längre än vi trodde.")).to_be_visible()
    row = eva.get_by_role("row", name=re.compile("Uppmätt resultat, kvällar")).first
    expect(row).to_contain_text("minst 12")
    go_to(eva, "Händelselogg")
    expect(eva.get_by_role("main")).to_contain_text("årsrapport", ignore_case=True)


def _decide_a_picture(eva: Page) -> None:
    go_to(eva, "Lägesbilder")
    press(eva, "Ny lägesbild")
    write(eva, title="Lägesbild hösten 2027", period="2027")
    press(eva, "Skapa utkastet")
    press(eva, "Skriv i delarna")
    write(eva, extent="Skadegörelse vid skolan.", other_information="Skolan byggs om.", analysis="Ingen är där.")
    press(eva, "Spara")
    press(eva, "Lägg till ett problem")
    write(eva, title="Krossade rutor på skolan", category="skadegörelse", place="skolan", source="staff")
    write(eva, trend="rising", seriousness="medium", cause="Tomt på kvällarna", focus_area_key="unga", priority="1")
    press(eva, "Lägg till")
    press(eva, "Fastställ")
    write(eva, by="kommunstyrelsen § 90", on="2027-11-30", registry_number="KS 2027/200")
    press(eva, "Fastställ lägesbilden")
    expect(heading(eva)).to_have_text("Lägesbild hösten 2027")


def _give_a_promise(eva: Page) -> None:
    go_to(eva, "Löften")
    press(eva, "Nytt löfte")
    write(eva, text="Vi håller skolgården öppen på kvällarna.", from_on="2027-12-01", to_on="2027-12-31")
    write(eva, kommun_does="Två vuxna på plats", police_does="Kommer förbi", dialogue="Elevrådet i november")
    eva.get_by_label("Problemet som löftet vilar på").select_option(label="Krossade rutor på skolan")
    press(eva, "Spara utkastet")
    press(eva, "Ge löftet")
    press(eva, "Ge löftet")
    expect(eva.get_by_text("Löftet är givet.")).to_be_visible()


def _decide_a_plan(eva: Page) -> None:
    go_to(eva, "Planer")
    press(eva, "Ny plan")
    write(eva, title="Del 2, vintern 2027", first_year="2027", last_year="2027", rests_on="first")
    press(eva, "Skapa utkastet")
    press(eva, "Lägg till ett mål")
    press(eva, "Minst ett visst antal")
    write(eva, text="Minst tio kvällar med öppen skolgård.", unit="kvällar", target_value="10,0", owner="kommun")
    write(eva, focus_area_key="unga")
    eva.get_by_label("Problemet som målet vilar på").select_option(label="Krossade rutor på skolan")
    press(eva, "Lägg till")
    press(eva, "Lägg till en genomförandeplan")
    write(eva, title="Öppen skolgård", responsible="skolförvaltningen")
    eva.get_by_role("main").locator("[name=goal_id]").select_option(index=1)
    press(eva, "Lägg till")
    press(eva, "Lägg till en åtgärd i Öppen skolgård")
    write(eva, text="Vuxna på skolgården", done_by="kommun", starts_on="2027-12-01", due_on="2027-12-31")
    press(eva, "Lägg till")
    press(eva, "Fastställ")
    write(eva, by="kommunstyrelsen § 91", on="2027-12-01", registry_number="KS 2027/201")
    press(eva, "Fastställ planen")
    expect(heading(eva)).to_have_text("Del 2, vintern 2027")


def _follow_up(eva: Page) -> None:
    follow(eva.get_by_role("main").get_by_role("link", name="Minst tio kvällar med öppen skolgård.").first)
    press(eva, "Följ upp")
    write(eva, made_on="2027-12-13", qualifier="at_least", value="12", note="Minst tolv, listan för två saknas.")
    press(eva, "Spara uppföljningen")
    expect(eva.get_by_text("Minst 12 kvällar", exact=True)).to_be_visible()


def _report(eva: Page) -> None:
    go_to(eva, "Årsrapporter")
    press(eva, "Årsrapport 2027")
    write(eva, summary="Vi kom längre än vi trodde.", assessment_unga="Färre krossade rutor.")
    press(eva, "Spara och förhandsgranska")
    expect(
        eva.get_by_text("Efter inlämningen är rapporten låst. Behöver något rättas kan du öppna den igen.")
    ).to_be_visible()
    press(eva, "Lämna in")


def test_the_chief_reads_the_kommuner_and_takes_the_rollup_along(window, lived):
    tor = window().new_page()
    log_in(tor, "tor")
    go_to(tor, "Översikt")
    write(tor, ar="2026")
    press(tor, "Visa året")
    expect(tor.get_by_text("1 av 2 kommuner har rapporterat.")).to_be_visible()
    follow(tor.get_by_role("row", name=re.compile("Söderby")).get_by_role("link", name=re.compile("Fastställd")).last)
    expect(heading(tor)).to_have_text("Del 2, 2026–2027")
    expect(tor.get_by_text("Bara läsning.")).to_be_visible()
    expect(tor.get_by_role("main").get_by_role("button")).to_have_count(0)

    tor.goto("/exempelregionen/arsrapporter/2026")

    expect(tor.get_by_text("Ej rapporterat: Norrby kommun.").first).to_be_visible()
    with tor.expect_download() as excel:
        _in_main(tor, "Excel").click()
    book = openpyxl.load_workbook(io.BytesIO(excel.value.path().read_bytes()))
    words = " ".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    assert "1 av 2 kommuner" in words
    with tor.expect_download() as pdf:
        _in_main(tor, "PDF").click()
    assert pdf.value.path().read_bytes().startswith(b"%PDF-")


def test_leadership_reads_on_a_phone(window, lived):
    kim = window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).new_page()
    log_in(kim, "kim")
    for path in (
        "planer",
        f"planer/{lived['plan']}",
        f"planer/{lived['plan']}/atgarder",
        f"loften/{lived['promise']}",
    ):
        kim.goto(f"/norrby/{path}")
        assert kim.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
        expect(kim.get_by_role("main").get_by_role("button", name=re.compile("Spara|Ändra"))).to_have_count(0)

    kim.goto("/norrby/planer")
    expect(kim.get_by_role("main")).not_to_contain_text("Utkast till del 2")
    kim.get_by_role("main").get_by_role("link", name="Del 2, 2026–2027").tap()
    expect(heading(kim)).to_have_text("Del 2, 2026–2027")
    kim.get_by_role("main").get_by_role("link", name="Två trygghetsvandringar per år").first.tap()
    expect(kim.get_by_text("Minst 43 vandringar", exact=True)).to_be_visible()


def test_the_work_goes_on_without_javascript(window, lived):
    ali = window(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
    log_in(ali, "ali")
    ali.goto(f"/norrby/planer/{lived['plan']}/atgarder")
    write(ali, sok="Fältare")
    press(ali, "Visa")
    expect(ali.get_by_role("main")).not_to_contain_text("Öppen fritidsgård")
    follow(ali.get_by_role("main").get_by_role("link", name=re.compile("Följ upp")).first)
    press(ali, "Spara uppföljningen")
    expect(ali.get_by_role("alert")).to_contain_text("Fyll i det här fältet.")
    write(ali, note="Ute tolv kvällar utan avbrott", status="ongoing")
    press(ali, "Spara uppföljningen")

    expect(ali.get_by_text("Ute tolv kvällar utan avbrott")).to_be_visible()
    expect(ali.get_by_role("main").get_by_text("Ali Alm")).to_have_count(1)


def test_another_kommuns_address_is_not_there(window, lived):
    stina = window().new_page()
    log_in(stina, "stina")
    for path in (
        f"lagesbilder/{lived['picture']}",
        f"planer/{lived['plan']}",
        f"planer/{lived['plan']}/atgarder/{lived['measure']}",
        f"loften/{lived['promise']}",
    ):
        for room in ("norrby", "soderby", "exempelregionen/norrby"):
            assert stina.goto(f"/{room}/{path}").status == 404, (room, path)
            expect(stina.get_by_role("main")).not_to_contain_text(re.compile("Fältare|Droghandel|nattvandrar"))


def test_whoever_saves_second_sees_both_texts(window, live_app, lived):
    draft = RoomFactory(live_app, "norrby").picture(title="Två skriver", analysis="Från början")
    eva, sam = window().new_page(), window().new_page()
    for page, who in ((eva, "eva"), (sam, "sam")):
        log_in(page, who)
        page.goto(f"/norrby/lagesbilder/{draft.id}/redigera")
    write(eva, analysis="Evas analys")
    press(eva, "Spara")
    write(sam, analysis="Sams analys")
    press(sam, "Spara")

    notice = sam.get_by_role("alert")
    expect(notice).to_be_focused()
    expect(notice).to_contain_text("Evas analys")
    expect(notice).to_contain_text("Sams analys")
    write(sam, analysis="Evas analys. Sams analys.")
    press(sam, "Spara")
    expect(sam.get_by_text("Evas analys. Sams analys.")).to_be_visible()


def test_the_pages_answer_in_english(window, lived):
    eva = window().new_page()
    log_in(eva, "eva", "/en/logga-in")
    for path in (
        "lagesbilder",
        f"lagesbilder/{lived['draft_picture']}",
        f"planer/{lived['plan']}",
        f"planer/{lived['plan']}/atgarder",
        f"loften/{lived['promise']}",
        "arsrapporter/2026",
        "overenskommelser",
    ):
        assert eva.goto(f"/en/norrby/{path}").status == 200, path
        expect(eva.locator("html")).to_have_attribute("lang", "en")
