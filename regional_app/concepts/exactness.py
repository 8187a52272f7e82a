"""Hur exakt ett tal är: counted, a lower bound or a rough count; kept with the number wherever it goes.

A bound is never added as if it were exact: a sum with a lower bound in it is a lower bound, one with a rough count is
rough, one with both is both. What is compared is where the true number may lie, so that "minst 43" never shows that
50 was missed, and "cirka 15" says nothing about "minst 15".
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.i18n import number

_NO_LIMIT: Final = Decimal("Infinity")


class Exactness(StrEnum):
    """How exact a number is."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOUT = "about"
    # Only of a sum: lower bounds and rough counts together. Nobody types it.
    AT_LEAST_ABOUT = "at_least_about"


# What a person can choose.
NAMES: Final[dict[str, LazyString]] = {
    Exactness.EXACT: _l("exakt"),
    Exactness.AT_LEAST: _l("minst"),
    Exactness.ABOUT: _l("cirka"),
}
# What may stand before a number, the longer first; the same in every language, so that a file can be read back.
TYPED: Final[dict[str, Exactness]] = {
    "minst": Exactness.AT_LEAST,
    "at least": Exactness.AT_LEAST,
    "cirka": Exactness.ABOUT,
    "ungefär": Exactness.ABOUT,
    "ca.": Exactness.ABOUT,
    "ca": Exactness.ABOUT,
    "about": Exactness.ABOUT,
    "exakt": Exactness.EXACT,
    "exactly": Exactness.EXACT,
}
_SAID: Final[dict[str, LazyString]] = {
    Exactness.AT_LEAST: _l("minst %(value)s"),
    Exactness.ABOUT: _l("cirka %(value)s"),
    Exactness.AT_LEAST_ABOUT: _l("minst cirka %(value)s"),
}


class Quantity(NamedTuple):
    """A number and how exact it is."""

    value: Decimal
    exactness: Exactness = Exactness.EXACT

    def reaches(self, target: "Quantity", *, more: bool, beyond: bool = False) -> bool | None:
        """Whether it is at least the target, or at most when not `more`; `beyond` asks for better than that.

        None when it cannot be said: the true numbers may lie on either side.
        """
        least, most = self.bounds if more else _mirrored(*self.bounds)
        wanted_least, wanted_most = target.bounds if more else _mirrored(*target.bounds)
        if least > wanted_most or (least == wanted_most and not beyond):
            return True
        return False if most < wanted_least or (most == wanted_least and beyond) else None

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """Where the true number may lie. A rough count is right to the step it is rounded to: cirka 40 is 35–45."""
        is_rough = self.exactness in {Exactness.ABOUT, Exactness.AT_LEAST_ABOUT}
        is_bound = self.exactness in {Exactness.AT_LEAST, Exactness.AT_LEAST_ABOUT}
        margin = _step(self.value) / 2 if is_rough else Decimal(0)
        return self.value - margin, _NO_LIMIT if is_bound else self.value + margin


def together(several: Iterable[str]) -> Exactness:
    """How exact a sum of such numbers is."""
    said = {Exactness(one) for one in several} - {Exactness.EXACT}
    return Exactness.AT_LEAST_ABOUT if len(said) > 1 else next(iter(said), Exactness.EXACT)


def added(several: Iterable[Quantity]) -> Quantity | None:
    """The sum; None when there is nothing to add, which is not zero."""
    there = list(several)
    if not there:
        return None
    return Quantity(sum((one.value for one in there), Decimal(0)), together(one.exactness for one in there))


def said(value: Decimal | float, exactness: str = Exactness.EXACT, unit: str = "") -> str:
    """`minst 43 vandringar`, `31,8 procent`, in the language of the page."""
    return prefixed(f"{number(value)} {unit}".strip(), exactness)


def prefixed(text: str, exactness: str) -> str:
    """A number in words, with the word that says how exact it is before it."""
    return text if exactness == Exactness.EXACT else str(_SAID[exactness] % {"value": text})


def name(exactness: str) -> str:
    """`minst`: how exact it is, alone; of a sum too."""
    return str(NAMES[exactness]) if exactness in NAMES else str(_l("minst cirka"))


def typed(value: Decimal, exactness: str) -> str:
    """As a person writes it in a field or a file, in Swedish: `minst 43`."""
    before = {Exactness.AT_LEAST: "minst ", Exactness.ABOUT: "cirka "}.get(Exactness(exactness), "")
    return before + number(value, "sv")


def split(text: str) -> tuple[Exactness, str]:
    """What stands before a number says how exact it is; the rest is the number as typed."""
    for word, meaning in TYPED.items():
        if text.casefold().startswith(word):
            return meaning, text[len(word) :].strip()
    return Exactness.EXACT, text


def _step(value: Decimal) -> Decimal:
    """What a round number is rounded to: 40 to tens, 250 to fifties, 43 to ones."""
    _sign, digits, exponent = value.normalize().as_tuple()
    return Decimal(5 if digits[-1] == 5 else 1).scaleb(int(exponent))


def _mirrored(least: Decimal, most: Decimal) -> tuple[Decimal, Decimal]:
    return -most, -least
