"""The region writes, the parties comment and propose, and a wording changes only when everybody has adopted it."""

import re

import pytest

from regional_app.clock import today


@pytest.fixture
def draft(as_region_admin):
    """The address of a draft with one section, in the region's room."""
    year = today().year
    page = as_region_admin.post(
        "/exempelregionen/overenskommelser",
        {
            "title": f"Överenskommelse {year + 2}",
            "label": f"{year + 2}–{year + 3}",
            "valid_from": f"{year + 2}-01-01",
            "valid_to": f"{year + 3}-12-31",
            "kommuner": ["norrby", "soderby"],
        },
    )
    address = page.response.location
    as_region_admin.post(
        f"{address}/avsnitt", {"heading": "Organisation", "body": "Styrgruppen möts **varje** kvartal."}
    )
    return address


def within(address, room):
    return address.replace("/exempelregionen/", f"/{room}/", 1)


def section_of(client, address):
    return re.search(r'id="avsnitt-([0-9a-f-]{36})"', client.get(address).text)[1]


def proposal(client, address, room="norrby", after="Styrgruppen möts varje månad."):
    section = section_of(client, within(address, room))
    page = client.post(
        f"{within(address, room)}/avsnitt/{section}/forslag", {"after": after, "reason": "Ett kvartal är för länge."}
    )
    return page.response.location


def test_the_parties_read_the_draft_and_others_do_not(as_coordinator, as_contributor, as_neighbour, draft):
    page = as_coordinator.get(within(draft, "norrby"))
    assert "<strong>varje</strong>" in page.text
    assert "Utkast" in page.words

    as_contributor.get(within(draft, "norrby"), expect=404)
    assert "Organisation" not in as_contributor.get("/norrby/overenskommelser").words
    as_neighbour.get(within(draft, "vasterby"), expect=404)


def test_only_the_region_writes_in_its_draft(as_coordinator, as_chief, draft):
    for client, room in ((as_coordinator, "norrby"), (as_chief, "exempelregionen")):
        client.post(f"{within(draft, room)}/avsnitt", {"heading": "Vårt", "body": "eget"}, expect=403)
        client.get("/norrby/overenskommelser/ny" if room == "norrby" else f"{draft}/redigera", expect=403)


def test_the_text_is_shown_before_it_is_saved(as_region_admin, draft):
    page = as_region_admin.post(
        f"{draft}/avsnitt",
        {"heading": "Möten", "body": "| Vem | När |\n|---|---|\n| BRÅ | mars |", "preview": "1"},
        expect=200,
        audited=False,
    )

    assert '<th scope="col">Vem</th>' in page.text
    assert "Möten" not in as_region_admin.get(draft).words


def test_what_is_no_text_stays_text(as_region_admin, draft):
    as_region_admin.post(
        f"{draft}/avsnitt",
        {"heading": "<b>Fet</b>", "body": "<script>alert(1)</script> [klicka](javascript:alert(1))"},
    )

    text = as_region_admin.get(draft).text
    assert "<script>alert" not in text
    assert 'href="javascript' not in text
    assert "<b>Fet" not in text


def test_a_comment_is_open_until_it_is_settled(as_coordinator, as_stranger, as_region_admin, draft):
    section = section_of(as_coordinator, within(draft, "norrby"))
    as_coordinator.post(
        f"{within(draft, 'norrby')}/avsnitt/{section}/synpunkter", {"text": "Vem sammankallar styrgruppen?"}
    )
    page = as_stranger.get(within(draft, "soderby"))
    assert "Vem sammankallar styrgruppen?" in page.words
    assert "Öppen" in page.words

    comment = re.search(r"synpunkter/([0-9a-f-]{36})/svar", page.text)[1]
    # Another party answers, but only the region or who asked settles.
    answers = f"synpunkter/{comment}/svar"
    as_stranger.post(f"{within(draft, 'soderby')}/{answers}", {"text": "Vi undrar också.", "settles": "y"})
    assert "Löst" not in as_coordinator.get(within(draft, "norrby")).words
    as_region_admin.post(f"{draft}/{answers}", {"text": "Polisen.", "settles": "y"})

    assert "Löst" in as_coordinator.get(within(draft, "norrby")).words


