"""Passwords: argon2id (OWASP: 19 MiB, two passes), long rather than complicated (ASVS 6.2)."""

import re
import unicodedata
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 15, 200
# Easily guessed by somebody who knows the people and the place, or first on every list.
GUESSED = (
    "losenord",
    "password",
    "kommunens",
    "valkommen",
    "sommar",
    "vinter",
    "qwerty",
    "12345",
    "abcdef",
    "aaaaa",
)

_hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
# Four at a time in a process: a storm of logins slows logins, not every other page.
_turnstile = BoundedSemaphore(4)
_NOBODYS = _hasher.hash("nobody has this password")


def hash_password(password: str) -> str:
    """The argon2id hash to keep."""
    with _turnstile:
        return _hasher.hash(password)


def matches(secret: str | None, password: str) -> bool:
    """The password is right. An unknown account costs the same time as a wrong password."""
    with _turnstile:
        try:
            return _hasher.verify(secret or _NOBODYS, password) and secret is not None
        except (VerificationError, InvalidHashError):
            return False


def is_fit(password: str, *about: str) -> bool:
    """Long enough, not too long, and not built around what everybody would guess."""
    return SHORTEST <= len(password) <= LONGEST and not is_guessable(password, *about)


def is_guessable(password: str, *about: str) -> bool:
    """The password is built around a listed word, the person's name or address, or one repeated sign."""
    bare = rest = _bare(password)
    words = re.split(r"[\s@.\-]+", _bare(" ".join(about)))
    for word in sorted({*GUESSED, *words}, key=len, reverse=True):
        rest = rest.replace(word, "") if len(word) >= 3 else rest
    return len(set(bare)) < 6 or len(rest) < 8


def _bare(text: str) -> str:
    """Small letters without their dots and rings: `Björk` and `bjork` are guessed alike."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if sign.isascii())
