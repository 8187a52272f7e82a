"""From a text handed over to seven signatures: who may sign, in what order, and what can never be changed."""

import io
from datetime import date

import pytest

from regional_app.clock import today
from regional_app.db import db
from regional_app.work.agreements import queries, verification
from regional_app.work.agreements.models import SigningRule
from tests.cast import PASSWORD
from tests.documents.files import pdf

SCAN = pdf("Underskriven sida")


@pytest.fixture
def agreement(exempelregionen):
    """A draft of the region's room with Norrby, Söderby and the police as parties."""
    year = today().year
    return exempelregionen.agreement(
        "ny",
        f"{year}–{year + 1}",
        unsigned=3,
        kommuner=("norrby", "soderby"),
        origin="room",
        purposes="Färre brott och **tryggare** vardag.",
    )


@pytest.fixture
def handed_over(as_region_admin, agreement):
    """The same, lying before the parties."""
    as_region_admin.post(f"/exempelregionen/overenskommelser/{agreement.id}/overlamning")
    return agreement


def at(room, agreement, word=""):
    return f"/{room}/overenskommelser/{agreement.id}" + (f"/{word}" if word else "")


def signing(**over):
    return {"place": "Norrby", "has_read": "y", "password": PASSWORD} | over


def paper(**over):
    return {
        "name": "Pia Park",
        "role_text": "kommunchef",
        "place": "Söderby",
        "signed_on": today().isoformat(),
        "scan": (io.BytesIO(SCAN), "sida.pdf"),
    } | over


def test_a_text_is_in_force_only_when_every_party_has_signed(
    as_leadership, as_chief, as_stranger, as_coordinator, handed_over
):
    as_leadership.post(at("norrby", handed_over, "underskrift"), signing())
    as_chief.post(at("exempelregionen", handed_over, "underskrift"), signing())
    page = as_coordinator.get(at("norrby", handed_over))
    assert "Väntar på underskrifter: 2 av 3" in page.words
    assert "Har inte skrivit under: Söderby kommun." in page.words

    as_stranger.post(at("soderby", handed_over, "papper"), paper(), content_type="multipart/form-data")

    page = as_coordinator.get(at("norrby", handed_over))
    assert "Gäller" in page.words
    assert "undertecknat på papper" in page.words
    assert "kommunchef Kim Klint" in page.words


def test_a_wrong_password_signs_nothing(as_leadership, as_coordinator, handed_over):
    page = as_leadership.post(at("norrby", handed_over, "underskrift"), signing(password="fel ord helt"), expect=422)

    assert "Lösenordet stämmer inte." in page.words
    assert "0 av 3" in as_coordinator.get(at("norrby", handed_over)).words


def test_who_speaks_for_no_party_cannot_sign(as_coordinator, as_contributor, as_neighbour, handed_over):
    as_coordinator.post(at("norrby", handed_over, "underskrift"), signing(), expect=403)
    as_contributor.post(at("norrby", handed_over, "underskrift"), signing(), expect=403)
    as_neighbour.get(at("vasterby", handed_over, "text.pdf"), expect=404)


def test_signing_twice_is_one_signature(as_leadership, handed_over):
    as_leadership.post(at("norrby", handed_over, "underskrift"), signing())

    page = as_leadership.post(at("norrby", handed_over, "underskrift"), signing(), expect=409)

    assert "redan svarat" in page.words
    assert "Ni har redan svarat." in as_leadership.get(at("norrby", handed_over, "underskrift")).words


def test_the_rule_says_which_title_signs(as_leadership, exempelregionen, handed_over, norrby):
    exempelregionen.kept(
        SigningRule(
            document="agreement",
            space_id=norrby.id,
            titles=["kommunstyrelsens ordförande"],
        )
    )

    page = as_leadership.get(at("norrby", handed_over, "underskrift"))
    assert "kommunstyrelsens ordförande undertecknar. Din titel är kommunchef." in page.words
    as_leadership.post(at("norrby", handed_over, "underskrift"), signing(), expect=409)


def test_a_decision_comes_first_where_the_rule_says_so(
    as_leadership, as_coordinator, exempelregionen, handed_over, norrby
):
    exempelregionen.kept(
        SigningRule(
            document="agreement",
            space_id=norrby.id,
            titles=["kommunchef"],
            decision_first=True,
        )
    )
    as_leadership.post(at("norrby", handed_over, "underskrift"), signing(), expect=409)

    as_coordinator.post(
        at("norrby", handed_over, "beslut"),
        {
            "by": "kommunstyrelsen § 112",
            "on": today().isoformat(),
            "registry_number": "KS/2018:359",
        },
    )

    page = as_leadership.get(at("norrby", handed_over)).words
    assert "av kommunstyrelsen § 112, diarienummer KS/2018:359." in page
    as_leadership.post(at("norrby", handed_over, "underskrift"), signing())


