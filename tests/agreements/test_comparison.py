"""What differs from the agreement before: word by word, part by part, and only for those who may read both."""

import pytest

from regional_app.work.agreements.models import Commitment, Section


def parts(goal, *sections, commitments=()):
    return {
        "sections": [
            Section(position=at, heading=name, body=body) for at, (name, body) in enumerate(sections, start=1)
        ],
        "commitments": [
            Commitment(position=at, code=code, text=text, who="all", evidence="meetings")
            for at, (code, text) in enumerate(commitments, start=1)
        ],
        "summary": goal,
    }


@pytest.fixture
def renewed(exempelregionen):
    """A signed agreement, and the draft of the room that builds upon it."""
    exempelregionen.agreement(
        "gammal",
        "2028–2029",
        kommuner=("norrby", "soderby"),
        **parts(
            "",
            ("Organisation", "Styrgruppen möts varje kvartal."),
            ("Uppföljning", "Varje år."),
            ("Media", "Polisen svarar."),
            commitments=[("C1", "Gruppen möts."), ("C2", "Någon utses.")],
        ),
    )
    return exempelregionen.agreement(
        "ny",
        "2030–2031",
        unsigned=2,
        origin="room",
        predecessor_key="gammal",
        purposes="Tryggare vardag.",
        **parts(
            "",
            ("organisation", "Styrgruppen möts varje månad."),
            ("Uppföljning", "Varje år."),
            ("Unga", "Skolan är med."),
            commitments=[("C1", "Gruppen möts."), ("C3", "Alla berättar.")],
        ),
    )


def page_of(agreement, room="norrby"):
    return f"/{room}/overenskommelser/{agreement.id}/skillnad"


def test_each_part_says_what_became_of_it(as_coordinator, renewed):
    here = f"/norrby/overenskommelser/{renewed.id}"
    assert f"{here}/skillnad" in as_coordinator.get(here).text

    page = as_coordinator.get(page_of(renewed))

    for text in (
        "Syfte Nytt",
        "organisation Ändrat",
        "Unga Nytt",
        "Media Borttaget",
        "Lika i båda: Uppföljning.",
        "C3 Nytt",
        "C2 Borttaget",
        "Borta: Organisation",
        "Lika i båda: C1.",
        "Ingenting skiljer.",
    ):
        assert text in page.words
    assert "kvartal.</del>" in page.text
    assert "månad.</ins>" in page.text


def test_one_that_builds_upon_nothing_has_no_such_page(as_coordinator, exempelregionen, renewed):
    alone = exempelregionen.agreement("ensam", "2040–2041")

    assert "skillnad" not in as_coordinator.get(f"/norrby/overenskommelser/{alone.id}").text
    as_coordinator.get(page_of(alone), expect=404)


def test_it_shows_no_more_than_the_two_pages_do(as_contributor, as_stranger, as_neighbour, renewed):
    as_contributor.get(page_of(renewed), expect=404)
    # Söderby was a party of the one before, but is none of the draft.
    as_stranger.get(page_of(renewed, "soderby"), expect=404)
    as_neighbour.get(page_of(renewed, "vasterby"), expect=404)


def test_a_kommun_that_was_no_party_before_sees_no_comparison(as_stranger, exempelregionen):
    exempelregionen.agreement("forst", "2028–2029")
    wider = exempelregionen.agreement("sedan", "2030–2031", kommuner=("norrby", "soderby"), predecessor_key="forst")

    assert "skillnad" not in as_stranger.get(f"/soderby/overenskommelser/{wider.id}").text
    as_stranger.get(page_of(wider, "soderby"), expect=404)
