"""Words, paragraphs and help: for everybody, in both languages, and each role its own."""

import re
from datetime import date

import pytest

from regional_app.clock import today
from regional_app.people.guidance.glossary import found, in_swedish_order
from regional_app.people.guidance.guides import GUIDES
from regional_app.people.guidance.laws import paragraph
from regional_app.people.guidance.terms import TERMS


@pytest.mark.parametrize("path", ["/hjalp", "/ordlista", "/tillganglighet"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_help_words_and_accessibility_are_open_to_everybody(as_citizen, path, language):
    page = as_citizen.get(language + path, most_queries=0)

    for link in ("/hjalp", "/ordlista", "/tillganglighet"):
        assert f'href="{language}{link}' in page.text


def test_a_citizen_searches_the_glossary(as_citizen):
    page = as_citizen.get("/ordlista?q=löfte")

    assert "Något bestämt som polis och kommun lovar" in page.words
    assert "Alkohol, narkotika" not in page.words
    assert "Inget ord hittades" in as_citizen.get("/ordlista?q=zebra").words


def test_every_word_has_an_address_of_its_own(as_citizen):
    text = as_citizen.get("/ordlista").text

    for term in TERMS:
        assert f'<div id="{term.anchor}">' in text


def test_the_glossary_is_in_the_order_of_the_swedish_alphabet(app):
    with app.test_request_context():
        names = [str(term.name) for term in found("")]

    assert sorted(["öl", "ärt", "ål", "zon", "Al"], key=in_swedish_order) == ["Al", "zon", "ål", "ärt", "öl"]
    assert names[0] == "ANDT"
    assert [name[0] for name in names[-4:]] == ["å", "å", "å", "ö"]


def test_a_paragraph_says_since_when_it_applies_and_that_the_words_are_ours(as_coordinator, norrby):
    picture = norrby.picture(decided_on=today())

    text = as_coordinator.get(f"/norrby/lagesbilder/{picture.id}").text

    assert "Lag (2023:196) 6 §" in text
    assert "I kraft från 1 juli 2023." in text
    assert "Med våra egna ord:" in text
    assert "https://svenskforfattningssamling.se/doc/2023196.html" in text


def test_a_law_applies_from_its_day(app, monkeypatch):
    for day, applies in ((date(2023, 6, 30), False), (date(2023, 7, 1), True)):
        monkeypatch.setattr("regional_app.people.guidance.laws.today", lambda day=day: day)
        assert paragraph("2023:196", "4 §").is_in_force is applies


def test_what_is_explained_has_an_id_and_a_button_of_its_own(as_citizen):
    text = as_citizen.get("/ordlista").text
    buttons = re.findall(r'popovertarget="([^"]+)"', text)

    assert buttons
    assert sorted(buttons) == sorted(re.findall(r'id="(forklaring-\d+)"\s+popover', text))


def test_each_role_is_told_what_it_may_do_and_nothing_else(as_coordinator, as_contributor, as_chief):
    told = {
        "Hur lämnar jag in årsrapporten?": as_coordinator,
        "Hur skriver jag hur det går med en åtgärd?": as_contributor,
        "Hur publicerar jag årsrapporten?": as_chief,
    }
    for question, who in told.items():
        assert question in who.get("/hjalp").words
    assert "Hur publicerar jag årsrapporten?" not in as_coordinator.get("/hjalp").words
    assert "Hur lämnar jag in årsrapporten?" not in as_contributor.get("/hjalp").words


def test_an_answer_leads_to_the_own_place(as_coordinator, as_stranger, as_police):
    assert 'href="/norrby/arsrapporter"' in as_coordinator.get("/hjalp").text
    assert 'href="/soderby/arsrapporter"' in as_stranger.get("/hjalp").text
    several = as_police.get("/hjalp")
    assert "Du har flera platser" in several.words
    assert "/norrby/" not in several.text


def test_the_steps_of_every_guide_lead_somewhere_the_role_may_go(
    as_coordinator, as_contributor, as_leadership, as_police, as_chief, as_region_admin, as_operator
):
    clients = {
        "coordinator": as_coordinator,
        "contributor": as_contributor,
        "leadership": as_leadership,
        "police_officer": as_police,
        "police_chief": as_chief,
        "region_admin": as_region_admin,
        "operator": as_operator,
    }
    homes = {"kommun": "/norrby/", "region": "/exempelregionen/", "installation": "/drift"}
    assert {guide.role for guide in GUIDES} == set(clients)
    for guide in GUIDES:
        assert 3 <= len(guide.steps) <= 5
        home = clients[guide.role].get(homes[guide.place])
        steps = home.text.split('class="guide__steps"')[1].split("</ol>")[0]
        for address in re.findall(r'href="([^"]+)"', steps):
            status = clients[guide.role].browser.get(address, follow_redirects=True).status_code
            assert status == 200, (guide.key, address)