def test_a_refusal_has_a_reason_that_every_party_reads(as_leadership, as_stranger, handed_over):
    as_leadership.post(at("norrby", handed_over, "avbojande"), {"reason": "", "password": PASSWORD}, expect=422)
    refusal = {"reason": "Målen saknar pengar.", "password": PASSWORD}
    for guess in ("", "nio älgar i en eka"):
        as_leadership.post(at("norrby", handed_over, "avbojande"), {**refusal, "password": guess}, expect=422)
    as_leadership.post(at("norrby", handed_over, "avbojande"), refusal)

    page = as_stranger.get(at("soderby", handed_over))

    assert "Avböjer: Målen saknar pengar." in page.words
    assert "0 av 3" in page.words


def test_a_text_taken_back_asks_for_the_answers_again_if_it_changes(as_leadership, as_region_admin, handed_over):
    as_leadership.post(at("norrby", handed_over, "underskrift"), signing())

    as_region_admin.post(at("exempelregionen", handed_over, "atertagande"))
    assert "Utkast" in as_region_admin.get(at("exempelregionen", handed_over)).words
    as_region_admin.post(at("exempelregionen", handed_over, "overlamning"))

    # Nothing was changed, so the signature still stands.
    assert "1 av 3" in as_region_admin.get(at("exempelregionen", handed_over)).words


def test_what_the_law_asks_for_is_there_before_anybody_signs(as_region_admin, exempelregionen):
    year = today().year
    empty = exempelregionen.agreement("tom", f"{year}–{year}", unsigned=2, origin="room")

    page = as_region_admin.get(at("exempelregionen", empty, "overlamning"))
    assert "Syftet saknas." in page.words
    as_region_admin.post(at("exempelregionen", empty, "overlamning"), expect=409)


def test_only_the_region_hands_over(as_coordinator, as_chief, agreement):
    as_coordinator.post(at("norrby", agreement, "overlamning"), expect=403)
    as_chief.post(at("exempelregionen", agreement, "overlamning"), expect=403)


def test_a_hostile_scan_is_refused(as_stranger, handed_over):
    svg, pretended = b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", b"\x89PNG\r\n\x1a\n"
    for content in (svg, b"MZ\x90\x00", b"", pretended, b"%PDF-1.4\n"):
        page = as_stranger.post(
            at("soderby", handed_over, "papper"),
            paper(scan=(io.BytesIO(content), "sida.pdf")),
            expect=422,
            content_type="multipart/form-data",
        )
        assert "Det här behöver rättas" in page.words
    assert "undertecknat på papper" not in as_stranger.get(at("soderby", handed_over)).words


def test_a_signature_given_tomorrow_is_refused(as_stranger, handed_over):
    tomorrow = date.fromordinal(today().toordinal() + 1).isoformat()

    as_stranger.post(
        at("soderby", handed_over, "papper"),
        paper(signed_on=tomorrow),
        expect=422,
        content_type="multipart/form-data",
    )


def test_the_signed_text_is_a_file_with_its_hash(as_leadership, handed_over):
    page = as_leadership.get(at("norrby", handed_over, "text.pdf"))

    assert page.response.content_type == "application/pdf"
    assert page.response.data.startswith(b"%PDF-")


def test_a_changed_signature_is_found(as_leadership, as_coordinator, handed_over, norrby):
    as_leadership.post(at("norrby", handed_over, "underskrift"), signing())
    assert "Allt är som det undertecknades." in as_coordinator.get(at("norrby", handed_over, "kontroll")).words

    def change():
        agreement = queries.whole_agreement(handed_over.id)
        with db.session.no_autoflush:
            agreement.party_of(norrby.id).signature.role_text = "kommunstyrelsens ordförande"
            found = verification.problems(agreement, queries.text_of(agreement))
        db.session.expunge_all()
        return found

    assert norrby.read(change) == [("signature_changed", "Kim Klint")]


def test_a_changed_record_is_found(as_leadership, handed_over, exempelregionen):
    def change():
        agreement = queries.whole_agreement(handed_over.id)
        with db.session.no_autoflush:
            agreement.purposes = "Något helt annat."
            found = verification.problems(agreement, queries.text_of(agreement))
        db.session.expunge_all()
        return found

    assert ("records_changed", "") in exempelregionen.read(change)
