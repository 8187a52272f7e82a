"""What is sent under a good name is judged by what it holds."""

import io
import time
import zipfile

import pytest

from regional_app.work.documents import accepted
from regional_app.work.documents.accepted import format_of
from regional_app.work.documents.pdf_text import LONGEST, text_of
from regional_app.work.documents.refused import NotAccepted
from tests.documents.files import JPEG, PNG, SHEET, WORD, docx, packed, pdf, xlsx


@pytest.mark.parametrize(
    ("content", "found"),
    [(pdf("Hej"), "pdf"), (PNG, "png"), (JPEG, "jpeg"), (docx(), "docx"), (xlsx(), "xlsx")],
    ids=["pdf", "png", "jpeg", "docx", "xlsx"],
)
def test_the_formats_of_the_archive_are_known_by_their_content(content, found):
    assert format_of(content) == found


def test_a_real_workbook_is_taken():
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row in range(3000):
            sheet.write_string(row, 0, "samma text på varje rad")
            sheet.write_number(row, 1, 0)

    assert format_of(out.getvalue()) == "xlsx"


def refused(content):
    with pytest.raises(NotAccepted) as no:
        format_of(content)
    return str(no.value.message)


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"<!doctype html><script>alert(1)</script>",
        b"MZ\x90\x00" + b"\x00" * 200,
        b"\x7fELF" + b"\x00" * 200,
        b"#!/bin/sh\nrm -rf /\n",
        b"GIF89a" + b"\x00" * 40,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        b"rubbish",
        packed({"a.txt": "hej"}),
        packed({"[Content_Types].xml": "application/epub", "word/document.xml": "x"}),
        packed({"[Content_Types].xml": WORD, "xl/workbook.xml": "x"}),
    ],
    ids=["svg", "html", "exe", "elf", "script", "gif", "old office", "rubbish", "zip", "untyped", "mixed"],
)
def test_everything_else_is_refused(content):
    assert "behöver vara en PDF" in refused(content)


@pytest.mark.parametrize(
    "before",
    [b"<script>alert(1)</script>", b"\xef\xbb\xbf", b"\n", PNG, b"MZ"],
    ids=["html", "bom", "nl", "png", "exe"],
)
def test_a_pdf_begins_as_a_pdf(before, app):
    if before is PNG:
        assert format_of(before + pdf("Hej")) == "png"
    else:
        assert "behöver vara en PDF" in refused(before + pdf("Hej"))


@pytest.mark.parametrize("first", [pdf("Hej"), PNG, JPEG], ids=["pdf", "png", "jpeg"])
def test_a_file_is_not_two_files_at_once(first):
    assert "två slags filer" in refused(first + docx())


def test_a_word_file_holds_nothing_before_its_first_part():
    out = io.BytesIO(b"PK\x03\x04" + b"<script>alert(1)</script>" * 9)
    out.seek(0, io.SEEK_END)
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("[Content_Types].xml", WORD)
        file.writestr("word/document.xml", "x")

    assert "två slags filer" in refused(out.getvalue())


@pytest.mark.parametrize(
    "content",
    [
        docx({"word/vbaProject.bin": "x"}),
        docx({"word/VBAPROJECT.BIN": "x"}),
        docx({"word\\vbaProject.bin": "x"}),
        xlsx({"xl/vbaProject.bin": "x"}),
        xlsx({"xl/vbaProjectSignature.bin": "x"}),
        xlsx({"xl/macrosheets/sheet1.xml": "x"}),
        docx({"word/activeX/activeX1.bin": "x"}),
        docx(types="application/vnd.ms-word.document.macroEnabled.main+xml"),
        xlsx(types=SHEET + " application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    ],
)
def test_macros_are_refused_whatever_the_file_is_called(content):
    assert "makron" in refused(content)


def test_a_bomb_of_few_large_parts_is_refused():
    bomb = docx({"word/media/a.xml": b"\x00" * (60 * 1024 * 1024)})

    assert len(bomb) < 100_000
    assert "orimligt stor" in refused(bomb)


def test_a_bomb_of_many_parts_is_refused_before_they_are_listed(monkeypatch):
    bomb = docx({f"word/{number}.xml": "" for number in range(2001)})
    monkeypatch.setattr(accepted.zipfile, "ZipFile", lambda *_: pytest.fail("the members were listed"))

    assert "orimligt stor" in refused(bomb)


def test_a_locked_file_is_refused():
    content = bytearray(docx())
    start = 0
    while (start := content.find(b"PK\x01\x02", start)) >= 0:
        content[start + 8] |= 1
        start += 4

    assert "lösenord" in refused(bytes(content))


@pytest.mark.parametrize("keep", [40, 120, -30])
def test_a_torn_file_is_refused_in_words(keep):
    assert refused(docx()[:keep])


def test_twenty_megabytes_are_enough():
    assert format_of(pdf("Hej").ljust(20 * 1024 * 1024)) == "pdf"
    assert "högst 20 MB" in refused(pdf("Hej").ljust(20 * 1024 * 1024 + 1))


def test_the_text_of_a_pdf_is_read_with_its_letters():
    assert text_of(pdf("Trygghet i Åsele", "Möte på ön")) == "Trygghet i Åsele\nMöte på ön"


@pytest.mark.parametrize("content", [b"%PDF-1.4\nrubbish", b"%PDF-", pdf("Hej")[:200], pdf(b"\x00\xff(")])
def test_a_pdf_that_cannot_be_read_has_no_text(content):
    assert text_of(content) == ""


def test_a_pdf_that_swells_is_left_within_its_limits():
    swelling = pdf(b"BT /F1 12 Tf " + b"(A) Tj " * 15_000_000 + b"ET", packed=True)
    began = time.monotonic()

    assert len(text_of(swelling)) <= LONGEST
    assert time.monotonic() - began < 20


def test_a_pdf_of_too_many_pages_is_read_in_part():
    text = text_of(pdf(*(f"Sida {number}." for number in range(1, 306))))

    assert "Sida 300." in text
    assert "Sida 301." not in text
