"""Which choice a cell means: by its own words in either language, else by words for the same, as a guess."""

import re
from collections.abc import Mapping
from typing import Any, Final

from flask_babel import force_locale

from regional_app.concepts.tables.reading import folded

_ALSO: Final[Mapping[str, str]] = {
    **dict.fromkeys(("båda", "bägge", "båda två", "both", "gemensamt", "tillsammans"), "both"),
    **dict.fromkeys(("kommun", "municipality"), "kommun"),
    **dict.fromkeys(("polis", "polismyndigheten", "police"), "police"),
}
_SMALL: Final = {"och", "and", "the", "&", "samt"}


def chosen(text: str, words: Mapping[str, Any]) -> tuple[str | None, bool]:
    """The key, and whether it is a guess; None when the word is none of them."""
    keys: dict[str, str] = {folded(str(key)): key for key in words}
    for language in ("sv", "en"):
        with force_locale(language):
            keys |= {folded(str(word)): key for key, word in words.items()}
    said = folded(text)
    if said in keys:
        return keys[said], False
    alike = {_parts(word): key for word, key in keys.items()}
    guess = alike.get(_parts(said)) or (_ALSO.get(said) if _ALSO.get(said) in words else None)
    return guess, guess is not None


def _parts(text: str) -> frozenset[str]:
    """The words in any order, without those that join them."""
    return frozenset(re.split(r"[\s,/+]+", text)) - _SMALL