def test_a_wording_changes_when_every_party_has_adopted_it(as_coordinator, as_stranger, as_region_admin, draft):
    made = proposal(as_coordinator, draft)
    page = as_stranger.get(within(made.replace("/norrby/", "/exempelregionen/"), "soderby"))
    assert "<del>" in page.text
    assert "<ins>" in page.text
    home = made.replace("/norrby/", "/exempelregionen/")
    as_region_admin.post(f"{home}/inforande", expect=409)

    as_stranger.post(f"{made.replace('/norrby/', '/soderby/')}/svar", {"kind": "adopts"})
    assert "Har inte svarat: Lokalpolisområde Exempelregionen." in as_coordinator.get(made).words
    as_region_admin.post(f"{home}/svar", {"kind": "adopts"})
    as_region_admin.post(f"{home}/inforande")

    assert "Styrgruppen möts varje månad." in as_stranger.get(within(draft, "soderby")).words


def test_a_no_has_a_reason_and_ends_the_proposal(as_coordinator, as_stranger, as_region_admin, draft):
    made = proposal(as_coordinator, draft)
    theirs = made.replace("/norrby/", "/soderby/")
    as_stranger.post(f"{theirs}/svar", {"kind": "refuses"}, expect=422)
    as_stranger.post(f"{theirs}/svar", {"kind": "refuses", "reason": "Vi hinner inte."})

    as_region_admin.post(f"{made.replace('/norrby/', '/exempelregionen/')}/svar", {"kind": "adopts"}, expect=409)
    assert "Vi hinner inte." in as_coordinator.get(made).words


def test_nobody_answers_the_own_proposal_or_withdraws_another_s(as_coordinator, as_stranger, draft):
    made = proposal(as_coordinator, draft)

    as_coordinator.post(f"{made}/svar", {"kind": "adopts"}, expect=409)
    as_stranger.post(f"{made.replace('/norrby/', '/soderby/')}/atertagande", expect=409)
    as_coordinator.post(f"{made}/atertagande")


def test_a_proposal_for_a_changed_section_is_stale(as_coordinator, as_stranger, as_region_admin, draft):
    made = proposal(as_coordinator, draft)
    home = made.replace("/norrby/", "/exempelregionen/")
    section = section_of(as_region_admin, draft)
    as_stranger.post(f"{made.replace('/norrby/', '/soderby/')}/svar", {"kind": "adopts"})
    as_region_admin.post(f"{home}/svar", {"kind": "adopts"})
    as_region_admin.post(
        f"{draft}/avsnitt/{section}/redigera",
        {"heading": "Organisation", "body": "Något nytt.", "version": "1"},
    )

    as_region_admin.post(f"{home}/inforande", expect=409)
    assert "Avsnittet har ändrats sedan förslaget skrevs." in as_coordinator.get(made).words


def test_two_who_write_in_one_section_see_both_texts(as_region_admin, draft):
    section = section_of(as_region_admin, draft)
    address = f"{draft}/avsnitt/{section}/redigera"
    as_region_admin.post(address, {"heading": "Organisation", "body": "Den första.", "version": "1"})

    page = as_region_admin.post(
        address, {"heading": "Organisation", "body": "Den andra.", "version": "1"}, expect=409, audited=False
    )

    assert "Den första." in page.words
    assert "Den andra." in page.words


def test_a_text_of_eighty_pages_is_received(as_region_admin, draft):
    page = "Ett stycke om samverkan mellan polis och kommun. " * 12 + "\n\n"
    as_region_admin.post(f"{draft}/avsnitt", {"heading": "Långt", "body": page * 80})

    assert "Långt" in as_region_admin.get(draft).words


def test_a_cited_strategy_that_has_ended_gives_a_warning(as_region_admin, draft):
    as_region_admin.post(
        f"{draft}/hanvisningar", {"title": "Tillsammans mot brott", "issuer": "regeringen", "valid_to": "2020-12-31"}
    )

    assert "Gällde till och med 31 december 2020." in as_region_admin.get(draft).words


def test_the_next_agreement_begins_with_what_the_last_one_said(as_region_admin, as_coordinator, exempelregionen):
    year = today().year
    exempelregionen.agreement("gammal", f"{year - 2}–{year - 1}", kommuner=("norrby", "soderby"))
    page = as_region_admin.get("/exempelregionen/overenskommelser/ny?efter=gammal")
    assert '<option selected value="gammal">' in page.text

    page = as_region_admin.post(
        "/exempelregionen/overenskommelser",
        {
            "title": "Nästa",
            "label": f"{year}–{year + 1}",
            "valid_from": f"{year}-01-01",
            "valid_to": f"{year + 1}-12-31",
            "predecessor": "gammal",
            "kommuner": ["norrby"],
        },
    )

    new = as_coordinator.get(within(page.response.location, "norrby"))
    assert "Färre unga i brott." in new.words
    assert f"Överenskommelse {year - 2}–{year - 1}" in new.words
    assert "Söderby kommun" not in new.words.split("Parter")[1]


