"""A cost as people write it: `25 000 kr`, `25 000:-`, `25 tkr`, `inom ram`."""

import re
from decimal import Decimal
from typing import Final

from flask_babel import gettext as _

from regional_app.foundation.web.numbers import parsed
from regional_app.foundation.web.plain_text import one_line
from regional_app.i18n import number

_KRONOR: Final = re.compile(r"(.*\d) ?(?:kr\.?|kronor|sek|:-|,-)", re.IGNORECASE)
_THOUSANDS: Final = re.compile(
    r"(.*\d) ?(tkr|tusen(?: kronor| kr)?|mnkr|mkr|miljon(?:er)?(?: kronor| kr)?)", re.IGNORECASE
)


def kronor(text: str) -> tuple[str, str]:
    """The number as a form is typed, and what was guessed; words without a number leave it empty and say so."""
    bare = one_line(text)
    if found := _THOUSANDS.fullmatch(bare):
        return _of_thousands(bare, found)
    if found := _KRONOR.fullmatch(bare):
        return found[1], ""
    if not any(sign.isdigit() for sign in bare):
        return "", str(_("”%(typed)s” är inget belopp och lämnas tomt.", typed=bare))
    return bare, ""


def _of_thousands(text: str, found: re.Match[str]) -> tuple[str, str]:
    try:
        value = parsed(found[1]) * (Decimal(1_000_000) if found[2].casefold().startswith("m") else Decimal(1_000))
    except ValueError:
        return text, ""
    meant = number(value, "sv")
    return meant, str(_("vi läste ”%(typed)s” som %(meant)s kronor.", typed=text, meant=meant))
