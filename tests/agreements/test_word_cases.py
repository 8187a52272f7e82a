"""Agreements in Word as people write them: what the draft then holds, what was guessed and what was not read."""

import html
import io
import zipfile
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from regional_app.tenancy import Room
from regional_app.work.agreements.word import read_agreement
from regional_app.work.documents.word import read_word

CASES = Path(__file__).parent.parent / "cases"
START = "/exempelregionen/overenskommelser/inlasning"
REGION = Room(uuid4(), "region", "sodra-lappland", "Lokalpolisområde södra Lappland", None)
NAMES = ("Dorotea", "Lycksele", "Sorsele", "Storumans", "Vilhelmina", "Åsele")
KOMMUNER = [
    Room(uuid4(), "kommun", name.lower().removesuffix("s").replace("å", "a"), f"{name} kommun", REGION.id)
    for name in NAMES
]
UNCHANGED = "w00_oforandrad.docx"
TITLE, AREAS = (
    "Samverkansöverenskommelse 2017–2018, del 1",
    [
        "Brottsförebyggande arbete kring ungdomar",
        "ANDT- och tillsynsarbete",
        "Integration av nyanlända",
    ],
)
LATER = {"valid_from": date(2021, 1, 1), "valid_to": date(2024, 12, 31)}
CHANGED = {
    "w01_sparade_andringar.docx": {
        "title": "Samverkansöverenskommelse 2021–2024, del 1",
        "label": "2021–2024",
        **LATER,
    },
    "w08_period_forkortad.docx": LATER,
    "w08b_period_i_lopande_text.docx": LATER,
    "w09_smarttag_falt.docx": {"title": "Samverkansöverenskommelse för södra Lappland 2021–2024"},
    "w10_dold_text.docx": {"title": "Samverkansöverenskommelse 2021–2024"},
    "w11_radbrytning_tabb.docx": {"title": "Samverkansöverenskommelse 2021–2024"},
}
INSERTED = "w01b_infogat_fokusomrade.docx"


@pytest.fixture
def read(app):
    """Read one of the cases."""

    def read(name):
        with app.test_request_context("/"):
            found = read_agreement(read_word((CASES / name).read_bytes()), REGION, KOMMUNER)
        assert found.problems == []
        return found

    return read


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("w*.docx")))
def test_every_file_gives_the_whole_agreement_and_says_what_was_left(read, name):
    found = read(name)

    whole = {"title": TITLE, "label": "2017–2018", "valid_from": date(2016, 12, 8), "valid_to": date(2018, 12, 31)}
    said = {key: value for key, value in found.values.items() if key != "summary"}
    assert said == whole | CHANGED.get(name, {})
    assert [one.get("kommun", one["kind"]) for one in found.rows("parties")] == [
        "police",
        *(one.slug for one in KOMMUNER),
    ]
    assert found.rows("parties")[0]["registry_number"] == "A846.079/2016"
    assert [one["title"] for one in found.rows("focus_areas")] == (
        [*AREAS[:2], "Trygga offentliga platser", AREAS[2]] if name == INSERTED else AREAS
    )
    assert all(one["overarching_goal"] for one in found.rows("focus_areas"))
    assert [one["code"] for one in found.rows("commitments")] == [f"C{number}" for number in range(1, 13)]
    assert all(one["text"] and one["who"] and one["evidence"] for one in found.rows("commitments"))
    assert "Inledningen lästes som sammanfattning." in found.guesses
    assert any(one.place == "Underskrifter" for one in found.unread)


def test_tracked_changes_are_read_as_accepted_and_said(read):
    found = read("w01_sparade_andringar.docx")

    goal = "Alkohol, narkotika, dopning, spel och tobak blir svårare att få tag på för den som är under 18."
    assert found.rows("focus_areas")[1]["overarching_goal"] == goal
    assert "Filen har spårade ändringar. De lästes som godkända." in found.guesses
    assert read(INSERTED).rows("focus_areas")[2]["overarching_goal"] == "Fler vågar vara ute på kvällen."