def test_an_extension_says_the_same_for_longer(as_region_admin, as_coordinator, exempelregionen):
    year = today().year
    exempelregionen.agreement("gammal", f"{year - 2}–{year - 1}")
    typed = {
        "title": "Förlängning",
        "label": f"{year}–{year}",
        "valid_from": f"{year}-01-01",
        "valid_to": f"{year}-12-31",
        "predecessor": "gammal",
        "is_extension": "y",
        "kommuner": ["norrby"],
    }

    address = as_region_admin.post("/exempelregionen/overenskommelser", typed).response.location

    words = as_coordinator.get(within(address, "norrby")).words
    assert f"förlänger Överenskommelse {year - 2}–{year - 1}" in words
    assert "Färre unga i brott." in words
    as_region_admin.post(f"{address}/overlamning")
    assert "Väntar på underskrifter: 0 av 2" in as_coordinator.get(within(address, "norrby")).words


def test_an_extension_is_of_something(as_region_admin):
    typed = {"title": "Förlängning", "label": "2030–2031", "is_extension": "y", "kommuner": ["norrby"]}

    page = as_region_admin.post("/exempelregionen/overenskommelser", typed, expect=422)

    assert "Välj vilken överenskommelse som förlängs." in page.words


def test_nothing_is_written_after_the_text_was_handed_over(as_region_admin, as_coordinator, draft):
    section = section_of(as_region_admin, draft)
    as_region_admin.post(f"{draft}/fokusomraden", {"title": "Unga", "overarching_goal": "Färre i brott."})
    facts = as_region_admin.get(f"{draft}/redigera").text
    version = re.search(r'name="version"[^>]*value="(\d+)"', facts)[1]
    year = today().year
    as_region_admin.post(
        f"{draft}/redigera",
        {
            "title": "Överenskommelse",
            "label": f"{year + 2}–{year + 3}",
            "valid_from": f"{year + 2}-01-01",
            "valid_to": f"{year + 3}-12-31",
            "purposes": "Färre brott.",
            "version": version,
        },
    )
    as_region_admin.post(f"{draft}/overlamning")

    as_region_admin.post(f"{draft}/avsnitt", {"heading": "Sent", "body": "för sent"}, expect=409)
    norrby = within(draft, "norrby")
    as_coordinator.post(f"{norrby}/avsnitt/{section}/synpunkter", {"text": "Sent."}, expect=409)


def test_a_text_with_open_questions_is_handed_over_knowingly(as_coordinator, as_region_admin, draft):
    as_region_admin.post(f"{draft}/fokusomraden", {"title": "Unga", "overarching_goal": "Färre i brott."})
    facts = as_region_admin.get(f"{draft}/redigera").text
    said = {
        name: re.search(rf'name="{name}"[^>]*value="([^"]*)"', facts)[1] for name in ("title", "label", "version")
    }
    days = {name: re.search(rf'name="{name}"[^>]*value="([^"]*)"', facts)[1] for name in ("valid_from", "valid_to")}
    as_region_admin.post(f"{draft}/redigera", said | days | {"purposes": "Färre brott.", "summary": ""})
    section = section_of(as_coordinator, within(draft, "norrby"))
    as_coordinator.post(f"{within(draft, 'norrby')}/avsnitt/{section}/synpunkter", {"text": "Vem sammankallar?"})
    proposal(as_coordinator, draft)

    page = as_region_admin.get(f"{draft}/overlamning")
    assert "Synpunkt från Norrby kommun: Vem sammankallar?" in page.words
    assert "Förslag från Norrby kommun : Ett kvartal är för länge." in page.words
    as_region_admin.post(f"{draft}/overlamning", expect=409)

    as_region_admin.post(f"{draft}/overlamning", {"with_open": "on"})
    words = as_coordinator.get(within(draft, "norrby")).words
    assert "Vem sammankallar?" in words
    assert "Förslag från Norrby kommun" in words


def test_a_difference_is_read_without_the_signs_of_the_text(as_coordinator, draft):
    words = as_coordinator.get(proposal(as_coordinator, draft, after="Styrgruppen möts **varje** månad.")).words

    assert "**" not in words
    assert "Borta: kvartal." in words
    assert "Nytt: månad." in words
