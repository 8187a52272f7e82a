"""Writing a lägesbild: parts, findings, priorities, and two people at once."""

import re

from regional_app.clock import today

FINDING = {
    "title": "Otrygg busstation",
    "category": "otrygg plats",
    "place": "centrum",
    "source": "citizens",
    "trend": "rising",
    "seriousness": "medium",
    "evidence": "Trygghetsmätningen",
    "cause": "Mörkt och tomt",
    "focus_area_key": "",
    "priority": "2",
}
PARTS = {"extent": "Stölder", "other_information": "Turism", "analysis": "Olåsta förråd"}


def address(picture, rest=""):
    return f"/norrby/lagesbilder/{picture.id}{rest}"


def hidden_version(page):
    return re.search(r'name="version"[^>]*value="(\d+)"', page.text).group(1)


def test_a_coordinator_begins_a_lagesbild_and_the_kommunpolis_writes_in_it(as_coordinator, as_police):
    page = as_coordinator.post("/norrby/lagesbilder", {"title": "Lägesbild 2026", "period": "2026–2027"})
    edit = f"{page.location}/redigera"
    version = hidden_version(as_police.get(edit))

    as_police.post(edit, {"title": "Lägesbild 2026", "period": "2026–2027", "version": version, **PARTS})

    page = as_coordinator.get(page.location)
    for text in ("Utkast", "Stölder", "Turism", "Olåsta förråd", "4 § 1", "4 § 2", "4 § 3"):
        assert text in page.words


def test_a_lagesbild_needs_title_and_period(as_coordinator):
    page = as_coordinator.post("/norrby/lagesbilder", {"title": " ", "period": ""}, expect=422)

    assert "Fyll i det här fältet" in page.words


def test_the_same_click_twice_makes_one_lagesbild(as_coordinator):
    form = {"title": "Bara en", "period": "2026", "submission": "5b0d0f6e-6d3f-4d5e-9b5d-0a8f1c2d3e4f"}
    first = as_coordinator.post("/norrby/lagesbilder", form)
    second = as_coordinator.post("/norrby/lagesbilder", form, audited=False)

    assert first.location == second.location


def test_whoever_saves_second_sees_both_texts_and_can_save_again(as_coordinator, as_police, norrby):
    picture = norrby.picture(title="Före", period="2026")
    version = hidden_version(as_police.get(address(picture, "/redigera")))
    whole = {"title": "Före", "period": "2026", "version": version, **PARTS}
    as_coordinator.post(address(picture, "/redigera"), {**whole, "extent": "Evas text"})

    page = as_police.post(address(picture, "/redigera"), {**whole, "extent": "Sams text"}, expect=409)

    assert "Evas text" in page.words
    assert "Sams text" in page.words
    assert "Evas text" in as_coordinator.get(address(picture)).words
    again = {**whole, "extent": "Bådas text", "version": hidden_version(page)}
    as_police.post(address(picture, "/redigera"), again)
    assert "Bådas text" in as_coordinator.get(address(picture)).words


def test_a_finding_is_added_changed_and_taken_away(as_coordinator, norrby):
    picture = norrby.picture()
    as_coordinator.get(address(picture, "/problem/nytt"))
    as_coordinator.post(address(picture, "/problem"), FINDING)
    page = as_coordinator.get(address(picture))
    one = re.search(rf'href="({address(picture)}/problem/[0-9a-f-]{{36}})"', page.text).group(1)
    assert "Mörkt och tomt" in as_coordinator.get(one).words

    edit = as_coordinator.get(f"{one}/redigera")
    as_coordinator.post(f"{one}/redigera", {**FINDING, "title": "Otrygg gångtunnel", "version": hidden_version(edit)})
    assert "Otrygg gångtunnel" in as_coordinator.get(address(picture)).words

    as_coordinator.get(f"{one}/borttagning")
    as_coordinator.post(f"{one}/borttagning")
    as_coordinator.get(address(picture))
    assert "Otrygg gångtunnel" not in as_coordinator.get(address(picture)).words


def test_a_finding_needs_its_source_trend_and_seriousness(as_coordinator, norrby):
    picture = norrby.picture()
    wrong = {**FINDING, "source": "", "trend": "sideways", "seriousness": "", "priority": "100"}

    page = as_coordinator.post(address(picture, "/problem"), wrong, expect=422)

    assert "från 1 till 99" in page.words
    assert "Otrygg busstation" in page.text


def test_own_words_are_offered_as_categories(as_coordinator, norrby, soderby):
    picture = norrby.picture()
    norrby.finding(picture, category="skoterstölder")
    soderby.finding(soderby.picture(), category="båtmotorer")

    page = as_coordinator.get(address(picture, "/problem/nytt"))

    assert 'value="skoterstölder"' in page.text
    assert 'value="narkotika"' in page.text
    assert "båtmotorer" not in page.text


def test_a_finding_is_put_under_a_focus_area_of_the_years_agreement(as_coordinator, norrby, exempelregionen):
    year = today().year
    exempelregionen.agreement("nu", f"{year}–{year + 1}")
    picture = norrby.picture()

    assert "Ungdomar" in as_coordinator.get(address(picture, "/problem/nytt")).words
    as_coordinator.post(address(picture, "/problem"), {**FINDING, "focus_area_key": "unga"})
    as_coordinator.post(address(picture, "/problem"), {**FINDING, "focus_area_key": "finns-inte"}, expect=422)

    page = as_coordinator.get(address(picture, "?omrade=unga"))
    assert "Visar 1 av 1" in page.words
    assert "Ungdomar" in page.words


def test_the_priority_is_changed_in_the_table(as_coordinator, norrby):
    picture = norrby.picture()
    finding = norrby.finding(picture)
    quick = address(picture, f"/problem/{finding.id}/prioritet")

    as_coordinator.post(quick, {"version": finding.version, "priority": "7"})
    assert 'value="7"' in as_coordinator.get(address(picture)).text
    assert "från 1 till 99" in as_coordinator.post(quick, {"version": 2, "priority": "hög"}, expect=422).words


def test_a_priority_set_by_somebody_meanwhile_is_not_overwritten(as_coordinator, as_police, norrby):
    picture = norrby.picture()
    finding = norrby.finding(picture)
    quick = address(picture, f"/problem/{finding.id}/prioritet")
    as_coordinator.post(quick, {"version": finding.version, "priority": "1"})

    page = as_police.post(quick, {"version": finding.version, "priority": "9"}, expect=409)

    assert "hann spara före dig" in page.words
    assert 'value="1"' in as_coordinator.get(address(picture)).text