def test_what_is_guessed_is_shown_with_what_it_became(read):
    assert "”Integration av nyanlända” är fet text och lästes som ett fokusområde." in " ".join(
        read("w02b_rubrik_bara_fetstil.docx").guesses
    )
    assert f"Titeln är dokumentets första rubrik: ”{TITLE}”." in read("w14_titel_som_rubrik1.docx").guesses
    named = " ".join(read("w12_partnamn.docx").guesses)
    for said, name in (
        ("Polismyndigheten, lokalpolisområde Södra Lappland", "Lokalpolisområde södra Lappland"),
        ("Dorotea", "Dorotea kommun"),
        ("Lycksele  kommun", "Lycksele kommun"),
    ):
        assert f"Parten ”{said}” lästes som {name}." in named


def test_an_area_keeps_its_paragraphs_and_its_list(read):
    found = read("w04_flera_stycken.docx")

    area = found.rows("focus_areas")[1]
    assert area["overarching_goal"].endswith("\n\nMålet gäller både unga och vuxna.")
    assert [one["text"] for one in found.rows("goals") if one["focus_area"] == area["key"]] == [
        "Fler tillsyner ska göras tillsammans.",
        "Färre unga ska prova droger.",
    ]


def test_a_bullet_of_words_own_is_no_part_of_the_goal(read):
    goals = [one["overarching_goal"] for one in read("w16_punkt_privat_tecken.docx").rows("focus_areas")]

    assert "Alkohol, narkotika och tobak används mindre." in goals


def test_two_numbers_of_one_party_stand_on_one_line(read):
    assert read("w12b_dnr_radbruten.docx").rows("parties")[1]["registry_number"] == "KS 2020/112, KS 2020/113"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("w07_sammanfogad_cell.docx", "Parterna enligt beslut i respektive kommunstyrelse."),
        ("w10_dold_text.docx", "dold text"),
        ("w13_fotnot_kommentar.docx", "Bilagorna antas särskilt av varje kommun."),
        ("w13_fotnot_kommentar.docx", "kommentarer i marginalen: 1"),
    ],
)
def test_what_was_not_read_is_named(read, name, said):
    assert said in [one.text for one in read(name).unread]


def test_hidden_words_are_nowhere(read):
    assert "UTKAST" not in str(read("w10_dold_text.docx"))


@pytest.fixture
def own_file(as_region_admin):
    """The region's template with something changed in its text, sent in."""
    template = as_region_admin.browser.get(f"{START}/mall.docx").data

    def send(*changes, expect=200):
        content = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(template)) as before, zipfile.ZipFile(content, "w") as after:
            for part in before.namelist():
                text = before.read(part)
                for old, new in changes if part == "word/document.xml" else ():
                    assert old.encode() in text, old
                    text = text.replace(old.encode(), new.encode())
                after.writestr(part, text)
        content.seek(0)
        page = as_region_admin.post(
            START, {"file": (content, "avtal.docx")}, expect, audited=False, content_type="multipart/form-data"
        )
        # The client keeps what is large in a file of its own.
        page.response.request.environ["wsgi.input"].close()
        return page

    return send


def test_the_template_can_be_read_in_as_it_is(as_region_admin, own_file):
    page = own_file()

    assert "Det här har vi gissat" in page.words
    assert "Skriv varje mål som en punkt." in page.words
    content = html.unescape(page.text.split('name="content" value="')[1].split('"')[0])
    address = as_region_admin.post(f"{START}/utkast", {"content": content}, content_type="multipart/form-data")
    words = as_region_admin.get(address.location).words
    assert "Norrby kommun" in words
    assert "Skriv fokusområdets namn här" in words


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("Norrby kommun", "Nordby stad"), "Vi vet inte vem ”Nordby stad” är."),
        (("Norrby kommun", "Söderby kommun"), "Söderby kommun står två gånger bland parterna."),
        (("Diarienummer", "Telefon"), "Vi hittar inte parterna."),
        (("till och med 31 december", "till och med 31 november"), "November har 30 dagar."),
        (("C1", "första"), "behöver ett nummer som C1."),
        (("Alla parter", "Alla och envar"), "Åtagande C1: ”Alla och envar” är inget av Alla parter"),
    ],
)
def test_a_fault_is_told_by_its_place_in_the_document(own_file, change, said):
    page = own_file(change, expect=422)

    assert said in page.words
    for foreign in ("TOML", "Rad ", "kommun =", "toml", "mallen nedan"):
        assert foreign not in page.words.split("Hämta mallen")[0].replace("textfil (TOML)", ""), foreign
