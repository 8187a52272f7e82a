"""Text as people mean it: composed letters, no invisible control signs (pasted from PDF and Word files)."""

import unicodedata

_KEPT = "\n\t"


def plain(text: str | None) -> str:
    """`text` composed (NFC), with one kind of line break, without control signs and lone surrogates."""
    lines = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign
        for sign in unicodedata.normalize("NFC", lines)
        if sign in _KEPT or unicodedata.category(sign) not in {"Cc", "Cs", "Cn"}
    )


def one_line(text: str | None) -> str:
    """The same on one line, without blanks at the ends."""
    return " ".join(plain(text).split())
