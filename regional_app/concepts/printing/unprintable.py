"""Signs that none of the fonts we carry can print: they stand as □, so that no text stops a document."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

BOX: Final = "□"
# How typst names what it has no sign for, as a literal of Rust.
_NAMED: Final = re.compile(r'the (?:text|PDF contains the codepoint) `"((?:[^"\\]|\\.)+)"`')
_BY_NUMBER: Final = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNSEEN: Final = frozenset({"Mn", "Me", "Cf"})
# A word of more signs than this is broken in its cell; a checksum is shorter, and stays whole to be compared.
_LONG: Final = re.compile(r"\S{65,}")
_PIECE: Final = 12
_MAY_BREAK: Final = "\N{ZERO WIDTH SPACE}"


def named_in(diagnostic: str) -> set[str]:
    """The signs that typst has told it cannot print; empty when it stopped for something else."""
    found = (_BY_NUMBER.sub(lambda number: chr(int(number[1], 16)), one) for one in _NAMED.findall(diagnostic))
    return {one.replace('\\"', '"').replace("\\\\", "\\") for one in found}


def boxed(value: Any, unprintable: set[str]) -> Any:
    """The same texts, each of these signs as a box; what joins or marks them and is not seen itself is left out."""
    if isinstance(value, str):
        for one in sorted(unprintable, key=len, reverse=True):
            seen = any(unicodedata.category(sign) not in _UNSEEN for sign in one)
            value = value.replace(one, BOX if seen else "")
        return value
    if isinstance(value, Mapping):
        return {name: boxed(one, unprintable) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [boxed(one, unprintable) for one in value]
    return value


def breakable(value: Any) -> Any:
    """The same texts; a word that no line has room for may break."""
    if isinstance(value, str):
        return _LONG.sub(lambda word: _MAY_BREAK.join(_pieces(word[0])), value)
    if isinstance(value, Mapping):
        return {name: breakable(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [breakable(one) for one in value]
    return value


def _pieces(word: str) -> list[str]:
    return [word[place : place + _PIECE] for place in range(0, len(word), _PIECE)]
