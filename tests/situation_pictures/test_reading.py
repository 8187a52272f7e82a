"""Who reads which lägesbild, and how findings are found."""

from datetime import timedelta

import pytest

from regional_app.clock import today

LAST_WEEK = today() - timedelta(days=7)


def address(picture, rest=""):
    return f"/norrby/lagesbilder/{picture.id}{rest}"


def test_a_draft_is_hidden_from_those_who_do_not_write_it(as_leadership, as_contributor, as_police, norrby):
    draft = norrby.picture(title="Halvfärdig lägesbild")
    norrby.picture(title="Gällande lägesbild", decided_on=LAST_WEEK)

    for reader in (as_leadership, as_contributor):
        page = reader.get("/norrby/lagesbilder")
        assert "Gällande lägesbild" in page.words
        assert "Halvfärdig lägesbild" not in page.words
        reader.get(address(draft), expect=404)
    assert "Halvfärdig lägesbild" in as_police.get("/norrby/lagesbilder").words


def test_readers_are_offered_no_act(as_leadership, norrby):
    picture = norrby.picture(decided_on=LAST_WEEK)
    page = as_leadership.get(address(picture))

    assert 'method="post"' not in page.text.split("<main")[1]
    assert "/lagesbilder/ny" not in as_leadership.get("/norrby/lagesbilder").text
    as_leadership.get(address(picture, "/redigera"), expect=403)


def test_a_neighbour_kommun_finds_nothing(as_stranger, soderby, norrby):
    picture = norrby.picture(decided_on=LAST_WEEK)
    finding = norrby.finding(picture)

    as_stranger.get(address(picture), expect=404)
    as_stranger.get(f"/soderby/lagesbilder/{picture.id}", expect=404)
    own = soderby.picture()
    as_stranger.get(f"/soderby/lagesbilder/{own.id}/problem/{finding.id}", expect=404)
    assert "Lägesbild Norrby" not in as_stranger.get("/soderby/lagesbilder?lage=faststalld").words


def test_the_area_reads_what_is_decided_and_is_offered_no_act(as_chief, norrby):
    picture = norrby.picture(title="Fastställd i Norrby", decided_on=LAST_WEEK)
    finding = norrby.finding(picture, focus_area_key="anlagd-brand")
    draft = norrby.picture(title="Utkast i Norrby")
    here = "/exempelregionen/norrby/lagesbilder"

    page = as_chief.get(here)
    assert "Fastställd i Norrby" in page.words
    assert "Utkast i Norrby" not in page.words
    page = as_chief.get(f"{here}/{picture.id}")
    assert "Anlagd brand" in page.words
    assert 'method="post"' not in page.text.split("<main")[1]
    as_chief.get(f"{here}/{picture.id}/problem/{finding.id}")
    as_chief.get(f"{here}/{draft.id}", expect=404)


def test_a_region_has_no_lagesbilder_of_its_own(as_chief):
    as_chief.get("/exempelregionen/lagesbilder", expect=404)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("sok=torget", {"Droghandel"}),
        ("sok=GÅNGTUNNEL+mörk", {"Otrygghet"}),
        ("kalla=citizens", {"Otrygghet"}),
        ("allvar=high", {"Droghandel"}),
        ("omrade=droger", {"Droghandel"}),
        ("omrade=-", {"Otrygghet"}),
        ("sok=finnsinte", set()),
        ("allvar=okänt", {"Droghandel", "Otrygghet"}),
    ],
)
def test_findings_are_found(as_coordinator, norrby, question, found):
    picture = norrby.picture()
    norrby.finding(picture, title="Droghandel", place="torget", focus_area_key="droger")
    norrby.finding(
        picture, title="Otrygghet", source="citizens", seriousness="low", cause="Gångtunneln är mörk", priority=1
    )

    words = as_coordinator.get(address(picture, f"?{question}")).words

    assert {title for title in ("Droghandel", "Otrygghet") if f"Prioritet för {title}" in words} == found


def test_findings_are_sorted_and_the_order_stays_in_the_address(as_coordinator, norrby):
    picture = norrby.picture()
    norrby.finding(picture, title="Ärgad", seriousness="high", priority=9)
    norrby.finding(picture, title="Brand", seriousness="low", priority=1)

    by_priority = as_coordinator.get(address(picture)).words
    by_seriousness = as_coordinator.get(address(picture, "?ordning=-allvar&kalla=police"))

    assert by_priority.index("för Brand") < by_priority.index("för Ärgad")
    assert by_seriousness.words.index("för Ärgad") < by_seriousness.words.index("för Brand")
    assert "kalla=police&amp;ordning=problem" in by_seriousness.text


def test_many_findings_cost_no_more_questions(as_coordinator, norrby):
    picture = norrby.picture()
    norrby.finding(picture)
    few = len(as_coordinator.get(address(picture)).statements)
    for number in range(30):
        norrby.finding(picture, title=f"Problem {number}")

    assert len(as_coordinator.get(address(picture)).statements) == few


def test_an_empty_list_says_what_a_lagesbild_is(as_coordinator, as_leadership):
    assert "Börja med en titel" in as_coordinator.get("/norrby/lagesbilder").words
    assert "När kommunen har fastställt" in as_leadership.get("/norrby/lagesbilder").words


def test_the_pages_speak_english_too(as_coordinator, norrby):
    picture = norrby.picture(decided_on=LAST_WEEK)

    as_coordinator.get(f"/en{address(picture)}")
