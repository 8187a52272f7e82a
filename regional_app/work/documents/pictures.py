"""Pictures, from their first byte to their last: what only begins as one is none."""

import struct
import zlib
from collections.abc import Iterator
from typing import Final

from flask_babel import lazy_gettext as _l

from regional_app.work.documents.refused import NotAccepted

_PNG_SIGN: Final = 8
_LARGEST_SIDE: Final = 30_000
_NO_PICTURE = _l("Filen är ingen hel bild. Öppna den i ett bildprogram, spara den på nytt och försök igen.")
_SCAN: Final = 0xDA
_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def require_png(content: bytes) -> None:
    """Its parts whole and in place, with a size and something drawn, and nothing after the last."""
    parts = list(_png_parts(content))
    names = [name for name, _said in parts]
    if not names or names[0] != b"IHDR" or names[-1] != b"IEND" or b"IDAT" not in names:
        raise NotAccepted(_NO_PICTURE)
    _require_sides(*struct.unpack(">II", parts[0][1][:8]))


def _png_parts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = _PNG_SIGN
    while place < len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        name, said = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        check = content[place + 8 + length : place + 12 + length]
        if len(said) != length or zlib.crc32(name + said).to_bytes(4, "big") != check:
            raise NotAccepted(_NO_PICTURE)
        yield name, said
        place += 12 + length


def require_jpeg(content: bytes) -> None:
    """Marker after marker to a size and a scan, and an end."""
    place, has_size = 2, False
    while content[place : place + 1] == b"\xff" and place + 4 <= len(content):
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if marker in _SIZES:
            _require_sides(*struct.unpack(">HH", content[place + 5 : place + 9].ljust(4, b"\0")))
            has_size = True
        if marker == _SCAN:
            break
        place += 2 + length
    else:
        raise NotAccepted(_NO_PICTURE)
    if not has_size or b"\xff\xd9" not in content[place:]:
        raise NotAccepted(_NO_PICTURE)


def _require_sides(*sides: int) -> None:
    if not all(0 < side <= _LARGEST_SIDE for side in sides):
        raise NotAccepted(_NO_PICTURE)
