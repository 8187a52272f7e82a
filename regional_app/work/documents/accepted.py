"""Which files the archive takes, told by what they hold and never by what they are called.

PDF, PNG, JPEG, Word and Excel without macros. Nothing is unpacked; what a zip says of itself is enough to refuse.
"""

import zipfile
import zlib
from io import BytesIO
from typing import Any, Final

import filetype  # type: ignore[import-untyped]
from flask_babel import lazy_gettext as _l

from regional_app.concepts.printing.download import MEDIA_TYPES
from regional_app.work.documents.models import LARGEST
from regional_app.work.documents.office_parts import require_self_contained
from regional_app.work.documents.pdf_parts import require_quiet
from regional_app.work.documents.pictures import require_jpeg, require_png
from regional_app.work.documents.refused import NotAccepted

_FORMATS: Final = ("pdf", "png", "jpeg", "docx", "xlsx")
# format -> its main part, and what [Content_Types].xml calls it when it holds no macros.
_MAIN_PARTS: Final = {
    "docx": ("word/document.xml", b"wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", b"spreadsheetml.sheet.main+xml"),
}
_ZIP, _ZIP_MEMBER = b"PK\x03\x04", b"PK\x01\x02"
_MOST_MEMBERS: Final = 2000
_LARGEST_UNPACKED: Final = 200 * 1024 * 1024
# Text packs well, some fifty times at most; what is small unpacked harms nobody.
_TIGHTEST: Final = 100
_SMALL: Final = 10 * 1024 * 1024
_TYPES_PART, _LARGEST_TYPES_PART = "[Content_Types].xml", 1024 * 1024
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError, KeyError)

_NOT_ON_THE_LIST = _l("Filen behöver vara en PDF, PNG, JPEG, Word-fil (docx) eller Excel-fil (xlsx).")
_TOO_LARGE = _l("Filen är för stor. Den kan vara högst 20 MB.")
_MACROS = _l("Filen innehåller makron. Spara den utan makron eller som PDF och försök igen.")
_PACKED = _l("Filen blir orimligt stor när den packas upp. Spara den som PDF och försök igen.")
_LOCKED = _l("Filen är låst med lösenord. Ta bort lösenordet och försök igen.")
_BROKEN = _l("Filen går inte att läsa. Öppna den, spara den på nytt och försök igen.")
_TWO_KINDS = _l("Filen är två slags filer på samma gång. Öppna den, spara den på nytt och försök igen.")


def require_modest(content: bytes) -> None:
    """NotAccepted for what is larger than the archive keeps."""
    if len(content) > LARGEST:
        raise NotAccepted(_TOO_LARGE)


def kept_format(content: bytes) -> str:
    """The format of a file that is whole and lies still when it is opened; NotAccepted for every other."""
    kind = format_of(content)
    if kind == "pdf":
        require_quiet(content)
    elif kind == "png":
        require_png(content)
    elif kind == "jpeg":
        require_jpeg(content)
    else:
        require_self_contained(content, kind)
    return kind


def format_of(content: bytes) -> str:
    """The format of a file by its content; NotAccepted for every other than ours."""
    require_modest(content)
    if content.startswith(_ZIP):
        return _office_format(content)
    kind = filetype.guess(content)
    found = next((name for name in _FORMATS if kind and kind.mime == MEDIA_TYPES[name]), None)
    # A PDF may lawfully begin with other bytes; then it may also be something else to another reader.
    if found is None or (found == "pdf" and not content.startswith(b"%PDF-")):
        raise NotAccepted(_NOT_ON_THE_LIST)
    if zipfile.is_zipfile(BytesIO(content)):
        raise NotAccepted(_TWO_KINDS)
    return found


def _office_format(content: bytes) -> str:
    # Counted before the list of members is read: a list of half a million would fill the memory.
    if content.count(_ZIP_MEMBER) > _MOST_MEMBERS:
        raise NotAccepted(_PACKED)
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            members = packed.infolist()
            _check_members(members, len(content))
            with packed.open(_TYPES_PART) as part:
                types = part.read(_LARGEST_TYPES_PART)
    except NotAccepted:
        raise
    except _UNREADABLE:
        raise NotAccepted(_BROKEN) from None
    if b"macroenabled" in types.lower():
        raise NotAccepted(_MACROS)
    names = {one.filename for one in members}
    found = next((name for name, (part, word) in _MAIN_PARTS.items() if part in names and word in types), None)
    if found is None:
        raise NotAccepted(_NOT_ON_THE_LIST)
    return found


def _check_members(members: list[Any], packed_size: int) -> None:
    if not members or min(one.header_offset for one in members) != 0:
        raise NotAccepted(_TWO_KINDS)
    unpacked = sum(one.file_size for one in members)
    if unpacked > _LARGEST_UNPACKED or unpacked > max(_SMALL, _TIGHTEST * packed_size):
        raise NotAccepted(_PACKED)
    if any(one.flag_bits & 1 for one in members):
        raise NotAccepted(_LOCKED)
    if all(one.filename != _TYPES_PART for one in members):
        raise NotAccepted(_NOT_ON_THE_LIST)
    if any(_is_macro(one.filename.lower()) for one in members):
        raise NotAccepted(_MACROS)


def _is_macro(name: str) -> bool:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return last.startswith("vbaproject") or last == "vbadata.xml" or "/macrosheets/" in name or "/activex/" in name
