"""A new region's agreement comes as a file: looked at before anything is kept, made as a draft, never as signed."""

import html
import io
import time

import pytest

from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Commitment

START = "/exempelregionen/overenskommelser/inlasning"
GOOD = """
title = "Samverkan 2030–2031"
label = "2030–2031"
summary = "Vi gör det tillsammans."
valid_from = 2030-01-01
valid_to = 2031-12-31

[[parties]]
kind = "police"
registry_number = "A1/2030"
signed_on = 2029-12-08

[[parties]]
kind = "kommun"
kommun = "norrby"

[[focus_areas]]
key = "unga"
title = "Ungdomar"
overarching_goal = "Färre unga i brott."

[[goals]]
focus_area = "unga"
text = "Våldsbrotten ska bli färre."
change_percent = -10
baseline_year = 2029

[[commitments]]
code = "C1"
text = "Den lokala gruppen möts."
who = "all"
evidence = "meetings"
"""


def send(client, content, expect=200):
    if isinstance(content, str):
        content = content.encode()
    page = client.post(
        START, {"file": (io.BytesIO(content), "ny.toml")}, expect, audited=False, content_type="multipart/form-data"
    )
    # The client keeps what is large in a file of its own.
    page.response.request.environ["wsgi.input"].close()
    return page


def create(client, text, expect=302):
    return client.post(f"{START}/utkast", {"content": text}, expect, content_type="multipart/form-data")


def held(exempelregionen):
    return exempelregionen.read(lambda: sorted(one.key for one in queries.agreements() if one.origin == "room"))


def test_what_the_file_makes_is_seen_before_it_is_kept(as_region_admin, exempelregionen):
    page = send(as_region_admin, GOOD)

    for text in ("Samverkan 2030–2031", "Norrby kommun", "Ungdomar", "Våldsbrotten ska bli färre.", "C1 Den lokala"):
        assert text in page.words
    assert "Det följer inte med" in page.words
    assert held(exempelregionen) == []


def test_the_file_becomes_a_draft_that_the_parties_read_and_others_do_not(
    as_region_admin, as_coordinator, as_contributor, as_stranger
):
    here = create(as_region_admin, GOOD).location

    page = as_coordinator.get(here.replace("/exempelregionen/", "/norrby/"))
    for text in (
        "Utkast",
        "Vi gör det tillsammans.",
        "A1/2030",
        "Färre unga i brott.",
        "Våldsbrotten ska bli färre.",
    ):
        assert text in page.words
    assert "8 december 2029" not in page.words
    as_contributor.get(here.replace("/exempelregionen/", "/norrby/"), expect=404)
    as_stranger.get(here.replace("/exempelregionen/", "/soderby/"), expect=404)
    assert "Läste in en överenskommelse från fil" in as_region_admin.get("/exempelregionen/handelser").words


def test_the_same_file_twice_is_two_drafts_with_their_own_keys(as_region_admin, exempelregionen):
    create(as_region_admin, GOOD)
    create(as_region_admin, GOOD)

    assert held(exempelregionen) == ["2030-2031", "2030-2031-2"]


def test_every_problem_is_said_with_its_line(as_region_admin, exempelregionen):
    wrong = GOOD.replace('kommun = "norrby"', 'kommun = "vasterby"').replace(
        'evidence = "meetings"', 'evidense = "x"'
    )
    wrong = wrong.replace('label = "2030–2031"', 'label = "2030-2031"\npredecessor = "2014-2016"')

    page = send(as_region_admin, wrong, expect=422)

    for text in ("Rad 3: label", "Kommunen vasterby finns inte.", "Nyckeln evidense finns inte. Menade du evidence?"):
        assert text in page.words
    create(as_region_admin, wrong, expect=422)
    assert held(exempelregionen) == []


