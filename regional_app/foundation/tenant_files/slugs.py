"""A slug is the part of an address that names a kommun or a region; a file's or folder's name is its slug."""

import re
import unicodedata
from typing import Final

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

# Words that already mean something: first parts of an address, then the pages of a kommun or region.
_RESERVED: Final = """
oppet logga-in logga-ut losenord konto inbjudan drift halsa static tillganglighet api komponenter platser
sok hjalp ordlista utkast sprak kalender om favicon.ico robots.txt en

medlemmar handelser planer atgarder lagesbilder loften avtal overenskommelser arsrapporter moten dokument uppgifter
uppfoljning kommunikation est vandringar ungdomsarenden indikatorer installningar notiser atagande ataganden lagen
oversikt oversikt.csv nytt arbeten statistik gemensam-lagesbild riskkalender
roda-traden losa-tradar lagkrav
"""
RESERVED: Final = frozenset(_RESERVED.split())


def is_slug(text: str) -> bool:
    """Small letters a–z and digits, in groups held together by single hyphens."""
    return _SLUG.fullmatch(text) is not None


def slug_like(text: str) -> str:
    """The nearest usable slug: `Åsele kommun` -> `asele-kommun`. Empty when nothing of the text can stay."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
