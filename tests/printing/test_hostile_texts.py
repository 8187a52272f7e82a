"""Whatever people type can be printed: no text stops a document."""

import io
import random
from datetime import date

import page as pdf_validator
import pypdf
import pytest

from regional_app.concepts.printing import typesetting
from regional_app.foundation.web.plain_text import plain

DAY = date(2018, 12, 14)
TEMPLATE = """#import "prose.typ": *
#set document(title: "Prov")
#set text(lang: "sv", font: "Libertinus Serif")
#let d = json("data.json")
= Prov
#d.text
#table(columns: (3cm, 3cm), table.header[Mål][Text], d.cell, [x])
"""
TEXTS = {
    "emoji": "Bra jobbat 😀!",
    "a family": "Familjen 👩\u200d👩\u200d👧\u200d👦 och 👍🏽",
    "a flag": "🇸🇪 och 🏳️\u200d🌈",
    "arabic": "السلامة في المدينة",
    "hebrew": "ביטחון",
    "chinese": "安全 漢字",
    "korean and thai": "안전 ความปลอดภัย",
    "sámi": "Čáhppes beaivi ŋ đ ŧ ž Ǥ ǩ",
    "marks": "a\u0301\u0302\u0303\u0304 Z\u0335͑͐",
    "private signs": "\uf0b7\ue000\uf8ff",
    "signs of control": "a\x00\x01\x1b\u2028\u202eb",
    "beyond": "\U0001f9ff\U000e0041\U00020000",
    "quotes": '"\\`#$*_[]<>@',
}


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    file = tmp_path_factory.mktemp("mall") / "prov.typ"
    file.write_text(TEMPLATE)
    return file


def printed(template, text, cell="x"):
    return typesetting.typeset(template, {"text": text, "cell": cell}, DAY)


def words(pdf):
    return pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_text_is_printed_and_stays_a_document_for_all(template, text):
    pdf = printed(template, f"Före {text} efter", text)

    said = words(pdf)
    assert "Före" in said
    assert "efter" in said
    for profile in ("ua1", "2a"):
        report = pdf_validator.validate_pdf_bytes(pdf, profile=profile)
        assert report.is_compliant, [failure.message for failure in report.failures]


def test_what_no_font_has_is_seen_to_be_there(template):
    assert "Bra □ jobbat" in words(printed(template, "Bra 😀 jobbat"))


def test_a_picture_with_such_a_sign_is_printed(template, tmp_path):
    file = tmp_path / "bild.typ"
    file.write_text(TEMPLATE + '#image("bild.svg", alt: "bild")\n')
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">Mål 😀</text></svg>'

    assert typesetting.typeset(file, {"text": "x", "cell": "y"}, DAY, {"bild.svg": svg}).startswith(b"%PDF")


def test_a_word_of_180_letters_stays_in_its_cell(template):
    lines = words(printed(template, "x", "ö" * 180)).splitlines()

    assert sum(line.count("ö") for line in lines) == 180
    assert max(line.count("ö") for line in lines) < 30


@pytest.mark.parametrize("seed", range(12))
def test_no_text_stops_a_document(template, seed):
    chance = random.Random(seed)
    text = "".join(chr(chance.choice((chance.randrange(0x3000), chance.randrange(0x110000)))) for _sign in range(300))

    assert printed(template, plain(text), plain(text)).startswith(b"%PDF")