def test_what_it_builds_upon_lies_in_the_room(as_region_admin, exempelregionen):
    after = GOOD.replace("summary", 'predecessor = "2028-2029"\nsummary')
    assert "Rad 4: Överenskommelsen 2028-2029 finns inte här." in send(as_region_admin, after, expect=422).words

    exempelregionen.agreement("2028-2029", "2028–2029")
    assert "2028-2029" in send(as_region_admin, after).words


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Välj en fil."),
        (b"#" * 1_048_577, "Filen är för stor."),
        (GOOD.encode("latin-1", "replace").replace(b"title", b"t\xeftle"), "inte sparad som UTF-8"),
        (b"\x00\x01\x02", "går inte att läsa"),
        (GOOD.replace('"meetings"', '"\\u0000\\uffff<b>"'), "det ska vara något av"),
        (b"a = " + b"[" * 3000, "går inte att läsa"),
        (b"a = " + b"[\n" * 2900, "går inte att läsa"),
        (b"a = " + b"{a=" * 1000, "går inte att läsa"),
        (b".".join([b"a"] * 300_000) + b" = 1", "Raden är för lång."),
        (b"a" + b".a" * 1900 + b" = 1", "Nyckeln a finns inte."),
        (b"[[parties]]\n" * 80_000, "rader"),
        (b"[[parties]]\n" * 2900, "kind saknas."),
        (b"a = " + b"9" * 3900, "går inte att läsa|Nyckeln a finns inte"),
        (GOOD.replace("2029\n", "9" * 40 + "\n", 1), "baseline_year är inget år."),
        (GOOD.replace("-10", "nan"), "change_percent är inget rimligt tal."),
        (GOOD.replace("Ungdomar", "Ung\\u0000domar"), "tecken som inte går att visa"),
        (GOOD.replace("Ungdomar", "U" * 2100), "Korta texten"),
        ("<html><script>alert(1)</script></html>", "går inte att läsa"),
    ],
)
def test_a_hostile_file_is_refused_in_words_and_at_once(as_region_admin, exempelregionen, content, said):
    before = time.monotonic()
    page = send(as_region_admin, content, expect=422)

    assert any(one in page.words for one in said.split("|")), page.words
    assert "<script>alert" not in page.text
    assert time.monotonic() - before < 5
    assert held(exempelregionen) == []


def test_only_the_region_reads_in(as_coordinator, as_chief, as_police):
    as_coordinator.get("/norrby/overenskommelser/inlasning", expect=403)
    as_chief.get(START, expect=403)
    as_police.post(f"{START}/utkast", {"content": GOOD}, expect=403)


def test_a_word_file_in_the_shape_of_our_own_is_read(as_region_admin, exempelregionen):
    one = exempelregionen.agreement("gammal", "2030–2031", kommuner=("norrby", "soderby"))
    about = {"agreement_id": one.id, "position": 1, "code": "C9", "who": "all", "evidence": "annual_report"}
    exempelregionen.kept(Commitment(text="Rapportera varje år.", **about))
    word = as_region_admin.browser.get(f"/exempelregionen/overenskommelser/{one.id}.docx").data

    page = as_region_admin.post(
        START,
        {"file": (io.BytesIO(word), "avtal.docx")},
        content_type="multipart/form-data",
        expect=200,
        audited=False,
    )

    for said in (
        "Överenskommelse 2030–2031",
        "Norrby kommun",
        "Söderby kommun",
        "Ungdomar",
        "C9",
        "Rapportera varje år.",
    ):
        assert said in page.words, said
    content = html.unescape(page.text.split('name="content" value="')[1].split('"')[0])
    address = as_region_admin.post(f"{START}/utkast", {"content": content})
    words = as_region_admin.get(address.location).words
    assert "Färre unga i brott." in words
    assert "1 januari 2030 till och med 31 december 2031" in words


@pytest.mark.parametrize("content", [b"PK\x03\x04trasig", b"PK\x05\x06"])
def test_a_broken_word_file_is_explained(as_region_admin, content):
    page = as_region_admin.post(
        START,
        {"file": (io.BytesIO(content), "avtal.docx")},
        content_type="multipart/form-data",
        expect=422,
        audited=False,
    )

    assert "Filen går inte att läsa in" in page.words


def test_what_is_wrong_is_said_in_the_readers_language(as_region_admin):
    wrong = GOOD.replace('label = "2030–2031"\n', "").replace("2029-12-08", '"8 december"').encode()

    page = as_region_admin.post(
        f"/en{START}", {"file": (io.BytesIO(wrong), "ny.toml")}, 422, content_type="multipart/form-data"
    )

    assert "label is missing." in page.text
    assert "signed_on is a text but must be a date without quotation marks." in page.text
    assert "saknas" not in page.text
