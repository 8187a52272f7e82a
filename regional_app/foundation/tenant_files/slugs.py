"""A slug is the part of an address that names a kommun or a region; a file's or folder's name is its slug."""

import re
import unicodedata
from typing import Final

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    """Small letters a–z and digits, in groups held together by single hyphens."""
    return _SLUG.fullmatch(text) is not None


def slug_like(text: str) -> str:
    """The nearest usable slug: `Åsele kommun` -> `asele-kommun`. Empty when nothing of the text can stay."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
