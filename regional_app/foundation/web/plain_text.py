"""Text as people mean it: composed letters, no invisible signs (pasted from PDF, Word and web pages)."""

import re
import unicodedata
from typing import Final

_KEPT: Final = "\n\t"
# Word's vertical tab, a form feed, next line, line and paragraph separator: all of them end a line.
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# What joins or parts letters without being seen: soft hyphen, blanks and joiners without width, byte order mark.
_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
# Signs of fonts that only Word has, as common ones; the other letters of such a font stand where ASCII has them.
_PRIVATE: Final = {
    **{code: chr(code - 0xF000) for code in range(0xF020, 0xF07F)},
    0xF0A7: "▪",
    0xF0A8: "▪",
    0xF0B7: "•",
    0xF0D8: "•",
    0xF0E0: "→",
    0xF0FC: "✓",
}
_UNKNOWN: Final = frozenset({"Cc", "Cs", "Cn", "Co"})


def plain(text: str | None) -> str:
    """`text` composed (NFC), with one kind of line break, without signs that nobody sees or no font has."""
    lines = _LINE_ENDS.sub("\n", text or "").translate(_UNSEEN).translate(_PRIVATE)
    return "".join(
        sign
        for sign in unicodedata.normalize("NFC", lines)
        if sign in _KEPT or unicodedata.category(sign) not in _UNKNOWN
    )


def one_line(text: str | None) -> str:
    """The same on one line, without blanks at the ends."""
    return " ".join(plain(text).split())
