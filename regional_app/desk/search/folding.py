"""Words without case, accents and signs, the same in Python as PostgreSQL's `search_fold` (migration 0008)."""

import unicodedata
from typing import Final

# Letters that Unicode does not take apart into a plain letter and a sign.
_PLAIN: Final = str.maketrans("ØøŁłĐđŊŋÆæŦŧß", "OoLlDdNnAaTts")
_SIGNS: Final = range(0x300, 0x370)
_KEPT: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def folded(text: str) -> str:
    """`Åsele – 2018/12` -> `asele 2018 12`."""
    return " ".join("".join(map(_folded_sign, text)).split())


def folded_with_places(text: str) -> tuple[str, list[int]]:
    """The folded signs, and for each of them the place in `text` that it comes from."""
    signs, places = [], []
    for place, sign in enumerate(text):
        plain = _folded_sign(sign)
        signs.append(plain)
        places += [place] * len(plain)
    return "".join(signs), places


def _folded_sign(sign: str) -> str:
    apart = (one for one in unicodedata.normalize("NFKD", sign) if ord(one) not in _SIGNS)
    plain = "".join(apart).translate(_PLAIN)
    return "".join(one if one in _KEPT else " " for one in plain.lower())
