"""Letters the way people here sort and look for them: Swedish order, Sámi letters beside their kin."""

import re
import unicodedata

# Letters of their own. Any other (é, š, ï) stands beside the letter it is made of; ŋ has its place after n.
_ALPHABET = {letter: place for place, letter in enumerate("abcdefghijklmnŋopqrstuvwxyzåäö")}
# Signs that are not made of a letter and a mark, and the Swedish letter they stand beside.
_KIN = str.maketrans({"æ": "ä", "ø": "ö", "ü": "y", "đ": "d", "ð": "d", "ŧ": "t", "þ": "t", "ß": "ss", "ı": "i"})
_NUMBER_OR_SIGN = re.compile(r"\d+|.", re.DOTALL)

Place = tuple[int, int, str]


def sort_key(text: str) -> tuple[tuple[Place, ...], str]:
    """Where `text` stands in a sorted list: blanks, numbers by their size, letters; marks settle what is alike."""
    composed = unicodedata.normalize("NFC", text.casefold())
    return tuple(_place(part) for part in _NUMBER_OR_SIGN.findall(composed.translate(_KIN))), composed


def bare(text: str) -> str:
    """`text` as a search reads it: small letters without marks, so that `asele` finds Åsele."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_KIN).replace("ŋ", "n"))
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def _place(part: str) -> Place:
    if part.isdecimal():
        return 1, int(part), ""
    letter = part if part in _ALPHABET else bare(part)
    if letter in _ALPHABET:
        return 2, _ALPHABET[letter], ""
    return (3 if part.isalpha() else 0), 0, letter
