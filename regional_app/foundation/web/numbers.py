"""Numbers the way people type them in Swedish: `1 234,5`. What can be read two ways is asked about, never guessed."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from flask_babel import gettext as _
from wtforms import Field
from wtforms.validators import InputRequired, Optional
from wtforms.widgets import TextInput

from regional_app.foundation.web.forms import FILL_IN
from regional_app.foundation.web.plain_text import one_line
from regional_app.i18n import number

# Room for every figure a kommun counts; more digits are a slip of the hand.
MOST_DIGITS = 15

_SWEDISH = re.compile(r"[+-]?(\d+|\d{1,3}( \d{3})+)(,\d+)?")
# A point that cannot stand between thousands can only be a decimal point.
_PLAIN_POINT = re.compile(r"[+-]?(\d+\.(\d{1,2}|\d{4,})|(0|\d{4,})\.\d+)")
_ALMOST = re.compile(r"[+-]?\d[\d .,']*\d")
_PER_CENT = re.compile(r"(.*\d) ?(?:%|procent|per cent|percent)", re.IGNORECASE)


class Unclear(ValueError):
    """It may be this number or that, or one that nobody writes so; the message asks."""


class SwedishDecimalField(Field):
    """A number with decimal comma; blanks of any kind between the thousands; shown again the same way.

    `words` may stand before the number ("minst 43"): the meaning of the one that did is left in `word`. With
    `per_cent` a sign for it may stand after; `is_per_cent` says that it did, and the form knows whether it fits.
    """

    widget = TextInput()

    def __init__(
        self,
        label: str = "",
        validators: Any = None,
        *,
        words: Mapping[str, str] = MappingProxyType({}),
        per_cent: bool = False,
        **options: Any,
    ) -> None:
        # A keyboard with digits only cannot write the words.
        options.setdefault("render_kw", {"inputmode": "text" if words else "decimal", "autocomplete": "off"})
        super().__init__(label, validators, **options)
        self.words, self.per_cent = words, per_cent
        self.word: str | None = None
        self.is_per_cent = False

    def _value(self) -> str:
        """What was typed when it could not be read, otherwise the number in Swedish."""
        if self.raw_data:
            return str(self.raw_data[0])
        return number(self.data, "sv") if self.data is not None else ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number, or say what it may have meant."""
        self.data = None
        if valuelist and one_line(valuelist[0]):
            self.data = parsed(self._bare(one_line(valuelist[0])))

    def _bare(self, text: str) -> str:
        """The number alone, when what stands around it is allowed here."""
        for said, meaning in self.words.items():
            if text.casefold().startswith(said):
                self.word, text = meaning, text[len(said) :].strip()
                break
        if self.per_cent and (found := _PER_CENT.fullmatch(text)):
            self.is_per_cent, text = True, found[1]
        return text


def decimal(
    label: str, hint: str = "", *, required: bool = False, also: Sequence[Any] = (), **options: Any
) -> SwedishDecimalField:
    """A number in a form; `also` are more validators."""
    validator = InputRequired(FILL_IN) if required else Optional()
    return SwedishDecimalField(label, [validator, *also], description=hint, **options)


def parsed(typed: str) -> Decimal:
    """The number; ValueError with a sentence for the person when it is none or may be two."""
    text = one_line(typed).replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-")
    if sum(sign.isdigit() for sign in text) > MOST_DIGITS:
        raise ValueError(_("Skriv ett tal med högst %(most)s siffror.", most=MOST_DIGITS))
    if text.isascii() and (_SWEDISH.fullmatch(text) or _PLAIN_POINT.fullmatch(text)):
        return Decimal(text.replace(" ", "").replace(",", "."))
    if text.isascii() and _ALMOST.fullmatch(text):
        raise Unclear(_question(text))
    raise ValueError(_("Skriv bara talet, till exempel 1 234,5. Enheten står i ett eget fält."))


def _question(text: str) -> str:
    meanings = [number(value, "sv") for value in _meanings(text)]
    if len(meanings) > 1:
        return str(_("Menar du %(one)s eller %(other)s? Skriv det så.", one=meanings[0], other=meanings[1]))
    return str(_("Menar du %(one)s? Skriv det så.", one=meanings[0]))


def _meanings(text: str) -> list[Decimal]:
    """`1.234` may be 1 234 or 1,234; otherwise the sign that stands last and alone is the decimal comma."""
    bare = re.sub(r"[ ']", "", text)
    marks = re.findall(r"[.,]", bare)
    digits = Decimal(re.sub(r"[.,]", "", bare))
    if re.fullmatch(r"[+-]?\d{1,3}\.\d{3}", bare):
        return [digits, Decimal(bare)]
    if not marks or marks.count(marks[-1]) > 1:
        return [digits]
    whole, decimals = bare.rsplit(marks[-1], 1)
    return [Decimal(re.sub(r"[.,]", "", whole) + "." + decimals)]
