"""PDF files that do something when they are opened, carry other files, or are no PDF beyond their first line."""

import io
import re
import zlib
from collections.abc import Iterator
from typing import Final

from flask_babel import lazy_gettext as _l
from pypdf import PdfReader

from regional_app.work.documents.refused import NotAccepted

_GAP: Final = rb"(?:[\s\x00]|%[^\r\n]*[\r\n])*"
_VALUE: Final = _GAP + rb"(?:<<|\d+\s+\d+\s+R)"
_ACTS: Final = re.compile(
    rb"/S"
    + _GAP
    + rb"/(?:JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMediaExecute|Movie|Sound)\b"
    rb"|/(?:JavaScript|EmbeddedFiles|EF|AA|XFA)" + _VALUE + rb"|/XFA" + _GAP + rb"\["
    rb"|/Type" + _GAP + rb"/EmbeddedFile\b"
    rb"|/Subtype" + _GAP + rb"/(?:RichMedia|Movie|Screen|3D|FileAttachment|Sound)\b"
)
_OPENS: Final = re.compile(rb"/OpenAction" + _GAP + rb"(?:<<(.{0,600}?)>>|(\d+)\s+\d+\s+R)", re.DOTALL)
_TO_AN_ADDRESS: Final = re.compile(rb"/S" + _GAP + rb"/URI\b")
_LOCKED: Final = re.compile(rb"/Encrypt" + _VALUE)
_ESCAPED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM: Final = re.compile(rb"\bstream\r?\n")
_LONGEST_HEAD: Final = 2000
_LARGEST_STREAM: Final = 20 * 1024 * 1024

_BROKEN_PDF = _l("Filen är ingen hel PDF. Öppna den, spara den på nytt som PDF och försök igen.")
_ACTIVE = _l(
    "PDF-filen gör något av sig själv när den öppnas eller har andra filer i sig. Skriv ut den till en ny PDF och"
    " försök igen."
)
_WITH_PASSWORD = _l("Filen är låst med lösenord. Ta bort lösenordet och försök igen.")


def require_quiet(content: bytes) -> None:
    """It is whole, and lies still when it is opened."""
    texts = [_unescaped(content), *map(_unescaped, _object_streams(content))]
    if _LOCKED.search(texts[0]):
        raise NotAccepted(_WITH_PASSWORD)
    if any(_ACTS.search(text) or _opens_an_address(text, texts) for text in texts):
        raise NotAccepted(_ACTIVE)
    try:
        root = PdfReader(io.BytesIO(content)).trailer["/Root"]
        has_pages = bool(root["/Pages"]["/Kids"])  # type: ignore[index]
    except Exception:  # noqa: BLE001  (whatever it lacks, it is no PDF)
        has_pages = False
    if not has_pages:
        raise NotAccepted(_BROKEN_PDF)


def _unescaped(text: bytes) -> bytes:
    """A name may be written with the numbers of its letters."""
    return _ESCAPED.sub(lambda sign: bytes([int(sign[1], 16)]), text)


def _object_streams(content: bytes) -> Iterator[bytes]:
    """What lies packed of a file's objects; NotAccepted when it is packed as nobody packs it."""
    for found in _STREAM.finditer(content):
        head = content[max(0, found.start() - _LONGEST_HEAD) : found.start()].rpartition(b"obj")[2]
        if b"/ObjStm" not in (said := _unescaped(head)):
            continue
        if b"/Filter" not in said:
            continue
        if not re.search(rb"/Filter" + _GAP + rb"\[?" + _GAP + rb"/FlateDecode" + _GAP + rb"\]?", said):
            raise NotAccepted(_BROKEN_PDF)
        try:
            yield zlib.decompressobj().decompress(memoryview(content)[found.end() :], _LARGEST_STREAM)
        except zlib.error:
            raise NotAccepted(_BROKEN_PDF) from None


def _opens_an_address(text: bytes, texts: list[bytes]) -> bool:
    """To turn to a page when it is opened is usual; to go to an address is not."""
    for said, number in _OPENS.findall(text):
        there = re.compile(rb"\b" + number + rb"\s+\d+\s+obj(.{0,600})", re.DOTALL) if number else None
        asked = [said] if said else [one for part in texts for one in (there.findall(part) if there else ())]
        if any(_TO_AN_ADDRESS.search(one) for one in asked):
            return True
    return False
