"""Files that were made to harm whoever reads them, each by its name; small here and large when they are opened."""

import io
import struct
import zlib
from dataclasses import dataclass
from itertools import islice

from tests.documents.files import SHEET, WORD, packed, pdf

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MB = 1024 * 1024


@dataclass(frozen=True)
class Hostile:
    """A file and how it is read: as a `table`, a `word` file, for the `archive`."""

    name: str
    kind: str
    content: bytes


def word(body, **parts):
    """A Word file with this in its body."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return packed({"[Content_Types].xml": TYPES_OF_WORD, "word/document.xml": document, **parts})


TYPES_OF_WORD = (
    f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="{WORD}"/></Types>'
)
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def _types_of_book(*parts):
    said = "".join(f'<Override PartName="{name}" ContentType="{SPREADSHEET}.{kind}+xml"/>' for name, kind in parts)
    return f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="{SHEET}"/>{said}</Types>'


def book(data, *, strings="", styles="", before="", after="", **parts):
    """A workbook whose only sheet holds this."""
    sheet = f"<worksheet {S}>{before}<sheetData>{data}</sheetData>{after}</worksheet>"
    members = {
        "[Content_Types].xml": _types_of_book(
            ("/xl/worksheets/sheet1.xml", "worksheet"),
            *([("/xl/sharedStrings.xml", "sharedStrings")] if strings else []),
            *([("/xl/styles.xml", "styles")] if styles else []),
        ),
        "_rels/.rels": _relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {S} {R}><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            *([("rId2", "sharedStrings", "sharedStrings.xml")] if strings else []),
            *([("rId3", "styles", "styles.xml")] if styles else []),
        ),
        "xl/worksheets/sheet1.xml": sheet,
    }
    if strings:
        members["xl/sharedStrings.xml"] = f"<sst {S}>{strings}</sst>"
    if styles:
        members["xl/styles.xml"] = f"<styleSheet {S}>{styles}</styleSheet>"
    return packed(members | parts)


def _relations(*relations):
    said = "".join(f'<Relationship Id="{a}" Type="{OFFICE}/{b}" Target="{c}"/>' for a, b, c in relations)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{said}</Relationships>'


LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
QUADRATIC = f'<!DOCTYPE a [<!ENTITY a "{"x" * 100_000}">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAST_COLUMN = "XFD1048576"


def _inline(text):
    return f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'


def _raw_zip(name, body, *, claimed):
    """A zip whose member says it is another size than it is."""
    out = bytearray(packed({"[Content_Types].xml": TYPES_OF_WORD, name: body}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = 0
        while (start := out.find(mark, start)) >= 0:
            struct.pack_into("<I", out, start + place, claimed)
            start += 4
    return bytes(out)


def _nested(depth):
    inner = b"\x00" * MB
    for number in range(depth):
        inner = packed({f"{number}-{copy}.zip": inner for copy in range(10)})
    return inner


def _raw_pdf(*objects, trailer="<< /Root 1 0 R /Size 99 >>"):
    body = b"".join(f"{number} 0 obj\n".encode() + one + b"\nendobj\n" for number, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + f"trailer\n{trailer}\nstartxref\n0\n%%EOF\n".encode()


def _flate(text, times=1, more=b""):
    for _time in range(times):
        text = zlib.compress(text, 9)
    filters = b"/FlateDecode " * times
    return b"<< /Length %d /Filter [%s] %s >>\nstream\n" % (len(text), filters, more) + text + b"\nendstream"


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R " + FONT + b" >>"
MANY = b"BT /F1 9 Tf " + b"(A) Tj " * 4_000_000 + b"ET"


def corpus():
    """Every hostile file, made when it is asked for."""
    yield from (Hostile(name, "word", made) for name, made in _words())
    yield from (Hostile(name, "table", made) for name, made in _books())
    yield from (Hostile(name, "table", made) for name, made in _texts())
    yield from (Hostile(name, "archive", made) for name, made in _pdfs())
    yield from (Hostile(name, "archive", made) for name, made in _others())


def sample():
    """A few of them: those that held workers for minutes, and what is quick to make."""
    for kind, made in (
        ("word", islice(_words(), 3)),
        ("table", islice(_books(), 1)),
        ("table", islice(_texts(), 5, None)),
        ("archive", islice(_pdfs(), 1)),
    ):
        yield from (Hostile(name, kind, content) for name, content in made)


def _words():
    span = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    yield "1,6 million empty paragraphs", word("<w:p/>" * 1_600_000)
    yield "a cell over two thousand million columns", word(span)
    yield "a cell over as many columns as digits go", word(span.replace("2147483647", "9" * 400))
    yield "a table of a million cells", word("<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 400_000 + "</w:tr></w:tbl>")
    yield "tables in tables", word("<w:tbl><w:tr><w:tc>" * 5000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 5000)
    yield "controls in controls", word("<w:sdt><w:sdtContent>" * 5000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 5000)
    yield "controls in controls, not too deep", word("<w:ins>" * 250 + "<w:p/>" + "</w:ins>" * 250)
    yield (
        "paragraphs under another name",
        packed(
            {
                "[Content_Types].xml": TYPES_OF_WORD,
                "word/document.xml": f"<v:document {W.replace(':w=', ':v=')}><v:body>{'<v:p/>' * 900_000}</v:body></v:document>",
            }
        ),
    )
    yield "a million runs in a paragraph", word(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 800_000}</w:p>")
    yield "a million tabs in a run", word(f"<w:p><w:r>{'<w:tab/>' * 1_500_000}</w:r></w:p>")
    yield "ten million letters", word(f"<w:p><w:r><w:t>{'a' * 19_000_000}</w:t></w:r></w:p>")
    for name, said in (
        ("a thousand million laughs", LAUGHS),
        ("one long laugh", QUADRATIC),
        ("our passwords", OUTSIDE),
    ):
        document = (
            f"{said}<w:document {W}><w:body><w:p><w:r><w:t>{'&a;' * 1000}</w:t></w:r></w:p></w:body></w:document>"
        )
        yield name, packed({"[Content_Types].xml": TYPES_OF_WORD, "word/document.xml": document})
    styles = "".join(f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(50_000))
    ring = '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    one = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr></w:p>'
    yield "styles upon styles", word(one, **{"word/styles.xml": f"<w:styles {W}>{styles}</w:styles>"})
    yield "styles in a ring", word(one.replace("s0", "a"), **{"word/styles.xml": f"<w:styles {W}>{ring}</w:styles>"})
    notes = f"<w:footnotes {W}>{'<w:footnote><w:p/></w:footnote>' * 900_000}</w:footnotes>"
    yield "a million footnotes", word("<w:p/>", **{"word/footnotes.xml": notes})
    yield "a million attributes", word("<w:p " + " ".join(f"a{n}=''" for n in range(400_000)) + "/>")
    yield "no end", word("<w:p>")
    yield (
        "bytes instead of words",
        packed({"[Content_Types].xml": TYPES_OF_WORD, "word/document.xml": b"\x00\xff" * 999}),
    )
    yield (
        "another coding",
        packed(
            {"[Content_Types].xml": TYPES_OF_WORD, "word/document.xml": "<?xml version='1.0' encoding='utf-7'?><a/>"}
        ),
    )
    yield "a workbook under its name", book(_inline("a"))


def _books():
    yield (
        "shared words for millions of cells",
        book(
            "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 1000)),
            strings=f"<si>{'<r><t>a</t></r>' * 900_000}</si>",
        ),
    )
    yield "a million shared words", book(_inline("a"), strings="<si><t>a</t></si>" * 1_100_000)
    yield "a million cells", book("".join(f'<row r="{n}">{"<c/>" * 500}</row>' for n in range(1, 2001)))
    yield "a million empty rows", book("".join(f'<row r="{n}"/>' for n in range(1, 900_000)))
    yield "the last cell there is", book(f'<row r="1048576"><c r="{LAST_COLUMN}"><v>1</v></c></row>')
    yield "a cell beyond the last", book('<row r="99999999999"><c r="ZZZZZZ99999999999"><v>1</v></c></row>')
    yield "a wrong size", book(_inline("a"), before=f'<dimension ref="A1:{LAST_COLUMN}"/>')
    yield "a negative row", book('<row r="-1"><c r="A-1"><v>1</v></c></row>')
    yield (
        "merged over everything",
        book(_inline("a"), after=f'<mergeCells><mergeCell ref="A1:{LAST_COLUMN}"/></mergeCells>'),
    )
    merged = "".join(f'<mergeCell ref="A{n}:XFD{n}"/>' for n in range(2, 60_000))
    yield "merged row after row", book(_inline("a"), after=f"<mergeCells>{merged}</mergeCells>")
    yield "columns without end", book(_inline("a"), before='<cols><col min="1" max="2147483647" hidden="1"/></cols>')
    yield (
        "a hundred thousand columns",
        book(_inline("a"), before="<cols>" + '<col min="1" max="16384"/>' * 100_000 + "</cols>"),
    )
    yield "a number of a million digits", book(f'<row r="1"><c r="A1"><v>{"9" * 1_000_000}</v></c></row>')
    yield "a number beyond all numbers", book('<row r="1"><c r="A1"><v>1e999999999</v></c></row>')
    yield (
        "numbers that are long to show",
        book('<row r="1"><c r="A1"><v>1e300</v></c><c r="B1"><v>1e-300</v></c></row>'),
    )
    yield "no number", book('<row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>-inf</v></c></row>')
    yield (
        "a day that is none",
        book(
            '<row r="1"><c r="A1" s="1"><v>99999999999</v></c></row>',
            styles='<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        ),
    )
    yield "a million styles", book(_inline("a"), styles="<cellXfs>" + '<xf numFmtId="0"/>' * 600_000 + "</cellXfs>")
    formats = "".join(f'<numFmt numFmtId="{n}" formatCode="{"[" * 90}"/>' for n in range(164, 40_000))
    yield "number formats", book(_inline("a"), styles=f"<numFmts>{formats}</numFmts>")
    yield (
        "a shared word that is not there",
        book('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>', strings="<si/>"),
    )
    for name, said in (("laughs in a sheet", LAUGHS), ("a long laugh in a sheet", QUADRATIC)):
        sheet = f"{said}<worksheet {S}><sheetData>{_inline('&a;' * 1000)}</sheetData></worksheet>"
        yield name, book("", **{"xl/worksheets/sheet1.xml": sheet})
    sheets = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 40_000))
    yield (
        "forty thousand sheets that are one",
        book(_inline("a"), **{"xl/workbook.xml": f"<workbook {S} {R}><sheets>{sheets}</sheets></workbook>"}),
    )
    names = "".join(f'<definedName name="n{n}">A!$A$1:$XFD$1048576</definedName>' for n in range(150_000))
    yield (
        "names for everything",
        book(
            _inline("a"),
            **{
                "xl/workbook.xml": f'<workbook {S} {R}><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>'
                f"<definedNames>{names}</definedNames></workbook>"
            },
        ),
    )
    rules = f'<conditionalFormatting sqref="A1:{LAST_COLUMN}"><cfRule type="expression" priority="1"/></conditionalFormatting>'
    yield "rules upon rules", book(_inline("a"), after=rules * 60_000)
    yield "rooms in rooms", book("<row>" * 4000 + "</row>" * 4000)
    yield "a zip of zips", _nested(3)
    yield "more parts than anybody has", packed({f"{n}": "" for n in range(9000)})
    yield "a formula of a million letters", book(f'<row r="1"><c r="A1"><f>{"1+" * 500_000}1</f></c></row>')


def _texts():
    yield "one line of a million signs", b"x" * (MB - 1)
    yield "a million columns", b";" * (MB - 1)
    yield "a quote that never ends", b'A;B\n"' + b"x" * (MB - 9)
    yield "quotes in quotes", b'"' * (MB - 1)
    yield "a million empty lines", b"\n" * (MB - 1)
    yield "nothing but zeroes", b"\x00" * (MB - 1)
    yield "zeroes between", b"A;\x00B\n1;2"
    yield "half a sign", b"\xff\xfe" + b"\x00\xd8" * 1000
    yield "every sign there is", bytes(range(256)) * 1000
    yield "a number that is a book", b"A;B\n1;" + b"9" * (MB - 20)
    yield "one million and one", b"A" * (MB + 1)
    yield "zip in name only", b"PK\x03\x04" + b"\x00" * 1000
    yield "half a workbook", book(_inline("a"))[:-60]
    yield "a workbook without its beginning", b"PK\x03\x04" + book(_inline("a"))[400:]


def _pdfs():
    yield "a page that swells", pdf(MANY, packed=True)
    yield "a stream packed four times", _raw_pdf(CATALOG, PAGES, PAGE, _flate(b"\x00" * 200 * MB, 4))
    yield (
        "a tree of pages that is a ring",
        _raw_pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9999999 >>"),
    )
    ladder = [b"<< /Type /Pages /Kids [%d 0 R %d 0 R] /Count 9 >>" % (n, n) for n in range(3, 43)]
    yield "each page twice, forty times over", _raw_pdf(CATALOG, *ladder, PAGE)
    yield "an object that is itself", _raw_pdf(b"1 0 R", b"2 0 R")
    yield "a length that is itself", _raw_pdf(CATALOG, PAGES, PAGE, b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream")
    yield "lists in lists", _raw_pdf(CATALOG, PAGES, PAGE, b"[" * 200_000 + b"]" * 200_000)
    yield "a dictionary in a dictionary", _raw_pdf(CATALOG, PAGES, PAGE, b"<< /A " * 100_000 + b">> " * 100_000)
    yield "no pages", b"%PDF-1.4\n%%EOF\n"
    yield (
        "a table of places that is a ring",
        (b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n"),
    )
    yield (
        "a table of a thousand million places",
        (
            b"%PDF-1.4\nxref\n0 999999999\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 999999999 >>\n"
            b"startxref\n9\n%%EOF\n"
        ),
    )
    yield (
        "a stream of places without end",
        b"%PDF-1.5\n1 0 obj\n"
        + _flate(b"\x00" * 9_000_000, more=b"/Type /XRef /W [1 1 1] /Size 3000000 /Root 1 0 R")
        + b"\nendobj\nstartxref\n9\n%%EOF\n",
    )
    mirror = _raw_pdf(
        CATALOG,
        PAGES,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
        b"<< /Length 5 >>\nstream\n/X Do\nendstream",
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\n"
        b"stream\n/X Do /X Do\nendstream",
    )
    yield "a picture of itself", mirror
    lines = b"BT /F1 9 Tf " + b"1 0 0 1 0 0 Tm (A) Tj " * 900_000 + b"ET"
    yield "a million places on a page", pdf(lines, packed=True)
    letters = b"/CIDInit findresource begin\n" + b"1 beginbfrange <0000> <ffff> <0000> endbfrange\n" * 200_000
    yield (
        "letters without end",
        _raw_pdf(
            CATALOG,
            PAGES,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            b"<< /Length 25 >>\nstream\nBT /F1 9 Tf (AAAAA) Tj ET\nendstream",
            b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R >>",
            _flate(letters),
        ),
    )
    yield "half a pdf", pdf("Hej")[:300]
    yield "rubbish after the sign", b"%PDF-1.7\n" + bytes(range(256)) * 400


def _others():
    yield "a word file as large as a disk", word("<w:p/>", **{"word/media/a.bin": b"\x00" * (60 * MB)})
    yield "a member that says it is small", _raw_zip("word/document.xml", b"\x00" * (50 * MB), claimed=100)
    yield "a member that says it is huge", _raw_zip("word/document.xml", b"<a/>", claimed=0xFFFFFFFE)
    yield "a zip of zips as a word file", word("<w:p/>", **{"word/a.zip": _nested(3)})
    yield "two hundred thousand parts", _parts(200_000)
    yield "a torn word file", word("<w:p/>")[:-40]
    yield (
        "laughs among the types",
        packed({"[Content_Types].xml": LAUGHS + TYPES_OF_WORD, "word/document.xml": "<a/>"}),
    )


def _parts(number):
    """A directory of parts, without the parts: they would take a while to make."""
    entry = struct.pack("<4sHHHHHHLLLHHHHHLL", b"PK\x01\x02", 20, 20, *[0] * 4, 0, 0, 0, 1, *[0] * 4, 0, 0) + b"a"
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(entry) * number, 4, 0)
    out = io.BytesIO(b"PK\x03\x04")
    out.seek(4)
    out.write(entry * number + end)
    return out.getvalue()
